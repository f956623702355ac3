package wenshu.render;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.docx.opc.OpcPackage;

/** Builds small DOCX packages from pieces of WordprocessingML. */
public final class TestDocx {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""
            + " xmlns:wp14=\"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";
    private static final Pattern REPEAT = Pattern.compile("\\$\\{(.+?)\\*(\\d+)}");
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private TestDocx() {
    }

    /** A document with this body; {@code ${字*30}} stands for the text thirty times. */
    public static TestDocx body(String body) {
        TestDocx docx = new TestDocx();
        docx.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        docx.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + TYPE + "officeDocument\" Target=\"word/document.xml\"/>"
                + "</Relationships>");
        docx.put("word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + expand(body)
                + "</w:body></w:document>");
        return docx;
    }

    public TestDocx styles(String content) {
        return part("styles", "w:styles", content);
    }

    public TestDocx settings(String content) {
        return part("settings", "w:settings", content);
    }

    public TestDocx numbering(String content) {
        return part("numbering", "w:numbering", content);
    }

    public TestDocx footnotes(String content) {
        return part("footnotes", "w:footnotes", content);
    }

    public TestDocx endnotes(String content) {
        return part("endnotes", "w:endnotes", content);
    }

    public TestDocx footer(String id, String content) {
        put("word/" + id + ".xml", "<w:ftr" + NAMESPACES + ">" + expand(content) + "</w:ftr>");
        return relationship(id, "footer", id + ".xml", false);
    }

    public TestDocx header(String id, String content) {
        put("word/" + id + ".xml", "<w:hdr" + NAMESPACES + ">" + expand(content) + "</w:hdr>");
        return relationship(id, "header", id + ".xml", false);
    }

    /** Any relationship of the main part, also one to the outside. */
    public TestDocx relationship(String id, String type, String target, boolean external) {
        relationships.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(TYPE).append(type)
                .append("\" Target=\"").append(target).append('"')
                .append(external ? " TargetMode=\"External\"" : "").append("/>");
        return this;
    }

    /** A picture that the main part, headers and footers can name by this id. */
    public TestDocx picture(String id, byte[] data) {
        parts.put("word/media/" + id, data);
        return relationship(id, "image", "media/" + id, false);
    }

    /** Any part as it stands. */
    public TestDocx put(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private TestDocx part(String name, String root, String content) {
        put("word/" + name + ".xml", "<" + root + NAMESPACES + ">" + expand(content) + "</" + root + ">");
        return relationship(name, name, name + ".xml", false);
    }

    public OpcPackage build() {
        if (!relationships.isEmpty()) {
            put("word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + relationships + "</Relationships>");
        }
        return OpcPackage.of(parts);
    }

    static String expand(String text) {
        Matcher matcher = REPEAT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(
                    matcher.group(1).repeat(Integer.parseInt(matcher.group(2)))));
        }
        return matcher.appendTail(out).toString();
    }
}
