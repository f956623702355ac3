package wenshu.docx.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlReader;
import wenshu.docx.xml.XmlWriter;
import wenshu.fault.FaultException;

/**
 * An Office Open XML package in memory: part name (with leading slash left off) to bytes. Immutable.
 *
 * <p>Reading goes through {@link PackageCheck} first; nothing else in the house opens a DOCX.
 */
public final class OpcPackage {

    /** The part every word-processing package has here. */
    public static final String DOCUMENT = "word/document.xml";

    private final Map<String, byte[]> parts;

    private OpcPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** A package of these parts, in this order. */
    public static OpcPackage of(Map<String, byte[]> parts) {
        return new OpcPackage(new LinkedHashMap<>(parts));
    }

    /**
     * Opens a DOCX that will be handed on, such as a template: what it is made into must hold nothing that acts.
     *
     * @param name what the clerk calls the file, for messages
     * @throws FaultException when the file is no DOCX, is encrypted, broken, a bomb, has macros or links to the outside
     */
    public static OpcPackage read(String name, byte[] bytes) {
        OpcPackage opened = readOnly(name, bytes);
        PackageCheck.refuseWhatActs(name, opened);
        return opened;
    }

    /**
     * Opens a DOCX that is only looked at. Macros and links to the outside may be in it: nothing in the house runs the
     * one or follows the other. {@link #linksOutside()} and {@link #hasMacros()} say that they are there.
     *
     * @param name what the clerk calls the file, for messages
     * @throws FaultException when the file is no DOCX, is encrypted, broken or a bomb
     */
    public static OpcPackage readOnly(String name, byte[] bytes) {
        OpcPackage opened = new OpcPackage(PackageCheck.unpack(name, bytes, Limits.DEFAULT));
        PackageCheck.refuseEntities(name, opened);
        return opened;
    }

    /** The kinds of content it links to outside, such as {@code image}; hyperlinks do not count. */
    public Set<String> linksOutside() {
        return PackageCheck.linksOutside(this);
    }

    /** Whether it brings macros. */
    public boolean hasMacros() {
        return PackageCheck.hasMacros(this);
    }

    /** The names of all parts, in file order. */
    public Set<String> names() {
        return parts.keySet();
    }

    /** Whether the package has that part. */
    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /** The bytes of a part; the caller must not change them. */
    public byte[] part(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw FaultException.badInput("PART_MISSING", part, "文件里缺少这个部件", "请用 Word 或 WPS 打开后另存为新的 .docx 再试");
        }
        return bytes;
    }

    /** A part parsed as XML. */
    public XmlDocument xml(String part) {
        return XmlReader.read(part, part(part));
    }

    /** The name of the main document part, found through the package's own relationships. */
    public String mainDocument() {
        for (Relationship relationship : relationships("")) {
            if (relationship.type().equals("officeDocument") && has(relationship.target())) {
                return relationship.target();
            }
        }
        return DOCUMENT;
    }

    /** The relationships of a part ("" for the package), in file order; none when it has no such part. */
    public List<Relationship> relationships(String source) {
        int slash = source.lastIndexOf('/');
        String folder = slash < 0 ? "" : source.substring(0, slash + 1);
        String rels = folder + "_rels/" + source.substring(slash + 1) + ".rels";
        if (!has(rels)) {
            return List.of();
        }
        List<Relationship> found = new ArrayList<>();
        for (XmlElement element : xml(rels).root().children("rel:Relationship")) {
            String type = element.attribute("Type");
            String target = element.attribute("Target");
            if (type == null || target == null) {
                continue;
            }
            boolean external = "External".equals(element.attribute("TargetMode"));
            found.add(new Relationship(element.attribute("Id"), type.substring(type.lastIndexOf('/') + 1),
                    external ? target : resolve(folder, target), external));
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.removeLast();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }

    /** This package with one part put in or replaced. */
    public OpcPackage with(String part, byte[] bytes) {
        Map<String, byte[]> copy = new LinkedHashMap<>(parts);
        copy.put(part, bytes);
        return new OpcPackage(copy);
    }

    /** This package with one XML part put in or replaced. */
    public OpcPackage with(String part, XmlDocument document) {
        return with(part, XmlWriter.write(document));
    }

    /** The package as a ZIP; the same parts always give the same bytes. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // [Content_Types].xml first: some readers sniff it there.
            if (has("[Content_Types].xml")) {
                write(zip, "[Content_Types].xml");
            }
            for (String part : parts.keySet()) {
                if (!part.equals("[Content_Types].xml")) {
                    write(zip, part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(ZipOutputStream zip, String part) throws IOException {
        byte[] content = parts.get(part);
        ZipEntry entry = new ZipEntry(part);
        // A fixed local time, so that neither the clock nor the time zone reaches the bytes.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
