package wenshu.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** What every XLSX passes before the library reads it. */
final class XlsxPackage {

    private static final int RATIO_FROM_BYTES = 32 << 20;
    private static final int MOST_CELLS = 2_000_000;

    private XlsxPackage() {
    }

    /**
     * The XML parts of the workbook, unpacked under limits that are counted while inflating, looked through and packed
     * anew: what the headers and the directory of the file claim reaches nobody.
     */
    static byte[] checked(String name, byte[] bytes, SheetLimits limits) {
        Map<String, byte[]> parts = unpack(name, bytes, limits);
        if (!parts.containsKey("[Content_Types].xml") || parts.keySet().stream().noneMatch(p -> p.startsWith("xl/"))) {
            throw FaultException.badInput("NOT_XLSX", name, "这不是 .xlsx 文件", "请用 Excel 或 WPS 打开后另存为 .xlsx");
        }
        parts.forEach((part, content) -> {
            refuseEntities(name, content);
            if (part.startsWith("xl/worksheets/")) {
                refuseWildCells(name, content, limits);
            }
        });
        return pack(parts);
    }

    /** Through the directory at the file's end, as every spreadsheet reads it; some writers give no sizes elsewhere. */
    private static Map<String, byte[]> unpack(String name, byte[] bytes, SheetLimits limits) {
        if (directoryEntries(bytes) > limits.parts()) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_ENTRIES", name,
                    "压缩包里的部件超过 " + limits.parts() + " 个", "请确认这是一份正常的 Excel 文件");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String lower = entry.getName().toLowerCase(Locale.ROOT);
                if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
                    continue;
                }
                byte[] content;
                try (InputStream in = zip.getInputStream(entry)) {
                    content = inflate(name, in, limits, total, bytes.length);
                }
                total += content.length;
                if (parts.put(entry.getName(), content) != null) {
                    throw FaultException.badInput("DUPLICATE_ENTRY", name, "压缩包里有两个同名部件",
                            "请用 Excel 或 WPS 打开后另存为新的 .xlsx 再试");
                }
            }
        } catch (FaultException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken(name, e);
        }
        return parts;
    }

    /** Counted before the directory is read into memory. */
    private static int directoryEntries(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private static byte[] inflate(String name, InputStream zip, SheetLimits limits, long before, int packed)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            content.write(buffer, 0, n);
            long total = before + content.size();
            if (total > limits.unpackedBytes()
                    || total > RATIO_FROM_BYTES && total / Math.max(1, packed) > limits.ratio()) {
                throw FaultException.of(Kind.TOO_LARGE, "ZIP_BOMB", name, "文件解压后过大（疑似压缩炸弹）",
                        "请不要打开来历不明的文件；正常文件请删去多余的行后再试");
            }
        }
        return content.toByteArray();
    }

    private static void refuseEntities(String name, byte[] xml) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < xml.length && head.length() < 4_096; i++) {
            if (xml[i] != 0) {
                head.append((char) (xml[i] & 0xFF));
            }
        }
        if (head.indexOf("<!DOCTYPE") >= 0 || head.indexOf("<!ENTITY") >= 0) {
            throw FaultException.badInput("DTD_FORBIDDEN", name, "文件里含有 DTD 或实体声明",
                    "请用 Excel 或 WPS 打开后另存为新的 .xlsx 再试");
        }
    }

    /** The library makes room for every column up to the one a cell names: the name must be one that exists. */
    private static void refuseWildCells(String name, byte[] xml, SheetLimits limits) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int cells = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT || !reader.getLocalName().equals("c")) {
                    continue;
                }
                String address = reader.getAttributeValue(null, "r");
                if (address != null && !address.matches("[A-Z]{1,3}[1-9]\\d{0,6}")) {
                    throw broken(name, null);
                }
                if (++cells > MOST_CELLS) {
                    throw FaultException.of(Kind.TOO_LARGE, "SHEET_TOO_LARGE", name, "单元格太多",
                            "请删去多余的行和列，或拆成几份");
                }
            }
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    private static byte[] pack(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static FaultException broken(String name, Exception cause) {
        return new FaultException(Kind.BAD_INPUT, List.of(new Fault("XLSX_BROKEN", name, "文件已损坏，不能按 .xlsx 打开",
                "请用 Excel 或 WPS 打开修复后另存为新的 .xlsx 再试")), cause);
    }
}
