package wenshu.archive;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.extract.Extracted;
import wenshu.home.Database;

/** The archived Word files whose texts have no pages yet, in the database. */
final class PageRows {

    /** A second time, for the first may have ended with the reading process of a machine that was being switched off. */
    private static final int TRIES = 2;

    private final Database database;

    PageRows(Database database) {
        this.database = database;
    }

    /** Lets a file wait when it is a Word paper with a text without pages; in the transaction that writes the text. */
    static void note(JdbcClient jdbc, String recordId, int position, String name, String text) {
        if (isWord(name) && !text.isBlank() && text.indexOf(Extracted.PAGE_END) < 0) {
            jdbc.sql("insert into page_wait (record_id, position) values (?, ?)").params(recordId, position).update();
        }
    }

    /** Lets nothing of a record wait any more. */
    static void forget(JdbcClient jdbc, String recordId) {
        jdbc.sql("delete from page_wait where record_id = ?").param(recordId).update();
    }

    static boolean isWord(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    long count() {
        return jdbc().sql("select count(*) from page_wait").query(Long.class).single();
    }

    /** Lets every Word file with a text wait. */
    void all() {
        database.write(jdbc -> jdbc.sql("insert into page_wait (record_id, position) select record_id, position from archive_file"
                + " join archive_text using (record_id, position) where lower(name) like '%.docx' and text <> ''"
                + " on conflict do nothing").update());
    }

    /** Those after one, in order. */
    List<WaitingFile> after(WaitingFile last, int limit) {
        return jdbc().sql("select record_id, position, name, sha256 from page_wait join archive_file using (record_id, position)"
                        + " where record_id > :id or record_id = :id and position > :position order by record_id, position limit :limit")
                .param("id", last.recordId()).param("position", last.position()).param("limit", limit)
                .query((row, number) -> new WaitingFile(row.getString(1), row.getInt(2), row.getString(3), row.getString(4))).list();
    }

    /** The text as it is kept; empty when there is none, as of a record that was destroyed. */
    String text(WaitingFile row) {
        return jdbc().sql("select text from archive_text where record_id = ? and position = ?").params(row.recordId(), row.position())
                .query(String.class).optional().orElse("");
    }

    /**
     * Keeps a text with its pages and tells the index, in one transaction; does nothing when the file is another by now, or was
     * destroyed.
     *
     * @param before the text that the pages were put into
     * @return whether the text is another now
     */
    boolean keep(WaitingFile row, String before, String text) {
        return database.write(jdbc -> {
            done(jdbc, row);
            int rows = text.equals(before) ? 0 : jdbc.sql("update archive_text set text = :text where record_id = :id"
                            + " and position = :position and text = :before and exists (select 1 from archive_file"
                            + " where record_id = :id and position = :position and sha256 = :sha256)"
                            + " and record_id in (select id from archive_record where destroyed_at = '')")
                    .param("text", text).param("before", before).param("id", row.recordId()).param("position", row.position())
                    .param("sha256", row.sha256()).update();
            if (rows == 1) {
                jdbc.sql("insert into index_outbox (record_id) values (?)").param(row.recordId()).update();
            }
            return rows == 1;
        });
    }

    /** Notes that a file got no pages; after the second time it is not tried again. */
    void failed(WaitingFile row) {
        database.write(jdbc -> {
            jdbc.sql("update page_wait set tried = tried + 1 where record_id = ? and position = ?")
                    .params(row.recordId(), row.position()).update();
            return jdbc.sql("delete from page_wait where record_id = ? and position = ? and tried >= ?")
                    .params(row.recordId(), row.position(), TRIES).update();
        });
    }

    /** The row of a file that is another by now stays: that one waits for itself. */
    private static void done(JdbcClient jdbc, WaitingFile row) {
        jdbc.sql("delete from page_wait where record_id = :id and position = :position and exists (select 1 from archive_file"
                        + " where record_id = :id and position = :position and sha256 = :sha256)")
                .param("id", row.recordId()).param("position", row.position()).param("sha256", row.sha256()).update();
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }
}
