package wenshu.custody.fixity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.FixityReport;
import wenshu.archive.FixityReport.Finding;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.custody.fixity.FixityEvent.Kind;
import wenshu.home.Database;

/** Every reading through of a record, how each stands, and what is strange in the store. */
public final class FixityLog {

    private static final int LONGEST = 2_000;
    private static final String SOUND = "OK";
    private static final String DAMAGED = "DAMAGED";

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;

    /** The log in this database. */
    public FixityLog(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes down what came of reading a record through. */
    public FixityEvent note(String recordId, Kind kind, String agent, FixityReport report) {
        String detail = report.findings().stream().map(finding -> finding.verdict().label() + "：" + finding.file() + "（"
                + finding.path() + "）").collect(Collectors.joining("；"));
        FixityEvent event = new FixityEvent(recordId, clock.instant(), kind, agent, report.clean(), (int) report.files(), report.bytes(),
                detail.length() > LONGEST ? detail.substring(0, LONGEST) + "……" : detail);
        database.write(jdbc -> {
            boolean before = outcome(jdbc, recordId).equals(DAMAGED);
            jdbc.sql("insert into fixity_event (record_id, number, at, kind, agent, outcome, files, bytes, detail) values (?,"
                            + " (select coalesce(max(number), 0) + 1 from fixity_event where record_id = ?), ?, ?, ?, ?, ?, ?, ?)")
                    .params(recordId, recordId, event.at().toString(), kind.name(), agent, word(event.sound()), event.files(),
                            event.bytes(), event.detail()).update();
            state(jdbc, recordId, event);
            // Thousands of sound readings are no news; a record that is damaged, or sound again, is.
            if (before == event.sound()) {
                audit.note(jdbc, Act.onRecord(agent.equals(FixityEvent.HOUSE) ? Act.HOUSE : agent, Action.CHECKED, recordId,
                        event.sound() ? "恢复完好" : "发现不符"));
            }
            return null;
        });
        return event;
    }

    private static void state(JdbcClient jdbc, String recordId, FixityEvent event) {
        int there = jdbc.sql("update fixity_state set checked_at = ?, outcome = ? where record_id = ?")
                .params(event.at().toString(), word(event.sound()), recordId).update();
        if (there == 0) {
            jdbc.sql("insert into fixity_state (record_id, checked_at, outcome) values (?, ?, ?)")
                    .params(recordId, event.at().toString(), word(event.sound())).update();
        }
    }

    private static String outcome(JdbcClient jdbc, String recordId) {
        return jdbc.sql("select outcome from fixity_state where record_id = ?").param(recordId).query(String.class).optional().orElse(SOUND);
    }

    private static String word(boolean sound) {
        return sound ? SOUND : DAMAGED;
    }

    /** Records that were archived at or after a moment and never read through since, the oldest first. */
    List<String> neverRead(String since, String until, int limit) {
        return database.jdbc().sql("select id from archive_record where archived_at >= ? and archived_at <= ? and not exists"
                        + " (select 1 from fixity_state where record_id = id) order by archived_at, id limit ?")
                .params(since, until, limit).query(String.class).list();
    }

    /** Records last read through before a moment, the longest ago first. */
    List<String> readBefore(Instant moment, int limit) {
        return database.jdbc().sql("select record_id from fixity_state where checked_at < ? order by checked_at, record_id limit ?")
                .params(moment.toString(), limit).query(String.class).list();
    }

    /** Damaged records last read through before a moment. */
    List<String> damagedBefore(Instant moment, int limit) {
        return database.jdbc().sql("select record_id from fixity_state where outcome = ? and checked_at < ? order by checked_at, record_id"
                + " limit ?").params(DAMAGED, moment.toString(), limit).query(String.class).list();
    }

    /** What was done with a record, latest first. */
    public List<FixityEvent> of(String recordId, int most) {
        return database.jdbc().sql("select * from fixity_event where record_id = ? order by number desc limit ?").params(recordId, most)
                .query(FixityLog::event).list();
    }

    /** The records that are not as they were, each with its latest event. */
    public List<FixityEvent> damaged(int most) {
        return database.jdbc().sql("select * from fixity_event latest where number = (select max(number) from fixity_event other"
                        + " where other.record_id = latest.record_id) and record_id in (select record_id from fixity_state"
                        + " where outcome = ?) order by at desc, record_id limit ?").params(DAMAGED, most).query(FixityLog::event).list();
    }

    /** What was found in the store beside the records when it was last searched. */
    public List<Finding> strangers(int most) {
        return database.jdbc().sql("select path, verdict from fixity_stranger order by path limit ?").param(most)
                .query((row, number) -> new Finding(FixityReport.Verdict.valueOf(row.getString("verdict")), "",
                        row.getString("path").substring(row.getString("path").lastIndexOf('/') + 1), row.getString("path"))).list();
    }

    /** Notes what was found in the store beside the records, in place of what was found before. */
    void noteStrangers(List<Finding> findings) {
        database.write(jdbc -> {
            jdbc.sql("delete from fixity_stranger").update();
            List<String> paths = new ArrayList<>();
            for (Finding finding : findings) {
                if (!paths.contains(finding.path())) {
                    paths.add(finding.path());
                    jdbc.sql("insert into fixity_stranger (path, verdict, seen_at) values (?, ?, ?)")
                            .params(finding.path(), finding.verdict().name(), clock.instant().toString()).update();
                }
            }
            return null;
        });
    }

    /** How things stand; read from any database of the house, also one that is open for reading only. */
    public static ScrubState state(Database database, Instant late) {
        JdbcClient jdbc = database.jdbc();
        long damaged = jdbc.sql("select count(*) from fixity_state where outcome = ?").param(DAMAGED).query(Long.class).single();
        long read = jdbc.sql("select count(*) from fixity_state").query(Long.class).single();
        long behind = jdbc.sql("select count(*) from fixity_state where checked_at < ?").param(late.toString()).query(Long.class).single()
                + jdbc.sql("select count(*) from archive_record where archived_at < ? and not exists"
                        + " (select 1 from fixity_state where record_id = id)").param(late.toString()).query(Long.class).single();
        long strangers = jdbc.sql("select count(*) from fixity_stranger").query(Long.class).single();
        String last = jdbc.sql("select coalesce(max(checked_at), '') from fixity_state").query(String.class).single();
        String oldest = jdbc.sql("select coalesce(min(checked_at), '') from fixity_state").query(String.class).single();
        String searched = jdbc.sql("select finished_at from fixity_round where id = 1").query(String.class).optional().orElse("");
        return new ScrubState(read, damaged, strangers, behind, moment(last), moment(oldest), moment(searched));
    }

    private static Instant moment(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** Only what is wrong, for every page. */
    public ScrubState trouble() {
        return new ScrubState(0, database.jdbc().sql("select count(*) from fixity_state where outcome = ?").param(DAMAGED).query(Long.class)
                .single(), database.jdbc().sql("select count(*) from fixity_stranger").query(Long.class).single(), 0, null, null, null);
    }

    /** When the store was last searched for strangers. */
    Instant lastSearch() {
        return moment(database.jdbc().sql("select finished_at from fixity_round where id = 1").query(String.class).optional().orElse(""));
    }

    /** Notes that the store has been searched. */
    void searched() {
        String now = clock.instant().toString();
        database.write(jdbc -> {
            if (jdbc.sql("update fixity_round set finished_at = ? where id = 1").param(now).update() == 0) {
                jdbc.sql("insert into fixity_round (id, started_at, finished_at, last_id, records, bytes) values (1, ?, ?, '', 0, 0)")
                        .params(now, now).update();
            }
            return null;
        });
    }

    private static FixityEvent event(ResultSet row, int number) throws SQLException {
        return new FixityEvent(row.getString("record_id"), Instant.parse(row.getString("at")), Kind.valueOf(row.getString("kind")),
                row.getString("agent"), row.getString("outcome").equals(SOUND), row.getInt("files"), row.getLong("bytes"),
                row.getString("detail"));
    }
}
