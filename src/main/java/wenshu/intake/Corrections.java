package wenshu.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.Archive;
import wenshu.archive.Catalogue;
import wenshu.archive.Entry;
import wenshu.archive.EntryField;
import wenshu.archive.Record;
import wenshu.archive.Revision;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;

/**
 * Corrects what is said about the files of a batch, many at a time: first shown, then done, and taken back when it was wrong.
 * Each correction makes versions of the records; taking it back makes further ones.
 */
public final class Corrections {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NAMED = 3;

    private final Database database;
    private final Archive archive;
    private final Batches batches;
    private final Clock clock;

    /** Corrections of batches in this database. */
    public Corrections(Database database, Archive archive, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.batches = new Batches(database);
        this.clock = clock;
    }

    /**
     * What would change when one element of these files said this.
     *
     * @param positions files of the batch; those that are no records of their own are left out
     * @throws FaultException when the text is nothing that can be said there
     */
    public List<Change.Row> preview(String batch, List<Integer> positions, EntryField field, String text) {
        List<Change.Row> rows = new ArrayList<>();
        for (int position : positions) {
            rows.addAll(preview(batch, position, Map.of(field, text), 0));
        }
        return rows;
    }

    /**
     * What would change when these elements of one file said this; nothing when all of it is said already.
     *
     * @param version the version that was seen; 0 for whatever it is
     */
    public List<Change.Row> preview(String batch, int position, Map<EntryField, String> texts, int version) {
        Item item = batches.item(batch, position).filter(each -> each.state() == Item.State.KEPT).orElse(null);
        if (item == null) {
            return List.of();
        }
        Record record = archive.record(item.recordId());
        Entry after = record.entry();
        for (EntryField field : EntryField.values()) {
            if (texts.containsKey(field) && !field.of(record.entry()).equals(texts.get(field).strip())) {
                after = field.with(after, texts.get(field));
            }
        }
        return after.equals(record.entry()) ? List.of() : List.of(new Change.Row(position, record.id(),
                version == 0 ? record.version() : version, record.entry(), after));
    }

    /**
     * Does what was shown: all of it or, when a record was changed meanwhile, nothing.
     *
     * @param what what is done, in Chinese, for the list of changes
     */
    public void apply(String batch, List<Change.Row> rows, String who, String what) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() > Catalogue.MOST) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_RECORDS", "批量更正", "一次更正 " + rows.size() + " 件，超过 " + Catalogue.MOST + " 件",
                    "请分几次更正");
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        archive.catalogue().reviseAll(rows.stream().map(row -> new Revision(row.recordId(), row.version(), row.after())).toList(),
                who, what, jdbc -> write(jdbc, id, batch, rows, who, what));
    }

    private void write(JdbcClient jdbc, String id, String batch, List<Change.Row> rows, String who, String what) {
        jdbc.sql("insert into intake_change (id, batch_id, login, changed_at, what, undone) values (?, ?, ?, ?, ?, 0)")
                .params(id, batch, who, clock.instant().toString(), what).update();
        for (Change.Row row : rows) {
            jdbc.sql("insert into intake_change_row (change_id, position, record_id, before_entry, after_entry) values (?, ?, ?, ?, ?)")
                    .params(id, row.position(), row.recordId(), JSON.writeValueAsString(row.before()), JSON.writeValueAsString(row.after()))
                    .update();
        }
    }

    /** The changes of a batch, the newest first. */
    public List<Change> of(String batch) {
        return database.jdbc().sql("select id, login, changed_at, what, undone, (select count(*) from intake_change_row where change_id = id)"
                        + " as files from intake_change where batch_id = ? order by changed_at desc, id").param(batch)
                .query((row, number) -> new Change(row.getString("id"), row.getString("login"), Instant.parse(row.getString("changed_at")),
                        row.getString("what"), row.getInt("files"), row.getInt("undone") != 0)).list();
    }

    /**
     * What taking a change back came to.
     *
     * @param back how many records have again what they had before
     * @param left titles of those where the same was corrected again since, so that it was left as it is
     */
    public record Undone(int back, List<String> left) {

        /** In a sentence. */
        public String sentence() {
            return (back == 0 ? "已经都是更正前的样子。" : "撤销了 " + back + " 件。") + (left.isEmpty() ? "" : "另有 " + left.size() + " 件的同一项后来又改过，没有动，可以先撤销后来的更正，再来撤销这一次："
                    + left.stream().limit(NAMED).map(title -> "《" + title + "》").collect(Collectors.joining("、"))
                    + (left.size() > NAMED ? "等。" : "。"));
        }
    }

    /**
     * Takes a change back, element by element: what was corrected elsewhere in the record since stays. An element that was itself
     * corrected again is left as it is, and the change can be taken back once more for these when that was taken back.
     */
    public Undone undo(String batch, String change, String who) {
        List<Revision> back = new ArrayList<>();
        List<String> left = new ArrayList<>();
        if (of(batch).stream().noneMatch(each -> each.id().equals(change) && !each.undone())) {
            throw FaultException.of(Kind.CONFLICT, "NOTHING_TO_UNDO", "撤销", "这次更正已经撤销，或不在这一批里", "请刷新页面");
        }
        for (Change.Row row : rows(change)) {
            Record now = archive.record(row.recordId());
            Entry wanted = row.without(now.entry());
            if (!wanted.equals(now.entry())) {
                back.add(new Revision(row.recordId(), now.version(), wanted));
            }
            if (!row.undone(wanted)) {
                left.add(now.title());
            }
        }
        if (back.isEmpty() && !left.isEmpty()) {
            throw FaultException.of(Kind.CONFLICT, "NOTHING_TO_UNDO", "撤销", "这些文件后来又都改过，没有可以撤销的", "请在档案页面里逐件更正");
        }
        archive.catalogue().reviseAll(back, who, "撤销更正", jdbc -> jdbc.sql("update intake_change set undone = ? where id = ?")
                .params(left.isEmpty() ? 1 : 0, change).update());
        return new Undone(back.size(), List.copyOf(left));
    }

    /** The records that a change concerned. */
    public List<String> records(String change) {
        return rows(change).stream().map(Change.Row::recordId).toList();
    }

    private List<Change.Row> rows(String change) {
        return database.jdbc().sql("select * from intake_change_row where change_id = ? order by position").param(change)
                .query((row, number) -> new Change.Row(row.getInt("position"), row.getString("record_id"), 0,
                        JSON.readValue(row.getString("before_entry"), Entry.class),
                        JSON.readValue(row.getString("after_entry"), Entry.class))).list();
    }
}
