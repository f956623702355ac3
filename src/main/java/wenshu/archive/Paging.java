package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.home.PrivateNumbers;

/**
 * Reads Word files again whose texts have no pages: those archived before pages were known, or all of them when another program
 * or other fonts have moved the pages.
 */
public final class Paging {

    private static final Logger LOG = LoggerFactory.getLogger(Paging.class);
    private static final int BATCH = 50;

    private final Database database;
    private final Archive archive;
    private final TextExtractor extractor;
    private final Path temp;

    /**
     * What has become of the files.
     *
     * @param looked how many Word files were looked at
     * @param paged how many of them have got other pages than before
     * @param without how many have no pages: they cannot be laid out, or not be read
     */
    public record Report(long looked, long paged, long without) {
    }

    private record Row(String recordId, int position, String name, String sha256, String text) {
    }

    Paging(Database database, Archive archive, TextExtractor extractor, Path temp) {
        this.database = database;
        this.archive = archive;
        this.extractor = extractor;
        this.temp = temp;
    }

    /**
     * Does so now, one after the other; may be stopped and begun again at any time.
     *
     * @param all whether files whose pages are known are read again too
     * @param each told the record of each file that has got pages
     */
    public Report run(boolean all, Consumer<String> each) {
        long looked = 0;
        long paged = 0;
        long without = 0;
        Row last = new Row("", -1, "", "", "");
        for (List<Row> batch = after(last); !batch.isEmpty(); batch = after(last)) {
            for (Row row : batch) {
                last = row;
                looked++;
                if (!all && row.text.indexOf(Extracted.PAGE_END) >= 0) {
                    continue;
                }
                String text = read(row);
                if (text.indexOf(Extracted.PAGE_END) < 0) {
                    without++;
                } else if (!text.equals(row.text) && keep(row, text)) {
                    paged++;
                    each.accept(row.recordId);
                }
            }
        }
        archive.wake();
        return new Report(looked, paged, without);
    }

    private List<Row> after(Row last) {
        return database.jdbc().sql("select record_id, position, name, sha256, text from archive_file join archive_text"
                        + " using (record_id, position) where lower(name) like '%.docx' and text <> ''"
                        + " and (record_id > :id or record_id = :id and position > :position)"
                        + " order by record_id, position limit :limit")
                .param("id", last.recordId).param("position", last.position).param("limit", BATCH)
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    private String read(Row row) {
        try {
            Files.createDirectories(temp);
            Path copy = Files.createTempFile(temp, "paging", "");
            try {
                try (InputStream in = archive.open(row.recordId, row.name)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                Extracted read = extractor.extract(copy, row.name);
                return extractor.paged(copy, row.name, read.saying(PrivateNumbers.masked(read.text()))).text();
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | FaultException e) {
            LOG.warn("档案 {} 里的一个 Word 文件读不出来，没有补页码；请运行 verify 核对", row.recordId);
            return "";
        }
    }

    /** Nothing is kept when the file is another by now, or destroyed. */
    private boolean keep(Row row, String text) {
        return database.write(jdbc -> {
            int rows = jdbc.sql("update archive_text set text = :text where record_id = :id and position = :position and text <> ''"
                            + " and exists (select 1 from archive_file where record_id = :id and position = :position and sha256 = :sha256)"
                            + " and record_id in (select id from archive_record where destroyed_at = '')")
                    .param("text", text.replace('\0', '\uFFFD')).param("id", row.recordId).param("position", row.position)
                    .param("sha256", row.sha256).update();
            if (rows == 1) {
                jdbc.sql("insert into index_outbox (record_id) values (?)").param(row.recordId).update();
            }
            return rows == 1;
        });
    }
}
