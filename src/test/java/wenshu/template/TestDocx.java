package wenshu.template;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.xml.XmlElement;

/** Small DOCX files made by the tests, and what is printed in one. */
final class TestDocx {

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private TestDocx() {
    }

    /** A document with this body. */
    static byte[] body(String xml) {
        return withHeader(xml, null);
    }

    /** A document with this body and this header. */
    static byte[] withHeader(String xml, String header) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        put(parts, "_rels/.rels", relationship("officeDocument", "word/document.xml"));
        put(parts, "word/document.xml", "<w:document" + W + "><w:body>" + xml + "</w:body></w:document>");
        if (header != null) {
            put(parts, "word/_rels/document.xml.rels", relationship("header", "header1.xml"));
            put(parts, "word/header1.xml", "<w:hdr" + W + ">" + header + "</w:hdr>");
        }
        return OpcPackage.of(parts).toBytes();
    }

    /** A document with this body and these further stories: header, footer, footnotes, endnotes. */
    static byte[] with(String xml, Map<String, String> stories) {
        Map<String, String> roots = Map.of("header", "w:hdr", "footer", "w:ftr", "footnotes", "w:footnotes", "endnotes",
                "w:endnotes");
        OpcPackage made = OpcPackage.read("t.docx", body(xml));
        for (Map.Entry<String, String> story : new java.util.TreeMap<>(stories).entrySet()) {
            String part = "word/" + story.getKey() + ".xml";
            String root = roots.get(story.getKey());
            made = made.with(part, ("<" + root + W + ">" + story.getValue() + "</" + root + ">").getBytes(StandardCharsets.UTF_8));
            made = Parts.related(made, "word/document.xml", story.getKey(), story.getKey(), part);
            made = Parts.typed(made, part, "application/vnd.openxmlformats-officedocument.wordprocessingml." + story.getKey() + "+xml");
        }
        return made.toBytes();
    }

    /** A paragraph with a text box, as Word writes it: for itself and for its old versions. */
    static String textBox(String xml) {
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1800000\""
                + " cy=\"900000\"/><wp:docPr id=\"1\" name=\"b\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
                + "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" cy=\"900000\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"/></wps:spPr><wps:txbx><w:txbxContent>" + xml
                + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape style=\"width:141pt;height:70pt\"><v:textbox><w:txbxContent>" + xml
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    /** A content control of blocks around this. */
    static String control(String xml) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + xml + "</w:sdtContent></w:sdt>";
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"" + RELATIONSHIPS + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A paragraph with this text in one run. */
    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    /** A table of these rows; each cell is a paragraph. */
    static String table(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (List<String> row : rows) {
            xml.append("<w:tr>");
            row.forEach(cell -> xml.append("<w:tc>").append(p(cell)).append("</w:tc>"));
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    /** What the main document prints: a line a paragraph, a line a row with bars between the cells. */
    static String text(byte[] docx) {
        OpcPackage opened = OpcPackage.read("t.docx", docx);
        StringBuilder out = new StringBuilder();
        lines(opened.xml(opened.mainDocument()).root(), out);
        return out.toString();
    }

    /** What a part prints, without line ends. */
    static String part(byte[] docx, String part) {
        return OpcPackage.read("t.docx", docx).xml(part).root().allText();
    }

    private static void lines(XmlElement element, StringBuilder out) {
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "w:p" -> out.append(inline(child)).append('\n');
                case "w:tr" -> out.append(String.join(" | ", child.children("w:tc").stream().map(TestDocx::cell).toList()))
                        .append('\n');
                default -> lines(child, out);
            }
        }
    }

    private static String cell(XmlElement cell) {
        StringBuilder out = new StringBuilder();
        lines(cell, out);
        return out.toString().strip().replace("\n", " / ");
    }

    private static String inline(XmlElement element) {
        StringBuilder out = new StringBuilder();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "w:t" -> out.append(child.allText());
                case "w:br" -> out.append("⏎");
                case "w:tab" -> out.append("⇥");
                default -> out.append(inline(child));
            }
        }
        return out.toString();
    }
}
