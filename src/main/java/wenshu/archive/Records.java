package wenshu.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.extract.ExtractionStatus;
import wenshu.home.Database;
import wenshu.search.Paper;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Rights;

/** The records in the database, and the outbox of the index that is written in the same transaction. */
class Records {

    private final Database database;
    private final AuditTrail audit;

    /** Records that are read, or made anew without anybody having done something. */
    Records(Database database) {
        this(database, null);
    }

    /** Records whose coming in is written down. */
    Records(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Writes a record, its files, their texts and its outbox row: all on the disk when this returns, or none. */
    void insert(Record record, List<String> texts, Alongside alongside) {
        insertAll(List.of(new Row(record, texts, alongside)));
    }

    /** What is written of one record. */
    record Row(Record record, List<String> texts, Alongside alongside) {
    }

    /** The same for several records in one transaction. */
    void insertAll(List<Row> rows) {
        database.write(jdbc -> {
            rows.forEach(row -> insert(jdbc, row.record(), row.texts(), row.alongside()));
            return null;
        });
    }

    private void insert(JdbcClient jdbc, Record record, List<String> texts, Alongside alongside) {
        EntryRows.insert(jdbc, record);
        insertFiles(jdbc, record, texts);
        jdbc.sql("insert into index_outbox (record_id) values (?)").param(record.id()).update();
        alongside.links().forEach(link -> jdbc.sql("insert into archive_link (from_id, to_id, kind) values (?, ?, ?)")
                .params(record.id(), link.recordId(), link.kind().name()).update());
        alongside.work().write(jdbc, record);
        Codes.adopt(jdbc, record.code(), record.id(), alongside.who(), record.archivedAt().toString());
        if (audit != null) {
            audit.note(jdbc, Act.onRecord(alongside.who(), Action.ARCHIVED, record.id(), record.files().size() + " 个文件"));
        }
    }

    /** Writes the files of a record and their texts, in their order. */
    void insertFiles(JdbcClient jdbc, Record record, List<String> texts) {
        for (int i = 0; i < record.files().size(); i++) {
            ArchivedFile file = record.files().get(i);
            jdbc.sql("insert into archive_file (record_id, position, name, content_path, size, sha256, sha512, sm3,"
                            + " status, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(record.id(), i, file.name(), file.contentPath(), file.size(), file.sha256(),
                            file.sha512(), file.sm3(), file.status().name(), file.reason()).update();
            jdbc.sql("insert into archive_text (record_id, position, text) values (?, ?, ?)")
                    // PostgreSQL keeps no U+0000.
                    .params(record.id(), i, texts.get(i).replace('\0', '\uFFFD')).update();
            PageRows.note(jdbc, record.id(), i, file.name(), texts.get(i));
        }
    }

    /** What a record has to do with others, its own links first. */
    List<Link.Seen> links(String id) {
        return jdbc().sql("select 0 as back, archive_link.kind, id, title, doc_number from archive_link join archive_record on id = to_id"
                        + " where from_id = :id union all select 1, archive_link.kind, id, title, doc_number from archive_link"
                        + " join archive_record on id = from_id where to_id = :id order by 1, 3").param("id", id)
                .query((row, number) -> {
                    Link.Kind kind = Link.Kind.valueOf(row.getString("kind"));
                    return new Link.Seen(row.getInt("back") == 0 ? kind.there() : kind.back(), row.getString("id"),
                            row.getString("title"), row.getString("doc_number"));
                }).list();
    }

    /** The links that a record has of its own. */
    List<Link> linksFrom(String id) {
        return jdbc().sql("select kind, to_id from archive_link where from_id = ? order by kind, to_id").param(id)
                .query((row, number) -> new Link(Link.Kind.valueOf(row.getString("kind")), row.getString("to_id"))).list();
    }

    Optional<Record> find(String id) {
        return jdbc().sql("select * from archive_record where id = ?").param(id).query(this::record).optional();
    }

    /** The version that a record is at; 0 when there is none. */
    int version(String id) {
        return jdbc().sql("select version from archive_record where id = ?").param(id).query(Integer.class).optional().orElse(0);
    }

    /** When a record's files were destroyed; empty while they are kept. */
    String destroyedAt(String id) {
        return jdbc().sql("select destroyed_at from archive_record where id = ?").param(id).query(String.class).optional().orElse("");
    }

    /** From here on a record has no files and no text any more, only what is said about it. */
    void destroyed(JdbcClient jdbc, String id, Instant at) {
        jdbc.sql("update archive_record set destroyed_at = ? where id = ? and destroyed_at = ''").params(at.toString(), id).update();
        jdbc.sql("update archive_text set text = '' where record_id = ?").param(id).update();
        PageRows.forget(jdbc, id);
        jdbc.sql("insert into index_outbox (record_id) values (?)").param(id).update();
    }

    /** Whether a record has this archival code, or had it. */
    boolean codeTaken(String code) {
        return !code.isEmpty() && jdbc().sql("select count(*) from archive_record where code = ?").param(code).query(Long.class)
                .single() + jdbc().sql("select count(*) from archive_code where code = ?").param(code).query(Long.class).single() > 0;
    }

    boolean exists(String id) {
        return jdbc().sql("select count(*) from archive_record where id = ?").param(id).query(Long.class).single() > 0;
    }

    /** The record that already holds files with these hashes and no others. */
    Optional<Record> holding(List<String> sha256) {
        List<String> hashes = sha256.stream().distinct().toList();
        // As a JSON array: one parameter, however many files there are.
        String given = database.dialect().elements(":hashes");
        return jdbc().sql("select record_id from archive_file held where sha256 in " + given
                        + " and exists (select 1 from archive_record where id = held.record_id and destroyed_at = '')"
                        + " and not exists (select 1 from archive_file other where other.record_id = held.record_id"
                        + " and other.sha256 not in " + given + ")"
                        + " group by record_id having count(distinct sha256) = :count order by record_id limit 1")
                .param("hashes", "[\"" + String.join("\",\"", hashes) + "\"]").param("count", hashes.size())
                .query(String.class).optional().flatMap(this::find);
    }

    long count() {
        return jdbc().sql("select count(*) from archive_record").query(Long.class).single();
    }

    List<Record> newest(long offset, int limit) {
        return jdbc().sql("select * from archive_record order by archived_at desc, id desc limit ? offset ?")
                .params(limit, offset).query(this::record).list();
    }

    /** Those of a list that may be seen, newest first. */
    List<Record> list(ListFilter filter, Rights rights, long offset, int limit) {
        return bound("select * from archive_record where" + where(filter) + " order by archived_at desc, id desc limit :limit"
                + " offset :offset", filter, rights).param("limit", limit).param("offset", offset).query(this::record).list();
    }

    long count(ListFilter filter, Rights rights) {
        return rights.all() && filter.isAll() ? count()
                : bound("select count(*) from archive_record where" + where(filter), filter, rights).query(Long.class).single();
    }

    private String where(ListFilter filter) {
        return " (:all = 1 or " + Readers.SQL + " in " + database.dialect().elements(":readers") + ")"
                + " and (:year = 0 or year = :year) and (:retention = '' or retention = :retention)"
                + " and (:section = '' or section = :section)" + filter.state().sql();
    }

    private JdbcClient.StatementSpec bound(String sql, ListFilter filter, Rights rights) {
        return jdbc().sql(sql).param("all", rights.all() ? 1 : 0)
                .param("readers", JsonMapper.shared().writeValueAsString(rights.readers()))
                .param("year", filter.year()).param("retention", filter.retention() == null ? "" : filter.retention().name())
                .param("section", filter.section());
    }

    /** The years that records that may be seen belong to, latest first. */
    List<Integer> years(Rights rights) {
        return bound("select distinct year from archive_record where" + where(ListFilter.ALL) + " and year > 0 order by year desc",
                ListFilter.ALL, rights).query(Integer.class).list();
    }

    /** The record that has an archival code. */
    Optional<String> withCode(String code) {
        return jdbc().sql("select id from archive_record where code = ?").param(code).query(String.class).optional();
    }

    /** Up to {@code limit} ids after one, in order. */
    List<String> idsAfter(String id, int limit) {
        return jdbc().sql("select id from archive_record where id > ? order by id limit ?").params(id, limit)
                .query(String.class).list();
    }

    boolean hasContent(String path) {
        return jdbc().sql("select count(*) from archive_file where content_path = ?").param(path).query(Long.class).single() > 0
                || jdbc().sql("select count(*) from archive_file_past where content_path = ?").param(path).query(Long.class)
                        .single() > 0;
    }

    /** Whether some record has a file of these bytes. */
    boolean holdsBytes(String sha512) {
        return jdbc().sql("select count(*) from archive_file where sha512 = ?").param(sha512).query(Long.class).single() > 0;
    }

    /** Notes the SM3 of files from before it was kept, by their place in the record. */
    void noteSm3(String id, Map<Integer, String> sm3) {
        database.write(jdbc -> {
            sm3.forEach((position, hash) -> jdbc.sql("update archive_file set sm3 = ? where record_id = ? and position = ?"
                    + " and sm3 = ''").params(hash, id, position).update());
            return null;
        });
    }

    /** The store's own files as they were noted: path and SHA-512; nothing when they never were. */
    Map<String, String> rootFiles() {
        Map<String, String> noted = new TreeMap<>();
        jdbc().sql("select path, sha512 from archive_root").query((row, number) -> noted.put(row.getString(1), row.getString(2)))
                .list();
        return noted;
    }

    /** Notes the store's own files. */
    void noteRootFiles(Map<String, String> files) {
        database.write(jdbc -> {
            files.forEach((path, hash) -> jdbc.sql("insert into archive_root (path, sha512) values (?, ?)").params(path, hash)
                    .update());
            return null;
        });
    }

    /** A record as the index takes it in. */
    Optional<Paper> paper(String id) {
        return find(id).map(record -> {
            List<String> texts = jdbc().sql("select text from archive_text where record_id = ? order by position")
                    .param(id).query(String.class).list();
            List<PaperFile> files = new ArrayList<>();
            for (int i = 0; i < record.files().size(); i++) {
                files.add(new PaperFile(record.files().get(i).name(), texts.get(i)));
            }
            return Indexing.paper(record, files);
        });
    }

    /** The text of one file; empty when there is none. */
    String text(String id, String fileName) {
        return jdbc().sql("select text from archive_text join archive_file using (record_id, position)"
                + " where record_id = ? and name = ? order by position").params(id, fileName).query(String.class).list().stream().findFirst().orElse("");
    }

    /** A row of the outbox. */
    record Pending(long seq, String recordId) {
    }

    List<Pending> pending(long after, int limit) {
        return jdbc().sql("select seq, record_id from index_outbox where seq > ? order by seq limit ?")
                .params(after, limit).query((row, number) -> new Pending(row.getLong(1), row.getString(2))).list();
    }

    /** The last number the outbox has ever given out. */
    long lastSeq() {
        return jdbc().sql("select seq from index_outbox_last").query(Long.class).single();
    }

    /** Forgets outbox rows that the index has committed. */
    void forgetPending(long upTo) {
        database.write(jdbc -> jdbc.sql("delete from index_outbox where seq <= ?").param(upTo).update());
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }

    private Record record(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Record(id, row.getInt("version"), row.getString("code"), EntryRows.entry(jdbc(), row),
                Origin.valueOf(row.getString("origin")), Instant.parse(row.getString("archived_at")), files(id));
    }

    private List<ArchivedFile> files(String id) {
        return jdbc().sql("select * from archive_file where record_id = ? order by position").param(id)
                .query(Records::file).list();
    }

    /** Files that earlier versions of a record had and the present one has not. */
    List<ArchivedFile> past(String id) {
        return jdbc().sql("select * from archive_file_past where record_id = ? order by version, name").param(id)
                .query(Records::file).list();
    }

    private static ArchivedFile file(ResultSet row, int number) throws SQLException {
        return new ArchivedFile(row.getString("name"), row.getString("content_path"), row.getLong("size"),
                row.getString("sha256"), row.getString("sha512"), row.getString("sm3"),
                ExtractionStatus.valueOf(row.getString("status")), row.getString("reason"));
    }
}
