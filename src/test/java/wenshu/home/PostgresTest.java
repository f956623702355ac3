package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import wenshu.fault.FaultException;

class PostgresTest {

    @TempDir
    Path folder;

    private DataHome home(String url) {
        PostgresServer.settle(folder, url);
        return new DataHome(folder);
    }

    @Test
    void everyMigrationRunsOnAnEmptyServerAndMakesTheTablesOfSqlite() throws IOException {
        try (Database postgres = Database.open(home(PostgresServer.freshSchema()));
                Database sqlite = Database.open(new DataHome(folder.resolve("sqlite"))); Stream<Path> files =
                Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(postgres.jdbc().sql("select count(*) from flyway_schema_history where success and version is not null")
                    .query(Long.class).single()).isEqualTo(files.filter(file -> file.toString().endsWith(".sql")).count());
            assertThat(columns(postgres, "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = current_schema() order by 1")).containsExactlyElementsOf(columns(sqlite,
                    "select t.name || '.' || c.name from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table'"
                            + " order by 1"));
        }
    }

    /** How to say it so that both understand it stands beside the migrations. */
    @Test
    void noQuerySpeaksOnlyToSqlite() throws IOException {
        Pattern words = Pattern.compile("\"[^\"]*\\b(last_insert_rowid\\(|insert or (replace|ignore)|sqlite_\\w+|json_each|group_concat\\("
                + "|ifnull\\(|iif\\(|strftime\\(|julianday\\(|pragma )");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")
                    // A backup holds a copy in SQLite, whatever the house uses.
                    && !file.startsWith("src/main/java/wenshu/home") && !file.endsWith("DatabaseCopy.java")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(words);
            }
        }
    }

    private static List<String> columns(Database database, String sql) {
        return database.jdbc().sql(sql).query(String.class).list().stream()
                .filter(name -> !name.startsWith("flyway_") && !name.startsWith("sqlite_")).sorted().toList();
    }

    @Test
    void keepsItsPromiseSettingsOnEveryConnectionAndUndoesAWriteThatThrows() {
        DataHome home = home(PostgresServer.freshSchema());
        try (Database database = Database.open(home)) {
            assertThat(database.jdbc().sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
            String written = database.write(jdbc -> jdbc.sql("show synchronous_commit").query(String.class).single());
            assertThat(written).isEqualTo("on");
            assertThatThrownBy(() -> database.write(jdbc -> {
                jdbc.sql("insert into index_outbox (record_id) values ('a')").update();
                throw new IllegalStateException("midway");
            })).hasMessage("midway");
            assertThat(last(database)).as("a number that was given back is not waited for").isZero();
            database.write(jdbc -> jdbc.sql("insert into index_outbox (record_id) values ('b')").update());
            assertThat(last(database)).isEqualTo(2);
        }
        try (Database again = Database.openReadOnly(home)) {
            assertThat(again.jdbc().sql("select record_id from index_outbox").query(String.class).list()).containsExactly("b");
            assertThatThrownBy(() -> again.jdbc().sql("delete from index_outbox").update()).hasMessageContaining("read-only");
        }
    }

    private static long last(Database database) {
        return database.jdbc().sql("select seq from index_outbox_last").query(Long.class).single();
    }

    @Test
    void whatIsNeverChangedIsNeverChanged() {
        try (Database database = Database.open(home(PostgresServer.freshSchema()))) {
            database.write(jdbc -> jdbc.sql("insert into signoff_text (sha256, text) values ('a', 'b')").update());
            assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql("delete from signoff_text").update()))
                    .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("never deleted");
        }
    }

    @Test
    void oneWriterAtATimeAlsoAfterTheConnectionBroke() {
        String url = PostgresServer.freshSchema();
        DataHome home = home(url);
        try (Database first = Database.open(home)) {
            assertThatThrownBy(() -> Database.open(home)).isInstanceOf(FaultException.class)
                    .hasMessageContaining("正被另一个文书程序使用");
            PostgresServer.breakWriter(url);
            first.write(jdbc -> jdbc.sql("insert into index_outbox (record_id) values ('b')").update());
            assertThatThrownBy(() -> Database.open(home)).isInstanceOf(FaultException.class);
            PostgresServer.breakWriter(url);
            try (Database second = Database.open(home)) {
                assertThat(last(second)).isEqualTo(1);
                assertThatThrownBy(() -> first.write(jdbc -> 1)).hasStackTraceContaining("正被另一个文书程序使用").matches(first::lost);
            }
            long free = first.write(jdbc -> last(first));
            assertThat(free).as("the lock is free again").isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAWriteIsToldFromAnythingElseAndTakenAnew() {
        String url = PostgresServer.freshSchema();
        try (Database database = Database.open(home(url))) {
            assertThatThrownBy(() -> database.write(jdbc -> {
                jdbc.sql("insert into index_outbox (record_id) values ('a')").update();
                PostgresServer.breakWriter(url);
                return jdbc.sql("insert into index_outbox (record_id) values ('b')").update();
            })).matches(database::lost);
            database.write(jdbc -> jdbc.sql("insert into index_outbox (record_id) values ('c')").update());
            assertThat(database.jdbc().sql("select record_id from index_outbox").query(String.class).list()).containsExactly("c");
            assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql("no sql").update())).matches(e -> !database.lost(e));
            assertThat(database.lost(new IllegalStateException(new IOException(new SQLException("", "08006"))))).isFalse();
        }
    }

    @Test
    void aCopyIsOfOneMomentWhileOthersWrite() throws InterruptedException {
        DataHome home = home(PostgresServer.freshSchema());
        AtomicBoolean enough = new AtomicBoolean();
        try (Database database = Database.open(home); Database reading = Database.openReadOnly(home)) {
            Thread busy = new Thread(() -> {
                while (!enough.get()) {
                    database.write(jdbc -> jdbc.sql("insert into index_outbox (record_id) values ('a')").update());
                }
            });
            busy.start();
            try {
                Path copy = folder.resolve("copy").resolve("wenshu.db");
                Files.createDirectories(copy.getParent());
                reading.copyTo(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                enough.set(true);
                busy.join();
            }
        }
        try (Database copied = Database.openReadOnly(new DataHome(folder.resolve("copy")))) {
            assertThat(copied.jdbc().sql("select count(*) from index_outbox").query(Long.class).single()).isEqualTo(last(copied));
        }
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheSettings() {
        PostgresServer.settle(folder, "jdbc:mysql://localhost/wenshu");
        refused("wenshu.database：不是 PostgreSQL 的地址，请写作 jdbc:postgresql://主机:5432/库名。");
        PostgresServer.settle(folder, "jdbc:postgresql://localhost:9/wenshu?password=secret");
        refused("数据库 jdbc:postgresql://localhost:9/wenshu：连不上，请检查 PostgreSQL 是否已启动、主机和端口是否写对。");
        PostgresServer.settle(folder, PostgresServer.url() + "x");
        refused("没有这个库，请先建库，或改正库名。");
        PostgresServer.settle(folder, PostgresServer.url());
        assertThatThrownBy(() -> Database.openReadOnly(new DataHome(folder))).isInstanceOf(FaultException.class)
                .hasMessageContaining("库里还没有文书的表");
    }

    @Test
    void neverBeginsAnewBesideAnOldDatabase() {
        Database.open(new DataHome(folder)).close();
        PostgresServer.settle(folder, PostgresServer.freshSchema());
        refused("请去掉该设置后用 wenshu move 搬移；确认不要的旧库请移到别处。");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> Database.open(new DataHome(folder))).isInstanceOf(FaultException.class)
                .hasMessageEndingWith(sentence.endsWith("。") ? sentence : "").hasMessageContaining(sentence);
    }

    @Test
    void passwordsMayComeFromTheEnvironmentAndAreNotShown() {
        PostgresServer.settle(folder, "jdbc:postgresql://db/wenshu");
        Engines engines = Engines.read(new DataHome(folder), Map.of("WENSHU_DATABASE_PASSWORD", "other",
                "WENSHU_DATABASE", "jdbc:postgresql://elsewhere/wenshu"));
        assertThat(engines.get(Engines.DATABASE_PASSWORD)).isEqualTo("other");
        assertThat(engines.get(Engines.DATABASE)).isEqualTo("jdbc:postgresql://db/wenshu");
        assertThat(engines.toString()).contains("jdbc:postgresql://db/wenshu").doesNotContain("other");
    }

    @Test
    void putsTheWordsOfSqliteTheOtherWay() {
        assertThat(Migrations.translate("""
                create table a (
                    id integer primary key autoincrement,
                    text text not null,
                    size integer not null default 0
                ) strict;
                create trigger a_kept before delete on a when (old.size > 0)
                begin
                    select raise(abort, 'it''s kept') where old.size > 1;
                end;
                """)).isEqualTo("""
                create table a (
                    id bigint generated by default as identity primary key,
                    text text collate "C" not null,
                    size bigint not null default 0
                );
                create function a_kept_work() returns trigger language plpgsql as $wenshu$
                begin
                    if exists (select 1 where old.size > 1) then raise exception using message = 'it''s kept', errcode = \
                'integrity_constraint_violation'; end if;
                    return old;
                end
                $wenshu$;
                create trigger a_kept before delete on a for each row when (old.size > 0)
                execute function a_kept_work();
                """);
    }
}
