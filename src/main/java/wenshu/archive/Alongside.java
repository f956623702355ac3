package wenshu.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.audit.Act;

/**
 * What becomes true together with a record, in its transaction.
 *
 * @param links the records that it belongs to
 * @param work writes besides the record; a {@link wenshu.fault.FaultException} from it means that nothing is kept
 * @param anew whether it is a new record even when another holds the same bytes; else that one is the answer, and nothing
 *     is written
 * @param who login name of the one who keeps it, for the audit trail
 */
public record Alongside(List<Link> links, Work work, boolean anew, String who) {

    static final Alongside NOTHING = new Alongside(List.of(), (jdbc, record) -> { }, false);

    /** Nothing but the record itself, kept by the person of this login name. */
    public static Alongside by(String who) {
        return new Alongside(List.of(), (jdbc, record) -> { }, false, who);
    }

    /** What becomes true with a record that nobody in particular keeps. */
    public Alongside(List<Link> links, Work work, boolean anew) {
        this(links, work, anew, Act.HOUSE);
    }

    /** The same, kept by the person of this login name. */
    public Alongside with(String login) {
        return new Alongside(links, work, anew, login);
    }

    /** What becomes true together with a record that is new in any case. */
    public Alongside(List<Link> links, Work work) {
        this(links, work, true);
    }

    /** What is written together with a record, when its bytes are not archived yet. */
    public static Alongside unlessThere(Work work) {
        return new Alongside(List.of(), work, false);
    }

    public Alongside {
        links = List.copyOf(links);
    }

    /** Writes in the record's transaction. */
    @FunctionalInterface
    public interface Work {
        /** Writes with the transaction's own client. */
        void write(JdbcClient jdbc, Record record);
    }
}
