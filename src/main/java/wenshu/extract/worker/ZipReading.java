package wenshu.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;
import wenshu.extract.PlainText;

/** Reads zips: Office and OFD papers as what they are, other zips entry by entry, with the names of old Windows too. */
final class ZipReading {

    private final Reading reading;
    private final TikaReading tika;
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> reasons = new LinkedHashSet<>();
    private boolean encrypted;

    ZipReading(Reading reading, TikaReading tika, Limits limits) {
        this.reading = reading;
        this.tika = tika;
        this.limits = limits;
    }

    Extracted read(Path file, Budget budget, int depth) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(true).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (zip.getEntry("[Content_Types].xml") != null) {
                for (ZipArchiveEntry entry : entries) {
                    inflate(zip, entry, budget, OutputStream.nullOutputStream());
                }
                return tika.ooxml(file);
            }
            if (zip.getEntry("OFD.xml") != null) {
                return new OfdReading(zip, budget, limits).read(entries);
            }
            return plain(zip, entries, budget, depth);
        }
    }

    private Extracted plain(ZipFile zip, List<ZipArchiveEntry> entries, Budget budget, int depth) throws IOException {
        if (depth >= limits.depth()) {
            return Extracted.none(ExtractionStatus.PARTIAL, "application/zip",
                    "压缩包嵌套超过 " + limits.depth() + " 层，更深的没有读");
        }
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                continue;
            }
            if (!budget.entry()) {
                reasons.add("压缩包里的文件超过 " + limits.entries() + " 个，其余的没有读");
                break;
            }
            if (text.length() >= limits.textChars()) {
                reasons.add(limits.textReason());
                break;
            }
            entry(zip, entry, budget, depth);
        }
        if (text.length() > limits.textChars()) {
            // The last entry that was read is cut: that is not complete either.
            reasons.add(limits.textReason());
            text.setLength(limits.textChars());
        }
        ExtractionStatus status = reasons.isEmpty() ? ExtractionStatus.COMPLETE
                : encrypted ? ExtractionStatus.ENCRYPTED : ExtractionStatus.PARTIAL;
        return new Extracted(text.toString(), Map.of("type", "application/zip"), status, String.join("；", reasons));
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry, Budget budget, int depth) throws IOException {
        String name = name(entry);
        text.append('【').append(name).append("】\n");
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            encrypted = true;
            reasons.add("压缩包有密码，里面的文字没有读，可解压后再归档");
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            reasons.add("有的文件用了不支持的压缩方法，没有读");
            return;
        }
        Path spool = Files.createTempFile("entry", "");
        try {
            try (OutputStream out = Files.newOutputStream(spool)) {
                inflate(zip, entry, budget, out);
            }
            Extracted inner = reading.read(spool, name, budget, depth + 1);
            if (inner.status() == ExtractionStatus.BOMB) {
                throw new Bomb();
            }
            text.append(inner.lines()).append('\n');
            if (inner.status() == ExtractionStatus.SCAN) {
                reasons.add("压缩包里的扫描件没有识别，需要检索时请解压后再归档");
            } else if (inner.status() != ExtractionStatus.COMPLETE && inner.status() != ExtractionStatus.UNSUPPORTED) {
                reasons.add("其中的“" + name + "”" + inner.status().label() + "：" + inner.reason());
            }
        } catch (Bomb e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            reasons.add("其中的“" + name + "”解析失败");
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static void inflate(ZipFile zip, ZipArchiveEntry entry, Budget budget, OutputStream out)
            throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            if (in != null) {
                budget.copy(in, out);
            }
        }
    }

    /** Windows in China writes names in GBK without saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
                ? entry.getName() : PlainText.name(raw);
        return name.replaceAll("\\p{Cntrl}", " ");
    }
}
