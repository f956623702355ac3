package wenshu.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said about a record, as rows of the database. */
final class EntryRows {

    private EntryRows() {
    }

    /** Writes a new record's row and those of its people. */
    static void insert(JdbcClient jdbc, Record record) {
        Entry entry = record.entry();
        jdbc.sql("insert into archive_record (id, version, code, title, doc_number, year, date, kind, issuer, unit, scheme,"
                        + " award, persons, retention, secrecy, section, access, note, origin, archived_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(record.id(), record.version(), record.code(), entry.title(), entry.docNumber(), entry.year(),
                        entry.date() == null ? "" : entry.date().toString(), entry.kind(), entry.issuer(), entry.unit(),
                        entry.scheme(), entry.award(), "", entry.retention().name(), entry.secrecy(), entry.section(),
                        entry.access().name(), entry.note(), record.origin().name(), record.archivedAt().toString())
                .update();
        people(jdbc, record.id(), entry.people());
    }

    /** Writes a record's new version over its row; false when the row is no longer at the version before. */
    static boolean update(JdbcClient jdbc, Record record, int before) {
        Entry entry = record.entry();
        int rows = jdbc.sql("update archive_record set version = ?, code = ?, title = ?, doc_number = ?, year = ?, date = ?,"
                        + " kind = ?, issuer = ?, unit = ?, scheme = ?, award = ?, retention = ?, secrecy = ?, section = ?,"
                        + " access = ?, note = ? where id = ? and version = ?")
                .params(record.version(), record.code(), entry.title(), entry.docNumber(), entry.year(),
                        entry.date() == null ? "" : entry.date().toString(), entry.kind(), entry.issuer(), entry.unit(),
                        entry.scheme(), entry.award(), entry.retention().name(), entry.secrecy(), entry.section(),
                        entry.access().name(), entry.note(), record.id(), before).update();
        if (rows == 1) {
            people(jdbc, record.id(), entry.people());
        }
        return rows == 1;
    }

    /** Writes the people of a record in place of those that are there. */
    static void people(JdbcClient jdbc, String id, List<Mention> people) {
        jdbc.sql("delete from archive_person where record_id = ?").param(id).update();
        for (int i = 0; i < people.size(); i++) {
            Mention person = people.get(i);
            jdbc.sql("insert into archive_person (record_id, position, name, unit, id_key, id_shown, result)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(id, i, person.name(), person.unit(), person.idKey(), person.idShown(), person.result()).update();
        }
    }

    /** Reads back what {@link #insert} wrote. */
    static Entry entry(JdbcClient jdbc, ResultSet row) throws SQLException {
        String date = row.getString("date");
        return new Entry(row.getString("title"), row.getString("doc_number"), row.getInt("year"),
                date.isEmpty() ? null : LocalDate.parse(date), row.getString("kind"), row.getString("issuer"),
                row.getString("unit"), row.getString("scheme"), row.getString("award"), people(jdbc, row.getString("id")),
                Retention.valueOf(row.getString("retention")), row.getString("secrecy"), row.getString("section"),
                Access.valueOf(row.getString("access")), row.getString("note"));
    }

    private static List<Mention> people(JdbcClient jdbc, String id) {
        return jdbc.sql("select * from archive_person where record_id = ? order by position").param(id)
                .query((row, number) -> new Mention(row.getString("name"), row.getString("unit"), row.getString("id_key"),
                        row.getString("id_shown"), row.getString("result"))).list();
    }
}
