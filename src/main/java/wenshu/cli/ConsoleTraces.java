package wenshu.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import wenshu.audit.Action;
import wenshu.audit.Subject;
import wenshu.audit.Waiting;
import wenshu.home.DataHome;
import wenshu.home.PrivateNumbers;
import wenshu.search.Query;

/**
 * Leaves what the pages of the service leave when somebody looks at what is sensitive: an ID number, a person, hits that are
 * taken away. The service may be running, so that the lines wait for whoever may write them into the trail.
 */
final class ConsoleTraces {

    private static final int KEY_SHOWN = 8;

    private final DataHome home;
    private final PrintWriter err;

    ConsoleTraces(DataHome home, PrintWriter err) {
        this.home = home;
        this.err = err;
    }

    /** Something was searched for; only an ID number leaves a trace, and only as the beginning of its keyed hash. */
    void search(Query query) {
        if (!query.idKey().isEmpty()) {
            lay(Action.SEARCHED, "身份证号", "身份标识 " + query.idKey().substring(0, KEY_SHOWN));
        }
    }

    /** Everything about the people of a name was looked up. */
    void person(String name) {
        lay(Action.SEARCHED, "人员页", PrivateNumbers.masked(name.strip()));
    }

    /** The hits of a search were taken away as a file. */
    void exported(Query query) {
        lay(Action.EXPORTED, "检索结果", query.text().isBlank() ? "全部" : "检索词“" + PrivateNumbers.masked(query.text()) + "”");
    }

    private void lay(Action action, String what, String detail) {
        try {
            new Waiting(home).lay(HomeOption.clock().instant(), action, Subject.ARCHIVE, what, detail);
        } catch (UncheckedIOException e) {
            // A full disk must not keep anybody from reading.
            err.println("审计记录没有写成，请检查数据目录所在的磁盘。");
        }
    }
}
