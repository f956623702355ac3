package wenshu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Takes chance out of a workbook, the time of its making and the order of its merged cells: the same list, the same bytes. */
final class TimelessXlsx {

    private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");

    private TimelessXlsx() {
    }

    static byte[] of(byte[] written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
        try (ZipFile in = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(written)).get();
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(?s)<dcterms:(created|modified)[^>]*>.*?</dcterms:\\1>", "")
                            .getBytes(StandardCharsets.UTF_8);
                } else if (entry.getName().startsWith("xl/worksheets/")) {
                    content = ordered(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(timeless);
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String ordered(String sheet) {
        int from = sheet.indexOf("<mergeCell ");
        int to = sheet.indexOf("</mergeCells>");
        return from < 0 || to < from ? sheet : sheet.substring(0, from) + MERGED.matcher(sheet.substring(from, to)).results()
                .map(MatchResult::group).sorted().collect(Collectors.joining()) + sheet.substring(to);
    }
}
