package wenshu.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;

/**
 * Destroys the files of a record, in an order that a crash at any moment does not turn into damage: first one transaction
 * says that the record is destroyed, then the store lets go of it, then another transaction says that it is done. Whoever
 * finds the first without the last does it again.
 */
final class Destroying {

    private final Database database;
    private final Records records;
    private final ArchiveStore store;
    private final Path by;
    private final Clock clock;
    private final Revising.Gate gate;
    private final Runnable wake;

    Destroying(Database database, Records records, ArchiveStore store, Path by, Clock clock, Revising.Gate gate, Runnable wake) {
        this.database = database;
        this.records = records;
        this.store = store;
        this.by = by;
        this.clock = clock;
        this.gate = gate;
        this.wake = wake;
    }

    void destroy(String id, Consumer<JdbcClient> begun, Consumer<JdbcClient> done) {
        gate.alone(() -> {
            database.write(jdbc -> {
                begun.accept(jdbc);
                records.destroyed(jdbc, id, clock.instant());
                return null;
            });
            purge(id);
            database.write(jdbc -> {
                done.accept(jdbc);
                return null;
            });
            return null;
        });
        wake.run();
    }

    /** What cannot be deleted now is deleted later; it endangers nothing that was acknowledged. */
    private void purge(String id) {
        try {
            store.purge(id, by);
        } catch (IOException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("PURGE_FAILED", "档案 " + id, "文件没有全部销毁",
                    "请检查数据目录的权限，之后会自动接着销毁")), e);
        }
    }
}
