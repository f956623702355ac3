package wenshu.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One number that was given out.
 *
 * @param series its code and year
 * @param sequence its running number
 * @param title the paper's title
 * @param date 成文日期
 * @param state what became of the paper
 * @param taken whether this house gave it out; false when it was entered from elsewhere
 * @param recordId the archived record; empty when there is none
 * @param reason why it was withdrawn; else empty
 * @param author login name of the one who gave it out or entered it
 * @param enteredAt when
 */
public record Entry(Series series, int sequence, String title, LocalDate date, State state, boolean taken,
        String recordId, String reason, String author, Instant enteredAt) {

    /** What became of a numbered paper. */
    public enum State {
        /** It has its number, and waits to be sent out. */
        NUMBERED("已编号"),
        /** It was sent out. */
        ISSUED("已印发"),
        /** It was sent out and taken back; the number stays its own. */
        WITHDRAWN("已撤回"),
        /** It was given up before it was sent out; the number stays its own. */
        VOID("作废");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Its name on screen. */
        public String word() {
            return word;
        }

        /** Whether the paper no longer counts. */
        public boolean gone() {
            return this == WITHDRAWN || this == VOID;
        }
    }

    /** The number as it is printed. */
    public String number() {
        return series.number(sequence);
    }
}
