package wenshu.custody.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.ArchivedFile;
import wenshu.archive.FixityReport;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.Keeping;
import wenshu.archive.Record;
import wenshu.home.Database;

/** Checks every record when it has come in and every year from then on, and keeps how it stood. */
public final class PropertyCare {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration FIRST_REPORT = Duration.ofDays(30);
    private static final String WHOLE = "年度全部档案";
    private static final int PAGE = 500;
    private static final int CHECKED_AT_ONCE = 500;
    private static final int MOST_REMARKS = 5_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final Keeping keeping;
    private final FourProperties properties;
    private final PropertyBook book;
    private final Clock clock;

    /** The care for the records in this database. */
    public PropertyCare(Database database, Keeping keeping, FourProperties properties, PropertyBook book, Clock clock) {
        this.database = database;
        this.keeping = keeping;
        this.properties = properties;
        this.book = book;
        this.clock = clock;
    }

    /**
     * How a record stood at its last check.
     *
     * @param recordId which record
     * @param stage when it was
     * @param at the time
     * @param remarks what was found
     */
    public record State(String recordId, Stage stage, Instant at, List<Remark> remarks) {

        /** Whether nothing fails. */
        public boolean passed() {
            return remarks.stream().noneMatch(Remark::failing);
        }
    }

    /** Checks a record when it never was, or not for a year. */
    public void look(String recordId, FixityReport fixity) {
        if (keeping.destroyed(recordId)) {
            return;
        }
        Optional<State> before = state(recordId);
        if (before.isEmpty()) {
            check(recordId, Stage.FILING, fixity);
        } else if (before.get().at().plus(YEAR).isBefore(clock.instant()) || before.get().passed() != fixity.clean()) {
            check(recordId, Stage.KEEPING, fixity);
        }
    }

    /** Checks a record now. */
    public void check(String recordId, Stage stage, FixityReport fixity) {
        keeping.find(recordId).ifPresent(record -> keep(recordId, properties.check(stage,
                Material.of(record.title(), List.of(piece(record, fixity))), "")));
    }

    /** A record of the archive as it is checked, with what reading it through has found. */
    public Piece piece(Record record, FixityReport fixity) {
        List<String> files = record.files().stream().map(ArchivedFile::contentPath).toList();
        return new Piece(record, keeping::unchecked, fixity.findings().stream().filter(finding -> !files.contains(finding.path()))
                .map(PropertyCare::sentence).toList());
    }

    private static String sentence(Finding finding) {
        return finding.file() + finding.verdict().label() + "（" + finding.path() + "），请从备份恢复";
    }

    private void keep(String recordId, PropertyReport report) {
        String detail = JSON.writeValueAsString(report.remarks().stream().map(remark -> List.of(remark.item().id(), remark.failing(),
                remark.file(), remark.text())).toList());
        database.write(jdbc -> {
            jdbc.sql("delete from property_state where record_id = ?").param(recordId).update();
            jdbc.sql("insert into property_state (record_id, stage, at, failing, noted, detail) values (?, ?, ?, ?, ?, ?)")
                    .params(recordId, report.stage().name(), report.at().toString(), report.failing(), report.worthKnowing(), detail)
                    .update();
            return null;
        });
    }

    /** How a record stood at its last check. */
    public Optional<State> state(String recordId) {
        return database.jdbc().sql("select * from property_state where record_id = ?").param(recordId).query(PropertyCare::state).optional();
    }

    /** The records that failed at their last check. */
    public List<State> failing(int most) {
        return database.jdbc().sql("select * from property_state where failing > 0 order by at desc, record_id limit ?").param(most)
                .query(PropertyCare::state).list();
    }

    /** How many records failed at their last check. */
    public long failing() {
        return database.jdbc().sql("select count(*) from property_state where failing > 0").query(Long.class).single();
    }

    /**
     * When the report of the year is made by itself: a year after the last one; where there was none yet, a month after the
     * first record came in. Far in the future while there is nothing.
     */
    public Instant nextReport() {
        Optional<String> last = database.jdbc().sql("select at from property_report where stage = ? and name like ? order by at desc limit 1")
                .params(Stage.KEEPING.name(), "%" + WHOLE).query(String.class).optional();
        if (last.isPresent()) {
            return Instant.parse(last.get()).plus(YEAR);
        }
        return database.jdbc().sql("select archived_at from archive_record order by archived_at limit 1").query(String.class).optional()
                .map(at -> Instant.parse(at).plus(FIRST_REPORT)).orElse(Instant.MAX);
    }

    /**
     * Puts together how all records stood at their last check, with the numbers of all of them and what lies in the store
     * beside them, and keeps it as the report of this year.
     *
     * @param strangers files that belong to no record
     * @param agent login name of the one who asks; empty for the house itself
     */
    public PropertyReport yearReport(List<String> strangers, String agent) {
        Map<Item, long[]> counts = new EnumMap<>(Item.class);
        List<Remark> remarks = new ArrayList<>();
        long[] sums = new long[5];
        Numbering numbering = new Numbering();
        String last = "";
        for (List<String> page = keeping.idsAfter(last, PAGE); !page.isEmpty(); page = keeping.idsAfter(last, PAGE)) {
            for (String id : page) {
                keeping.find(id).ifPresent(record -> {
                    sums[0]++;
                    sums[1] += record.files().size();
                    sums[2] += record.files().stream().mapToLong(ArchivedFile::size).sum();
                    numbering.add(record.code());
                    if (!keeping.destroyed(id)) {
                        stateNow(id, sums).ifPresentOrElse(state -> state.remarks().forEach(remark -> say(remark, counts, remarks, sums)),
                                () -> say(new Remark(Item.HASHES, false, id, "", "还没有检测，请等后台检测以后再出报告"), counts, remarks, sums));
                    }
                });
            }
            last = page.getLast();
        }
        numbering.faults().forEach(text -> say(new Remark(Item.NUMBERS, true, "", "", text), counts, remarks, sums));
        strangers.forEach(path -> say(new Remark(Item.STRANGERS, true, "", path, "不属于任何一件档案，或被改动，请核对"), counts, remarks, sums));
        int year = LocalDate.now(clock).getYear();
        PropertyReport report = new PropertyReport(new ReportIds("T", clock).next(), Stage.KEEPING, clock.instant(),
                agent.isEmpty() ? "文书" : agent, year + WHOLE, sums[0], sums[1], sums[2], remarks, counts, sums[3]);
        book.keep(report);
        return report;
    }

    /** A few that were never checked are checked for the report; more of them have to wait for their turn. */
    private Optional<State> stateNow(String id, long[] sums) {
        Optional<State> state = state(id);
        if (state.isEmpty() && sums[4]++ < CHECKED_AT_ONCE) {
            check(id, Stage.KEEPING, keeping.check(id));
            return state(id);
        }
        return state;
    }

    private static void say(Remark remark, Map<Item, long[]> counts, List<Remark> remarks, long[] sums) {
        counts.computeIfAbsent(remark.item(), item -> new long[2])[remark.failing() ? 0 : 1]++;
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        } else {
            sums[3]++;
        }
    }

    private static State state(ResultSet row, int number) throws SQLException {
        String id = row.getString("record_id");
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode remark : JSON.readTree(row.getString("detail"))) {
            PropertyBook.item(remark.path(0).asString()).ifPresent(item -> remarks.add(new Remark(item, remark.path(1).asBoolean(), id,
                    remark.path(2).asString(), remark.path(3).asString())));
        }
        return new State(id, Stage.valueOf(row.getString("stage")), Instant.parse(row.getString("at")), remarks);
    }
}
