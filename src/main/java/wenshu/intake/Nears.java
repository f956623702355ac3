package wenshu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.Archive;
import wenshu.archive.Record;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** Points out records that are nearly the same: the same paper saved anew, as a scan, or changed a little. */
public final class Nears {

    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_SHOWN = 5;
    private static final int CATCH_UP = 200;

    private final Database database;
    private final Archive archive;

    /** Near doubles within this archive. */
    public Nears(Database database, Archive archive) {
        this.database = database;
        this.archive = archive;
    }

    /** Remembers what new records look like. */
    void note(List<Record> records) {
        noteIds(records.stream().map(Record::id).toList());
    }

    private void noteIds(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Noted> noted = ids.stream().map(this::noted).toList();
        database.write(jdbc -> {
            noted.forEach(one -> write(jdbc, one));
            return null;
        });
    }

    private record Noted(String id, Optional<Sketch> sketch) {
    }

    private Noted noted(String id) {
        // Of the files of a letter or paper the first is the paper itself.
        String text = database.jdbc().sql("select text from archive_text where record_id = ? order by position limit 1").param(id)
                .query(String.class).optional().orElse("");
        return new Noted(id, Sketch.of(text));
    }

    private static void write(JdbcClient jdbc, Noted one) {
        jdbc.sql("delete from near_band where record_id = ?").param(one.id()).update();
        jdbc.sql("delete from near_sketch where record_id = ?").param(one.id()).update();
        jdbc.sql("insert into near_sketch (record_id, characters, sketch) values (?, ?, ?)")
                .params(one.id(), one.sketch().map(Sketch::characters).orElse(0), one.sketch().map(Sketch::written).orElse("")).update();
        one.sketch().ifPresent(sketch -> new HashSet<>(sketch.bands()).forEach(band -> jdbc
                .sql("insert into near_band (band, record_id) values (?, ?)").params(band, one.id()).update()));
    }

    /** Remembers what records look like that came in by other ways; answers how many there were at most. */
    public int catchUp() {
        List<String> ids = database.jdbc().sql("select id from archive_record left join near_sketch on record_id = id"
                + " where record_id is null limit ?").param(CATCH_UP).query(String.class).list();
        noteIds(ids);
        return ids.size();
    }

    /**
     * Records that this one is nearly the same as, the nearest first.
     *
     * @param visible whether whoever asks may see a record; others are not counted even
     */
    public List<Near> of(String recordId, Predicate<Record> visible) {
        Record record = archive.record(recordId);
        Map<String, Near> found = new HashMap<>();
        sketch(recordId).ifPresent(sketch -> candidates(record, sketch).forEach((id, other) -> {
            int difference = (int) Math.round(sketch.difference(other) * 100);
            if (difference <= Near.MOST) {
                add(found, record, id, difference, visible);
            }
        }));
        sameNumber(record).forEach(id -> found.computeIfAbsent(id, any -> seen(id, visible)
                .map(other -> new Near(id, other.title(), 100, true)).orElse(null)));
        List<Near> nears = new ArrayList<>(found.values());
        nears.sort(Comparator.comparing(Near::difference).thenComparing(Near::recordId));
        return nears.subList(0, Math.min(nears.size(), MOST_SHOWN));
    }

    private void add(Map<String, Near> found, Record record, String id, int difference, Predicate<Record> visible) {
        seen(id, visible).filter(other -> onePaper(record, other)).ifPresent(other -> found.put(id, new Near(id, other.title(),
                difference, !record.docNumber().isEmpty() && record.docNumber().equals(other.docNumber())
                        && record.title().equals(other.title()))));
    }

    private Optional<Record> seen(String id, Predicate<Record> visible) {
        try {
            return Optional.of(archive.record(id)).filter(visible);
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /** Two people's forms are alike because the form is; two numbers are two papers however alike they read. */
    private static boolean onePaper(Record record, Record other) {
        Set<String> people = new HashSet<>(record.persons());
        boolean others = !people.isEmpty() && !other.persons().isEmpty() && other.persons().stream().noneMatch(people::contains);
        boolean numbers = !record.docNumber().isEmpty() && !other.docNumber().isEmpty()
                && !record.docNumber().equals(other.docNumber());
        return !others && !numbers;
    }

    private Optional<Sketch> sketch(String id) {
        return database.jdbc().sql("select characters, sketch from near_sketch where record_id = ? and characters > 0").param(id)
                .query((row, number) -> Sketch.read(row.getInt(1), row.getString(2))).optional();
    }

    /** Papers of another number are left out at once: a year's notices may all read alike. */
    private Map<String, Sketch> candidates(Record record, Sketch sketch) {
        Map<String, Sketch> candidates = new HashMap<>();
        database.jdbc().sql("select distinct near_sketch.record_id, characters, sketch from near_band join near_sketch"
                        + " on near_sketch.record_id = near_band.record_id join archive_record on archive_record.id = near_sketch.record_id"
                        + " where band in (:bands) and near_sketch.record_id <> :id"
                        + " and (:number = '' or doc_number = '' or doc_number = :number) limit " + MOST_CANDIDATES)
                .param("bands", sketch.bands()).param("id", record.id()).param("number", record.docNumber())
                .query(row -> {
                    candidates.put(row.getString(1), Sketch.read(row.getInt(2), row.getString(3)));
                });
        return candidates;
    }

    private List<String> sameNumber(Record record) {
        if (record.docNumber().isEmpty() || record.title().isEmpty()) {
            return List.of();
        }
        return database.jdbc().sql("select id from archive_record where doc_number = ? and title = ? and id <> ? limit 10")
                .params(record.docNumber(), record.title(), record.id()).query(String.class).list();
    }
}
