package wenshu.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.extract.Extracted;
import wenshu.home.Database;

/** The archived files whose text is still to be recognised, in the database. */
final class ScanRows {

    private final Database database;

    ScanRows(Database database) {
        this.database = database;
    }

    long count() {
        return jdbc().sql("select count(*) from archive_file where status in ('SCAN', 'UNRECOGNISED')").query(Long.class).single();
    }

    /** Those after one, in order. */
    List<WaitingFile> after(WaitingFile last, int limit) {
        return jdbc().sql("select record_id, position, name, sha256 from archive_file where status in ('SCAN', 'UNRECOGNISED')"
                        + " and (record_id > :id or record_id = :id and position > :position) order by record_id, position limit :limit")
                .param("id", last.recordId()).param("position", last.position()).param("limit", limit)
                .query((row, number) -> new WaitingFile(row.getString(1), row.getInt(2), row.getString(3), row.getString(4))).list();
    }

    /** Lets the scans of a record wait again; answers how many there are. Their text stays until they were read anew. */
    int again(String recordId) {
        return database.write(jdbc -> jdbc.sql("update archive_file set status = 'SCAN', reason = '等待重新识别' where record_id = ?"
                + " and status in ('SCAN', 'UNRECOGNISED', 'RECOGNISED')"
                + " and record_id in (select id from archive_record where destroyed_at = '')").param(recordId).update());
    }

    /** Keeps what was recognised and tells the index, in one transaction; does nothing when the file is another by now. */
    void keep(WaitingFile scan, Extracted read, String text) {
        database.write(jdbc -> {
            int rows = jdbc.sql("update archive_file set status = ?, reason = ? where record_id = ? and position = ? and sha256 = ?")
                    .params(read.status().name(), read.reason(), scan.recordId(), scan.position(), scan.sha256()).update();
            if (rows == 1) {
                jdbc.sql("update archive_text set text = ? where record_id = ? and position = ?"
                                + " and record_id in (select id from archive_record where destroyed_at = '')")
                        .params(text, scan.recordId(), scan.position()).update();
                jdbc.sql("insert into index_outbox (record_id) values (?)").param(scan.recordId()).update();
            }
            return null;
        });
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }
}
