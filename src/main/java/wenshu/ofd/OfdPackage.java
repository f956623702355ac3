package wenshu.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.XMLWriter;

/** The files of an OFD and their ZIP (GB/T 33190, 7.2); the same files always give the same bytes. */
final class OfdPackage {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    void put(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    void put(String name, Element root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try {
            OutputFormat format = OutputFormat.createCompactFormat();
            format.setTrimText(false);
            new XMLWriter(bytes, format).write(DocumentHelper.createDocument(root.createCopy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(name, bytes.toByteArray());
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
