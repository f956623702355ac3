package wenshu.home;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/**
 * The data home's SQLite database, opened and brought to the newest schema.
 *
 * <p>Every commit is on the disk before it is answered (WAL with synchronous=FULL). One connection stays open for as long
 * as this object lives: the last one to close would otherwise fold the write-ahead log after every statement.
 */
public final class Database implements AutoCloseable {

    private static final int BUSY_MILLIS = 10_000;

    private final SQLiteDataSource source;
    private final Connection anchor;

    private Database(SQLiteDataSource source, Connection anchor) {
        this.source = source;
        this.anchor = anchor;
    }

    /** Opens the database of a data home, making folder, file and tables where they do not exist yet. */
    public static Database open(DataHome home) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // A transaction takes the write lock when it begins, so that it never has to be given up half-way.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + home.database());
        try {
            Files.createDirectories(home.root());
            Connection anchor = source.getConnection();
            try {
                Flyway.configure().dataSource(source).locations("classpath:db/migration")
                        .load().migrate();
            } catch (FlywayException e) {
                anchor.close();
                throw e;
            }
            return new Database(source, anchor);
        } catch (IOException | SQLException | FlywayException e) {
            throw new FaultException(FaultException.Kind.UNAVAILABLE, List.of(new Fault(
                    "DATABASE_UNAVAILABLE", "数据库 " + home.database(), "无法打开或升级",
                    "请检查数据目录是否可写、磁盘是否已满、文件是否损坏")), e);
        }
    }

    /** Where connections come from; each is configured for durable commits. */
    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        try {
            anchor.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be closed", e);
        }
    }
}
