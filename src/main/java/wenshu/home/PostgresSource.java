package wenshu.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * The database as a server of its own. Readers use a pool. All writing goes over one connection, which holds an advisory
 * lock: a second process cannot get it, and when that connection breaks, the next write takes the lock anew or is refused.
 */
final class PostgresSource extends AbstractDataSource implements AutoCloseable {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final int POOL = 8;
    private static final int CONNECT_SECONDS = 10;
    private static final int ALIVE_SECONDS = 5;
    private static final int OLDEST = 120_000;
    /** The server needs a moment to notice that a broken connection, perhaps our own, is gone. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE = 100;
    private static final String SESSION = "set synchronous_commit to on; set tcp_keepalives_idle to 30;"
            + " set tcp_keepalives_interval to 10; set tcp_keepalives_count to 3";
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('wenshu'), hashtext(current_schema()))";

    private final Engines engines;
    private final ReentrantLock writer;
    private HikariDataSource pool;
    private Anchor anchor;

    /** The connection for writing, and the same as one that nobody can close. */
    private record Anchor(Connection connection, SingleConnectionDataSource source) {
    }

    private PostgresSource(Engines engines, ReentrantLock writer) {
        this.engines = engines;
        this.writer = writer;
    }

    static Database.Backing open(DataHome home, Engines engines, ReentrantLock writer) {
        if (Files.exists(home.database())) {
            throw FaultException.of(Kind.CONFLICT, "TWO_DATABASES", home.database().toString(),
                    "设置里写的是 PostgreSQL，数据目录里却还有 SQLite 数据库",
                    "请去掉该设置后用 wenshu move 搬移；确认不要的旧库请移到别处");
        }
        PostgresSource source = new PostgresSource(engines, writer);
        try {
            source.anchor = source.lock();
            source.pool = source.pool(false);
            Migrations.run(Flyway.configure().dataSource(source.pool).resourceProvider(new Migrations()).load(), source.place());
            return new Database.Backing(source, Dialect.POSTGRESQL, source);
        } catch (SQLException e) {
            source.close();
            throw source.refusal(e);
        } catch (FlywayException e) {
            source.close();
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("DATABASE_UNAVAILABLE", source.place(),
                    "表结构无法升级", "请确认账号可以在库里建表，并查看日志")), e);
        } catch (FaultException e) {
            source.close();
            throw e;
        }
    }

    static Database.Backing openReadOnly(DataHome home, Engines engines) {
        PostgresSource source = new PostgresSource(engines, null);
        try (Connection connection = source.connect(); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select to_regclass('archive_record') is not null")) {
            found.next();
            if (!found.getBoolean(1)) {
                throw FaultException.of(Kind.NOT_FOUND, "NO_DATABASE", source.place(), "库里还没有文书的表",
                        "请检查数据目录 " + home.root() + " 里的 " + Engines.FILE);
            }
            source.pool = source.pool(true);
            return new Database.Backing(source, Dialect.POSTGRESQL, source);
        } catch (SQLException e) {
            throw source.refusal(e);
        }
    }

    /** A writer gets the connection that holds the lock, everybody else one of the pool. */
    @Override
    public Connection getConnection() throws SQLException {
        if (writer == null || !writer.isHeldByCurrentThread()) {
            return pool.getConnection();
        }
        if (anchor == null || !anchor.connection().isValid(ALIVE_SECONDS)) {
            letGo();
            try {
                anchor = lock();
            } catch (SQLException | FaultException e) {
                throw new SQLNonTransientConnectionException(e.getMessage(), "08001", e);
            }
        }
        return anchor.source().getConnection();
    }

    private void letGo() {
        if (anchor != null) {
            anchor.source().destroy();
            anchor = null;
        }
    }

    /** Whether a failure says that a connection broke or could not be had, and nothing else is wrong. */
    static boolean lost(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException e) {
                String state = e.getSQLState() == null ? "" : e.getSQLState();
                return state.startsWith("08") || state.startsWith("57P") || e instanceof SQLTransientConnectionException
                        || e instanceof SQLNonTransientConnectionException;
            }
            if (each instanceof IOException || each instanceof UncheckedIOException) {
                return false;
            }
        }
        return false;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("one user only");
    }

    private Anchor lock() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            check(statement);
            for (long end = System.nanoTime() + PATIENCE; !taken(statement); Thread.sleep(PAUSE)) {
                if (System.nanoTime() > end) {
                    throw FaultException.of(Kind.UNAVAILABLE, "HOME_LOCKED", place(),
                            "这个数据库正被另一个文书程序使用（服务可能正在运行）", "请先停止它再试；检索不受影响");
                }
            }
            return new Anchor(connection, new SingleConnectionDataSource(connection, true));
        } catch (InterruptedException e) {
            connection.close();
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the lock", e);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean taken(Statement statement) throws SQLException {
        try (ResultSet taken = statement.executeQuery(LOCK)) {
            return taken.next() && taken.getBoolean(1);
        }
    }

    /** A server on which an answered write may be lost, or Chinese cannot be written, is not used. */
    private void check(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int,"
                + " current_setting('server_encoding'), current_setting('fsync')")) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw unsuitable("服务器版本低于 12", "请升级 PostgreSQL");
            }
            if (!"UTF8".equals(row.getString(2))) {
                throw unsuitable("库的编码不是 UTF8", "请用 create database … encoding 'UTF8' template template0 重建");
            }
            if (!"on".equals(row.getString(3))) {
                throw unsuitable("服务器关着 fsync，断电会丢已归档的文件", "请在 postgresql.conf 里设 fsync = on 并重启");
            }
        }
    }

    private FaultException unsuitable(String what, String remedy) {
        return FaultException.of(Kind.UNAVAILABLE, "DATABASE_UNSUITABLE", place(), what, remedy);
    }

    private Connection connect() throws SQLException {
        if (!url().startsWith(PREFIX)) {
            throw FaultException.badInput("DATABASE_URL", Engines.DATABASE, "不是 PostgreSQL 的地址",
                    "请写作 jdbc:postgresql://主机:5432/库名");
        }
        Properties properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", engines.get(Engines.DATABASE_PASSWORD));
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "wenshu");
        Connection connection = DriverManager.getConnection(url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
        return connection;
    }

    private HikariDataSource pool(boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user());
        config.setPassword(engines.get(Engines.DATABASE_PASSWORD));
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
        config.setConnectionInitSql(readOnly ? "set default_transaction_read_only to on" : "set synchronous_commit to on");
        config.addDataSourceProperty("ApplicationName", "wenshu");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    private String url() {
        return engines.get(Engines.DATABASE);
    }

    private String user() {
        String user = engines.get(Engines.DATABASE_USER);
        if (user.isEmpty()) {
            throw FaultException.badInput("DATABASE_USER", Engines.DATABASE_USER, "没有写数据库的用户名", "请补上");
        }
        return user;
    }

    /** The address without what follows a question mark: a password may stand there. */
    private String place() {
        return "数据库 " + url().replaceFirst("\\?.*", "");
    }

    private FaultException refusal(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        Fault fault = switch (state) {
            case "08001" -> new Fault("DATABASE_DOWN", place(), "连不上", "请检查 PostgreSQL 是否已启动、主机和端口是否写对");
            case "08004", "28000", "28P01" -> new Fault("DATABASE_SIGN_IN", place(), "用户名或口令不对，或没有写口令",
                    "请检查 " + Engines.DATABASE_USER + " 和 " + Engines.DATABASE_PASSWORD);
            case "3D000" -> new Fault("DATABASE_MISSING", place(), "没有这个库", "请先建库，或改正库名");
            default -> new Fault("DATABASE_UNAVAILABLE", place(), "无法打开", "请查看 PostgreSQL 的日志（" + state + "）");
        };
        return new FaultException(Kind.UNAVAILABLE, List.of(fault), e);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        letGo();
    }
}
