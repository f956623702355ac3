package wenshu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.Dialect;
import wenshu.home.OnPostgres;

/** Whatever is done to the trail behind the program's back is found, and the first bad line is named. */
class AuditTrailTests {

    private static final int LINES = 60;

    @TempDir
    private Path folder;
    private DataHome home;

    @BeforeEach
    void write() {
        home = new DataHome(folder.resolve("home"));
        try (Database database = Database.open(home); AuditTrail trail = new AuditTrail(database, home, Clock.systemUTC())) {
            for (int i = 1; i <= LINES; i++) {
                trail.note(Act.onRecord("dangan", Action.REVISED, "R" + i, "改 " + i));
            }
            assertThat(trail.verify()).isEqualTo(new Verdict(LINES, 0, "", trail.head()));
        }
        assertThat(home.auditHead()).content().startsWith(LINES + " ");
    }

    /** Somebody who may do everything in the database, without scruples: the triggers go first. */
    private static void alter(Database database, String... statements) {
        String on = database.dialect() == Dialect.SQLITE ? "" : " on audit_line";
        for (String trigger : List.of("audit_line_unchanged", "audit_line_kept")) {
            database.jdbc().sql("drop trigger if exists " + trigger + on).update();
        }
        for (String sql : statements) {
            database.jdbc().sql(sql).update();
        }
    }

    private Verdict after(String... statements) {
        try (Database database = Database.open(home)) {
            alter(database, statements);
        }
        return verdict();
    }

