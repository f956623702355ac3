package wenshu.intake;

import java.time.Instant;

/**
 * Files that are taken in together.
 *
 * @param id names it; letters and digits
 * @param owner login of whoever brought it; empty for the watch folder and the command line
 * @param name what it is called on the screen
 * @param source where its files come from
 * @param state where it is on its way
 * @param createdAt when it was begun
 * @param message what went wrong with all of it; else empty
 */
public record Batch(String id, String owner, String name, Source source, State state, Instant createdAt, String message) {

    /** Where files come from. */
    public enum Source {
        /** Brought in the browser. */
        WEB("网页"),
        /** Laid into the watched folder. */
        WATCH("监视文件夹"),
        /** Named on the command line. */
        COMMAND("命令行"),
        /** Sent by a program. */
        API("接口");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /** Where a batch is on its way. */
    public enum State {
        /** Its files are being brought. */
        GATHERING("正在上传"),
        /** It is being taken in; goes on by itself when the service starts again. */
        RUNNING("正在归档"),
        /** Somebody stopped it, or something that is not about a single file did. */
        STOPPED("已停止"),
        /** Every file has its outcome. */
        DONE("待确认"),
        /** What was concluded about its files was looked over. */
        CONFIRMED("已确认");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }
}
