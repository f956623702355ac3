package wenshu.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The data home's database, opened and brought to the newest schema: SQLite in the data home, or PostgreSQL where
 * {@link Engines} says so. The same SQL goes to both; {@link Dialect} has the exceptions.
 *
 * <p>Every commit is on the disk before it is answered, and one process at a time writes.
 */
public final class Database implements AutoCloseable {

    private final Backing backing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ReentrantLock writer;

    /**
     * What a database is made of.
     *
     * @param source where connections come from
     * @param dialect which database it is
     * @param anchor what is let go at the end
     */
    record Backing(DataSource source, Dialect dialect, AutoCloseable anchor) {
    }

    private Database(Backing backing, ReentrantLock writer) {
        this.backing = backing;
        this.writer = writer;
        this.jdbc = JdbcClient.create(backing.source());
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(backing.source()));
    }

    /** Opens the database of a data home, making folder, file and tables where they do not exist yet. */
    public static Database open(DataHome home) {
        ReentrantLock writer = new ReentrantLock(true);
        new EngineSwitch(home).finish();
        Engines engines = Engines.of(home);
        return new Database(engines.get(Engines.DATABASE).isEmpty() ? SqliteSource.open(home)
                : PostgresSource.open(home, engines, writer), writer);
    }

    /** Opens an existing database for reading only, also while a service writes to it. */
    public static Database openReadOnly(DataHome home) {
        Engines engines = Engines.of(home);
        return new Database(engines.get(Engines.DATABASE).isEmpty() ? SqliteSource.openReadOnly(home)
                : PostgresSource.openReadOnly(home, engines), new ReentrantLock(true));
    }

    /** Whether a data home has a database; one on a server is there unless opening it says otherwise. */
    public static boolean exists(DataHome home) {
        return Files.exists(home.database()) || onServer(home);
    }

    /** Whether a data home's database is on a server. */
    public static boolean onServer(DataHome home) {
        return !Engines.of(home).get(Engines.DATABASE).isEmpty();
    }

    /** Plain SQL, for reading anywhere and for writing inside {@link #write}. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** How this database says the few things that the two say differently. */
    public Dialect dialect() {
        return backing.dialect();
    }

    /**
     * One transaction: on disk when this returns, undone when the work throws. Writers wait for each other here and
     * not inside the database, so nobody meets a busy one.
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
     * Whether a failure says that the connection to a database on a server was lost: then only the database knows whether the
     * last transaction is in it. The next {@link #write} begins when the server has decided that.
     */
    public boolean lost(Throwable failure) {
        return dialect() == Dialect.POSTGRESQL && PostgresSource.lost(failure);
    }

    /**
     * Writes a copy of the whole database as a file of SQLite, as it is at one moment, while others read and write; the copy is
     * not forced to disk.
     *
     * @param target a file that is not there yet; beside it a folder is needed for a while
     */
    public void copyTo(Path target) {
        if (dialect() == Dialect.SQLITE) {
            jdbc.sql("vacuum into ?").param(target.toString()).update();
            return;
        }
        DataHome making = new DataHome(target.resolveSibling(target.getFileName() + ".making"));
        try {
            // Nothing in it counts before it is copied out whole.
            FileSystemUtils.deleteRecursively(making.root());
            try (Database sqlite = new Database(SqliteSource.open(making), new ReentrantLock(true))) {
                new DatabaseMove(this, sqlite).run();
                sqlite.copyTo(target);
            }
            FileSystemUtils.deleteRecursively(making.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where connections come from; each is configured for durable commits. */
    public DataSource source() {
        return backing.source();
    }

    @Override
    public void close() {
        try {
            backing.anchor().close();
        } catch (Exception e) {
            throw new IllegalStateException("the database could not be closed", e);
        }
    }
}
