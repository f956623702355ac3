package wenshu.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/**
 * The embedded database: one file, every commit on the disk before it is answered (WAL with synchronous=FULL). One
 * connection stays open for as long as the database is used: the last one to close would otherwise fold the write-ahead
 * log after every statement. The others come from a pool, since opening one costs more than most statements.
 */
final class SqliteSource {

    private static final int BUSY_MILLIS = 10_000;
    private static final int POOL = 16;
    private static final long IDLE_SECONDS = 60;

    private SqliteSource() {
    }

    static Database.Backing open(DataHome home) {
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
                Migrations.run(Flyway.configure().dataSource(source).locations(Migrations.LOCATION).load(),
                        "数据库 " + home.database());
            } catch (FlywayException | FaultException e) {
                anchor.close();
                throw e;
            }
            return backing(source, anchor, false);
        } catch (IOException | SQLException | FlywayException e) {
            throw new FaultException(FaultException.Kind.UNAVAILABLE, List.of(new Fault(
                    "DATABASE_UNAVAILABLE", "数据库 " + home.database(), "无法打开或升级",
                    "请检查数据目录是否可写、磁盘是否已满、文件是否损坏")), e);
        }
    }

    static Database.Backing openReadOnly(DataHome home) {
        if (!Files.exists(home.database())) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_DATABASE", home.root().toString(),
                    "这里没有文书的数据库", "请用 --home 指明数据目录");
        }
        SQLiteConfig config = config();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + home.database());
        try {
            return backing(source, source.getConnection(), true);
        } catch (SQLException e) {
            throw new FaultException(FaultException.Kind.UNAVAILABLE, List.of(new Fault("DATABASE_UNAVAILABLE",
                    "数据库 " + home.database(), "无法打开", "请检查文件是否可读、是否损坏")), e);
        }
    }

    private static Database.Backing backing(DataSource source, Connection anchor, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sqlite");
        config.setDataSource(source);
        config.setReadOnly(readOnly);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(0);
        config.setIdleTimeout(TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
        config.setInitializationFailTimeout(-1);
        HikariDataSource pool = new HikariDataSource(config);
        return new Database.Backing(pool, Dialect.SQLITE, () -> {
            pool.close();
            anchor.close();
        });
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }
}