    private Verdict verdict() {
        try (Database database = Database.openReadOnly(home); AuditTrail trail = new AuditTrail(database, home, Clock.systemUTC())) {
            return trail.verify();
        }
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDropALine() {
        try (Database database = Database.open(home)) {
            assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql("update audit_line set detail = '' where seq = 3").update()))
                    .hasStackTraceContaining("never changed");
            assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql("delete from audit_line where seq = 3").update()))
                    .hasStackTraceContaining("never deleted");
        }
    }

    @Test
    void everyEditedColumnOfAnyLineIsFoundThere() {
        Random random = seeded();
        String[] edits = {"at = at + 1", "actor = 'x'", "action = 'CODED'", "subject = 'LIST'", "subject_id = subject_id || '0'",
            "detail = ''", "hash = '" + "0".repeat(64) + "'", "actor = actor || action, action = ''"};
        try (Copy copy = new Copy()) {
            for (String edit : edits) {
                int line = 1 + random.nextInt(LINES);
                assertThat(copy.after("update audit_line set " + edit + " where seq = " + line)).as(edit)
                        .satisfies(verdict -> {
                            assertThat(verdict.badSeq()).isEqualTo(line);
                            assertThat(verdict.reason()).contains("第 " + line + " 条");
                        });
            }
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aLineTakenOutIsMissedAlsoWhenTheNumbersAreClosedUp() {
        int line = 2 + seeded().nextInt(LINES - 2);
        try (Copy copy = new Copy()) {
            assertThat(copy.after("delete from audit_line where seq = " + line).reason()).isEqualTo("第 " + line + " 条不见了");
            String[] closing = new String[LINES - line + 1];
            closing[0] = "delete from audit_line where seq = " + line;
            for (int next = line + 1; next <= LINES; next++) {
                closing[next - line] = "update audit_line set seq = " + (next - 1) + " where seq = " + next;
            }
            assertThat(copy.after(closing).badSeq()).isEqualTo(line);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void twoLinesThatChangedPlacesAreFound() {
        Random random = seeded();
        int one = 1 + random.nextInt(LINES / 2);
        int other = one + 1 + random.nextInt(LINES / 2 - 1);
        try (Copy copy = new Copy()) {
            assertThat(copy.after("update audit_line set seq = -1 where seq = " + one,
                    "update audit_line set seq = " + one + " where seq = " + other,
                    "update audit_line set seq = " + other + " where seq = -1").badSeq()).isEqualTo(one);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aCutTailIsSeenByTheHeadAndTheHeadIsNotWrittenOver() throws IOException {
        int cut = 1 + seeded().nextInt(LINES - 1);
        assertThat(after("delete from audit_line where seq > " + cut).reason())
                .isEqualTo("第 " + (cut + 1) + " 条至第 " + LINES + " 条被截去");
        String head = Files.readString(home.auditHead());
        try (Database database = Database.open(home); AuditTrail trail = new AuditTrail(database, home, Clock.systemUTC())) {
            for (int i = 0; i <= LINES; i++) {
                trail.note(Act.onRecord("x", Action.REVISED, "R", "补一条"));
            }
        }
        assertThat(home.auditHead()).content().isEqualTo(head);
        assertThat(verdict().badSeq()).isEqualTo(LINES);
    }

    @Test
    @OnPostgres.WhenAsked
    void anEmptiedTrailIsSeen() {
        assertThat(after("delete from audit_line").badSeq()).isEqualTo(1);
    }

    @Test
    void aLineStandsOnlyWithWhatItTells() {
        try (Database database = Database.open(home); AuditTrail trail = new AuditTrail(database, home, Clock.systemUTC())) {
            assertThatThrownBy(() -> database.write(jdbc -> {
                trail.note(jdbc, Act.onRecord("a", Action.CODED, "R1", ""));
                throw new IllegalStateException("refused");
            })).hasMessage("refused");
            assertThat(trail.head().seq()).isEqualTo(LINES);
            trail.note(Act.onRecord("", Action.CODED, "R1", "长".repeat(600)));
            Line last = trail.list(Filter.ALL, 1, 1).getFirst();
            assertThat(last.who()).isEqualTo(Act.HOUSE);
            assertThat(last.detail()).hasSize(500).endsWith("…");
            assertThat(trail.of(Subject.RECORD, "R1")).extracting(Line::actionLabel).containsExactly("更正著录", "编档号");
            assertThat(trail.count(new Filter("dangan", "REVISED", ""))).isEqualTo(LINES);
            assertThat(trail.verify().intact()).isTrue();
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whatIsReadAgainAndAgainLeavesOneLineADay() {
        Instant noon = Instant.parse("2026-03-02T04:00:00Z");
        Act reading = Act.onRecord("lin", Action.FILE_READ, "R1", "第 1 个文件");
        for (long hours : new long[] {0, 5, 13}) {
            Clock then = Clock.fixed(noon.plus(Duration.ofHours(hours)), ZoneId.of("Asia/Shanghai"));
            try (Database database = Database.open(home); AuditTrail trail = new AuditTrail(database, home, then)) {
                trail.noteToday(reading);
                trail.noteToday(Act.onRecord("lin", Action.FILE_READ, "R1", "第 2 个文件"));
                trail.noteToday(reading);
                // Noon and five o'clock are one day, one in the morning is the next.
                assertThat(trail.count(new Filter("lin", "FILE_READ", "R1"))).isEqualTo(hours < 13 ? 2 : 4);
                assertThat(trail.count(new Filter("lin", "", "", noon, noon.plusMillis(1)))).isEqualTo(2);
                assertThat(trail.verify().intact()).isTrue();
            }
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whatWasDoneBesideARunningServiceIsTakenInOnce() throws IOException {
        Instant at = Instant.parse("2026-03-02T04:00:00Z");
        new Waiting(home).lay(at, Action.BACKED_UP, Subject.ARCHIVE, "20260302-120000", "3 件");
        Files.writeString(home.auditWaiting().resolve("1-forged.json"), "{\"who\":\"dangan\",\"action\":\"DESTROYED\",\"subject\":\"RECORD\","
                + "\"subjectId\":\"R1\",\"detail\":\"\"}");
        Files.writeString(home.auditWaiting().resolve("2-torn.json"), "{\"who\":");
        try (Database database = Database.open(home); AuditTrail trail = new AuditTrail(database, home, Clock.systemUTC())) {
            trail.takeWaiting();
            trail.takeWaiting();
            assertThat(trail.list(new Filter(Act.CONSOLE, "", ""), 1, 9)).singleElement().satisfies(line -> {
                assertThat(line.who()).isEqualTo("cli:" + System.getProperty("user.name"));
                assertThat(Act.shown(line.who(), Map.of())).isEqualTo("命令行（" + System.getProperty("user.name") + "）");
                assertThat(line.detail()).isEqualTo("2026-03-02 12:00:00，3 件");
            });
            assertThat(trail.count(new Filter("dangan", "DESTROYED", ""))).isZero();
        }
    }

    private static Random seeded() {
        long seed = Long.getLong("audit.seed", System.nanoTime());
        System.out.println("AuditTrailTests seed " + seed + " (repeat with -Daudit.seed=" + seed + ")");
        return new Random(seed);
    }

    /** The trail, which is as it was again after each kind of tampering. */
    private final class Copy implements AutoCloseable {

        private final Database database = Database.open(home);

        Copy() {
            alter(database, "create table audit_before as select * from audit_line");
        }

        Verdict after(String... statements) {
            alter(database, statements);
            try (AuditTrail trail = new AuditTrail(database, home, Clock.systemUTC())) {
                return trail.verify();
            } finally {
                alter(database, "delete from audit_line", "insert into audit_line select * from audit_before");
            }
        }

        @Override
        public void close() {
            alter(database, "drop table audit_before");
            database.close();
        }
    }
}
