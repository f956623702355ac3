package wenshu.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;

/** The versions of records in the database; what is written here is written in one transaction. */
final class VersionRows {

    private final Database database;
    private final Records records;

    VersionRows(Database database, Records records) {
        this.database = database;
        this.records = records;
    }

    /** A record's present state. */
    Described now(Record record) {
        return new Described(record, records.linksFrom(record.id()));
    }

    /**
     * What a transaction makes of a record.
     *
     * @param before its state until now
     * @param after its state from now on, with the places of its files
     * @param texts the texts of files that are new, by name
     */
    record Step(Described before, Described after, Map<String, String> texts) {
    }

    /** Writes a new version; refuses when the record is no longer as it was before. */
    void write(JdbcClient jdbc, Step step, Correction correction) {
        Record before = step.before().record();
        Record after = step.after().record();
        if (!EntryRows.update(jdbc, after, before.version())) {
            throw stale(before.id());
        }
        if (before.version() == 1) {
            insert(jdbc, step.before(), null);
        }
        insert(jdbc, step.after(), correction);
        if (!before.files().equals(after.files())) {
            files(jdbc, step);
        }
        links(jdbc, step.before(), step.after());
        jdbc.sql("insert into index_outbox (record_id) values (?)").param(after.id()).update();
    }

    /** The refusal for somebody who has seen an earlier state. */
    static FaultException stale(String id) {
        return FaultException.of(Kind.CONFLICT, "RECORD_CHANGED", "档案 " + id, "别人刚刚改过这一件的著录，您的修改没有保存",
                "请重新打开这一件，看过最新的著录再改");
    }

    private static void insert(JdbcClient jdbc, Described described, Correction correction) {
        Record record = described.record();
        Correction how = correction == null ? new Correction(record.archivedAt(), "", "") : correction;
        jdbc.sql("insert into archive_version (record_id, version, at, who, why, description) values (?, ?, ?, ?, ?, ?)")
                .params(record.id(), record.version(), how.at().toString(), how.who(), how.why(),
                        new String(Description.of(record, described.links(), correction), StandardCharsets.UTF_8)).update();
    }

    private void files(JdbcClient jdbc, Step step) {
        Record before = step.before().record();
        Record after = step.after().record();
        Map<String, String> texts = new HashMap<>();
        List<String> old = jdbc.sql("select text from archive_text where record_id = ? order by position").param(before.id())
                .query(String.class).list();
        Set<String> kept = new HashSet<>(after.files().stream().map(ArchivedFile::contentPath).toList());
        for (int i = 0; i < before.files().size(); i++) {
            ArchivedFile file = before.files().get(i);
            texts.put(file.name(), old.get(i));
            if (!kept.contains(file.contentPath())) {
                jdbc.sql("insert into archive_file_past (record_id, version, name, content_path, size, sha256, sha512, sm3,"
                                + " status, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(before.id(), before.version(), file.name(), file.contentPath(), file.size(), file.sha256(),
                                file.sha512(), file.sm3(), file.status().name(), file.reason()).update();
            }
        }
        texts.putAll(step.texts());
        PageRows.forget(jdbc, before.id());
        jdbc.sql("delete from archive_text where record_id = ?").param(before.id()).update();
        jdbc.sql("delete from archive_file where record_id = ?").param(before.id()).update();
        records.insertFiles(jdbc, after, after.files().stream().map(file -> texts.getOrDefault(file.name(), "")).toList());
    }

    private static void links(JdbcClient jdbc, Described before, Described after) {
        Set<Link> gone = new HashSet<>(before.links());
        after.links().forEach(gone::remove);
        gone.forEach(link -> jdbc.sql("delete from archive_link where from_id = ? and to_id = ? and kind = ?")
                .params(before.record().id(), link.recordId(), link.kind().name()).update());
        after.links().stream().filter(link -> !before.links().contains(link)).forEach(link ->
                jdbc.sql("insert into archive_link (from_id, to_id, kind) values (?, ?, ?)")
                        .params(before.record().id(), link.recordId(), link.kind().name()).update());
    }

    private record Row(int number, Instant at, String who, String why, Described described) {
    }

    /** All versions of a record, the first one first. */
    List<Version> versions(Record record) {
        Map<String, String> places = new HashMap<>();
        records.past(record.id()).forEach(file -> places.put(file.sha512(), file.contentPath()));
        record.files().forEach(file -> places.put(file.sha512(), file.contentPath()));
        List<Row> rows = jdbc().sql("select * from archive_version where record_id = ? order by version").param(record.id())
                .query((row, number) -> new Row(row.getInt("version"), Instant.parse(row.getString("at")),
                        row.getString("who"), row.getString("why"), placed(DescriptionReader.read(row.getString("description")
                                .getBytes(StandardCharsets.UTF_8)), places))).list();
        if (rows.isEmpty()) {
            return List.of(new Version(record.version(), record.archivedAt(), "", "", now(record), List.of()));
        }
        List<Version> versions = new ArrayList<>();
        for (Row row : rows) {
            versions.add(new Version(row.number(), row.at(), row.who(), row.why(), row.described(), versions.isEmpty() ? List.of()
                    : Difference.between(versions.getLast().described(), row.described())));
        }
        return versions;
    }

    private static Described placed(Described described, Map<String, String> places) {
        Record record = described.record();
        Map<String, String> byName = new HashMap<>();
        record.files().forEach(file -> byName.put(file.name(), places.getOrDefault(file.sha512(), "")));
        return new Described(record.at(byName), described.links());
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }
}
