package wenshu.assembly;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import wenshu.assembly.Check.State;
import wenshu.home.Database;
import wenshu.intake.WatchFolder;

/** The part of a check-up that only a running service can answer: whether the watched folder is looked into. */
public final class WatchCheck {

    private static final String SUBJECT = "监视文件夹";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private WatchCheck() {
    }

    /** How the folder stands, and when something was last taken in from it. */
    public static Check of(WatchFolder.State state, Database database) {
        String where = state.folder() + (state.named() ? "" : "（默认位置，可用配置 wenshu.watch 另设）");
        if (!state.trouble().isEmpty() || state.named() && !state.there()) {
            return new Check(SUBJECT, State.BAD, where + "：" + (state.trouble().isEmpty() ? "文件夹不存在" : state.trouble().replaceFirst("。$", ""))
                    + "；请检查这个文件夹在不在、能不能读写，网络盘是否连上。");
        }
        if (!state.there()) {
            return new Check(SUBJECT, State.NOTE, where + "还没有建立，重新启动服务时会建立。");
        }
        Optional<String> last = database.jdbc().sql("select created_at from intake_batch where source = 'WATCH' order by created_at desc limit 1").query(String.class)
                .optional();
        String taken = last.map(at -> "最近一次收入 " + TIME.format(Instant.parse(at))).orElse("还没有收入过");
        return new Check(SUBJECT, State.GOOD, where + "，" + (state.waiting() == 0 ? "没有等待的文件" : state.waiting() + " 个文件等待收入") + "，" + taken
                + "。");
    }
}
