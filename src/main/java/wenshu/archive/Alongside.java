package wenshu.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes true together with a record, in its transaction.
 *
 * @param links the records that it belongs to
 * @param work writes besides the record; a {@link wenshu.fault.FaultException} from it means that nothing is kept
 */
public record Alongside(List<Link> links, Work work) {

    static final Alongside NOTHING = new Alongside(List.of(), (jdbc, record) -> { });

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
