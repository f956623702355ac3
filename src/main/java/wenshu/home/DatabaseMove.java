package wenshu.home;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** Carries everything of one database into an empty one, of either kind, in one transaction there, and reads it again. */
public final class DatabaseMove {

    private static final int BATCH = 200;
    private static final int FETCHED = 1_000;
    /** Tables that only people and their work fill. */
    private static final List<String> WORK = List.of("person", "archive_record", "desk_draft", "audit_line", "register_series");

    private final Database from;
    private final Database to;

    /** Between databases of the same schema version. */
    public DatabaseMove(Database from, Database to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Carries everything over; finds it done when the other database already holds the very same.
     *
     * @return how many rows there are
     */
    public long run() {
        if (!version(from).equals(version(to))) {
            throw FaultException.of(Kind.CONFLICT, "SCHEMA_DIFFERS", "数据库", "表结构的版本（" + version(from) + "）与这个程序的（"
                    + version(to) + "）不同", "请用同一版本的程序，先启动一次服务升级数据库");
        }
        try (Connection source = atOneMoment(from)) {
            List<String> tables = tables(from);
            // What others keep in the same database is none of ours.
            tables.retainAll(tables(to));
            Map<String, TableDigest> before = digests(source, tables);
            if (!before.equals(digests(to, tables))) {
                refuseFilled();
                to.write(jdbc -> {
                    copyAll(source, before.keySet());
                    return null;
                });
                if (!before.equals(digests(to, tables))) {
                    throw new IllegalStateException("the copy differs from what was copied");
                }
            }
            return before.values().stream().mapToLong(TableDigest::rows).sum();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("move", null, e);
        }
    }

    private static String version(Database database) {
        return database.jdbc().sql("select version from flyway_schema_history where success and version is not null"
                + " order by installed_rank desc limit 1").query(String.class).optional().orElse("");
    }

    private void refuseFilled() {
        for (String table : WORK) {
            if (to.jdbc().sql("select count(*) from " + table).query(Long.class).single() > 0) {
                throw FaultException.of(Kind.CONFLICT, "TARGET_NOT_EMPTY", "目标数据库", "里面已有别的数据（表 " + table + "）",
                        "请换一个空库，没有改动任何数据");
            }
        }
    }

    /** A connection that sees the same for as long as it is open, while others write; on SQLite nobody else may. */
    private static Connection atOneMoment(Database database) throws SQLException {
        Connection connection = database.source().getConnection();
        if (database.dialect() == Dialect.POSTGRESQL) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // Only so does the driver read a large table piece by piece.
            connection.setAutoCommit(false);
        }
        return connection;
    }

    private void copyAll(Connection source, Set<String> tables) {
        Connection target = DataSourceUtils.getConnection(to.source());
        try {
            List<String> order = ordered(source, tables);
            for (String table : order.reversed()) {
                // What migrations put in is in the other database too.
                execute(target, "delete from " + table);
            }
            for (String table : order) {
                copy(source, target, table);
            }
            numberOn(target);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("move", null, e);
        }
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement statement = source.createStatement(); ResultSet rows = rows(statement, table)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            try (PreparedStatement insert = target.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                    + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
                for (int waiting = 1; rows.next(); waiting++) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                    if (waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** What is numbered goes on after the last number; the outbox after the last one that it has ever given out. */
    private void numberOn(Connection target) throws SQLException {
        if (to.dialect() == Dialect.SQLITE) {
            execute(target, "delete from sqlite_sequence where name = 'index_outbox'");
            execute(target, "insert into sqlite_sequence (name, seq) select 'index_outbox', seq from index_outbox_last");
            return;
        }
        List<String[]> numbered = new ArrayList<>();
        try (Statement statement = target.createStatement(); ResultSet found = statement.executeQuery("select table_name, column_name"
                + " from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'")) {
            while (found.next()) {
                numbered.add(new String[] {found.getString(1), found.getString(2)});
            }
        }
        for (String[] each : numbered) {
            String last = each[0].equals("index_outbox") ? "(select max(seq) from index_outbox_last)"
                    : "(select max(" + each[1] + ") from " + each[0] + ")";
            try (Statement statement = target.createStatement()) {
                statement.execute("select setval(pg_get_serial_sequence('" + each[0] + "', '" + each[1] + "'), greatest(1, coalesce("
                        + last + ", 0)), coalesce(" + last + ", 0) > 0)");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Tables that others refer to come first. */
    private static List<String> ordered(Connection connection, Set<String> tables) throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        for (String table : tables) {
            Set<String> needed = new TreeSet<>();
            try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (keys.next()) {
                    needed.add(keys.getString("PKTABLE_NAME"));
                }
            }
            needed.remove(table);
            needs.put(table, needed);
        }
        Set<String> order = new LinkedHashSet<>();
        while (order.size() < tables.size()) {
            List<String> next = tables.stream().filter(table -> !order.contains(table) && order.containsAll(needs.get(table))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that need each other: " + needs);
            }
            order.addAll(next);
        }
        return List.copyOf(order);
    }

    private static ResultSet rows(Statement statement, String table) throws SQLException {
        statement.setFetchSize(FETCHED);
        return statement.executeQuery("select * from " + table);
    }

    private static Map<String, TableDigest> digests(Database database, List<String> tables) throws SQLException {
        try (Connection connection = atOneMoment(database)) {
            return digests(connection, tables);
        }
    }

    private static Map<String, TableDigest> digests(Connection connection, List<String> tables) throws SQLException {
        Map<String, TableDigest> digests = new TreeMap<>();
        for (String table : tables) {
            try (Statement statement = connection.createStatement(); ResultSet rows = rows(statement, table)) {
                digests.put(table, TableDigest.of(rows));
            }
        }
        return digests;
    }

    private static List<String> tables(Database database) {
        return new ArrayList<>(database.jdbc().sql(database.dialect() == Dialect.SQLITE
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'flyway_schema_history'"
                : "select tablename from pg_tables where schemaname = current_schema() and tablename <> 'flyway_schema_history'")
                .query(String.class).list());
    }
}
