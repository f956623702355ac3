package wenshu.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** Carries everything of one database into an empty one, of either kind, in one transaction there, and reads it again. */
public final class DatabaseMove {

    private static final int BATCH = 200;
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
        Map<String, String> before = digests(from);
        if (!before.equals(digests(to))) {
            for (String table : WORK) {
                if (count(to, table) > 0) {
                    throw FaultException.of(Kind.CONFLICT, "TARGET_NOT_EMPTY", "目标数据库", "里面已有别的数据（表 " + table + "）",
                            "请换一个空库，没有改动任何数据");
                }
            }
            to.write(jdbc -> {
                copyAll(before.keySet());
                return null;
            });
            if (!before.equals(digests(to))) {
                throw new IllegalStateException("the copy differs from what was copied");
            }
        }
        return before.keySet().stream().mapToLong(table -> count(from, table)).sum();
    }

    private static long count(Database database, String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    private void copyAll(Set<String> tables) {
        Connection target = DataSourceUtils.getConnection(to.source());
        try (Connection source = from.source().getConnection()) {
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
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement statement = source.createStatement(); ResultSet rows = statement.executeQuery("select * from " + table)) {
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

    /** For each table a hash of all its rows, whatever their order. */
    private static Map<String, String> digests(Database database) {
        JdbcTemplate template = new JdbcTemplate(database.source());
        Map<String, String> digests = new java.util.TreeMap<>();
        List<String> tables = template.queryForList(database.dialect() == Dialect.SQLITE
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                : "select tablename from pg_tables where schemaname = current_schema()", String.class);
        for (String table : tables) {
            if (!table.equals("flyway_schema_history")) {
                List<String> rows = new ArrayList<>();
                template.query("select * from " + table, row -> {
                    TreeSet<String> cells = new TreeSet<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        cells.add(row.getMetaData().getColumnName(i) + "=" + (value instanceof byte[] bytes
                                ? java.util.HexFormat.of().formatHex(bytes) : value));
                    }
                    rows.add(sha256(cells.toString()));
                });
                Collections.sort(rows);
                digests.put(table, sha256(rows.toString()));
            }
        }
        return digests;
    }

    private static String sha256(String text) {
        MessageDigest digest = Hash.SHA256.fresh();
        return java.util.HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
