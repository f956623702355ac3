package wenshu.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes true together with a record, in its transaction.
 *
 * @param links the records that it belongs to
 * @param work writes besides the record; a {@link wenshu.fault.FaultException} from it means that nothing is kept
 * @param anew whether it is a new record even when another holds the same bytes; else that one is the answer, and nothing
 *     is written
 */
public record Alongside(List<Link> links, Work work, boolean anew) {

    static final Alongside NOTHING = new Alongside(List.of(), (jdbc, record) -> { }, false);

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
