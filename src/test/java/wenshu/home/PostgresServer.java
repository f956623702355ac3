package wenshu.home;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One real PostgreSQL for all tests of this process, started when the first one asks; each gets a schema of its own. */
public final class PostgresServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static final class Started {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            Logger.getLogger("io.zonky.test").setLevel(Level.WARNING);
            // Every commit is forced; in memory that costs nothing.
            Path memory = Path.of("/dev/shm");
            try {
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
                if (Files.isWritable(memory)) {
                    builder.setDataDirectory(Files.createTempDirectory(memory, "wenshu-postgres"));
                }
                return builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "off")
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD).setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PostgresServer() {
    }

    /** The address of a new empty schema. */
    public static String freshSchema() {
        String schema = "w" + SCHEMAS.incrementAndGet();
        execute("create schema " + schema);
        return url() + "?currentSchema=" + schema;
    }

    /** How many triggers and constraints a schema has: a test that adds or drops one has altered it. */
    static String shape(String schema) {
        return query("select (select count(*) from information_schema.table_constraints where constraint_schema = '" + schema
                + "') || ' ' || (select count(*) from information_schema.triggers where trigger_schema = '" + schema + "')");
    }

    private static String query(String sql) {
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's database. */
    static String url() {
        return "jdbc:postgresql://localhost:" + Started.SERVER.getPort() + "/postgres";
    }

    static void execute(String sql) {
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaks the connection that holds the writer's lock of this schema, and no other: tests run beside each other. */
    public static void breakWriter(String url) {
        execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = hashtext('"
                + schema(url) + "')::oid");
    }

    /** Breaks every connection of every house, as a server does that is started anew: only where no other test is under way. */
    public static void breakAll() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wenshu'");
    }

    /** The schema that an address of {@link #freshSchema} names. */
    static String schema(String url) {
        return url.substring(url.lastIndexOf('=') + 1);
    }

    /** Says in this folder that its data home uses that database. */
    public static void settle(Path folder, String url) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(Engines.FILE), Engines.DATABASE + " = " + url + "\n" + Engines.DATABASE_USER
                    + " = postgres\n" + Engines.DATABASE_PASSWORD + " = postgres\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
