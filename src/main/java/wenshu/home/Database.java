package wenshu.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ReentrantLock writer = new ReentrantLock(true);

    private Database(SQLiteDataSource source, Connection anchor) {
        this.source = source;
        this.anchor = anchor;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Opens the database of a data home, making folder, file and tables where they do not exist yet. */
    public static Database open(DataHome home) {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A transaction takes the write lock when it begins, so that it never has to be given up half-way.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + home.database());
        try {
            Files.createDirectories(home.root());
            Connection anchor = source.getConnection();
            try {
                Flyway flyway = Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
                refuseNewer(home, flyway);
                flyway.migrate();
            } catch (FlywayException | FaultException e) {
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

    /** What a newer program has written, an older one must not touch: it would lose what it does not know. */
    private static void refuseNewer(DataHome home, Flyway flyway) {
        if (Arrays.stream(flyway.info().applied()).anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw FaultException.of(FaultException.Kind.UNAVAILABLE, "DATABASE_NEWER", "数据库 " + home.database(),
                    "已由较新版本的文书升级过，这个版本不能打开", "请使用较新的程序");
        }
    }

    /** Opens an existing database for reading only, also while a service writes to it. */
    public static Database openReadOnly(DataHome home) {
        if (!Files.exists(home.database())) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_DATABASE", home.root().toString(),
                    "这里没有文书的数据库", "请用 --home 指明数据目录");
        }
        SQLiteConfig config = config();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + home.database());
        try {
            return new Database(source, source.getConnection());
        } catch (SQLException e) {
            throw new FaultException(FaultException.Kind.UNAVAILABLE, List.of(new Fault("DATABASE_UNAVAILABLE",
                    "数据库 " + home.database(), "无法打开", "请检查文件是否可读、是否损坏")), e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    /** Plain SQL, for reading anywhere and for writing inside {@link #write}. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /**
     * One transaction: on disk when this returns, undone when the work throws. Writers wait for each other here and
     * not inside SQLite, so nobody meets a busy database.
     */
    public <T> T write(Function<JdbcClient, T> work) {
        writer.lock();
        try {
            return transactions.execute(status -> work.apply(jdbc));
        } finally {
            writer.unlock();
        }
    }

    /**
     * Writes a copy of the whole database, as it is at one moment, while others read and write; the copy is not forced to
     * disk.
     *
     * @param target a file that is not there yet
     */
    public void copyTo(Path target) {
        jdbc.sql("vacuum into ?").param(target.toString()).update();
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
