package wenshu.check.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.nio.charset.StandardCharsets;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlWriter;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/** The words of a paper that is no DOCX as one, a paragraph an element, for comments and tracked changes. */
public final class PlainDocx {

    private static final String TYPES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private PlainDocx() {
    }

    /** The file; {@link #numbered} is the paper that belongs to it. */
    public static byte[] of(Paper paper) {
        XmlElement root = new XmlElement("w:document");
        XmlElement body = root.addNew("w:body");
        for (Element element : paper.elements()) {
            paragraph(body, element);
        }
        XmlElement section = body.addNew("w:sectPr");
        section.add(new XmlElement("w:pgSz").with("w:w", "11906").with("w:h", "16838"));
        section.add(new XmlElement("w:pgMar").with("w:top", "2098").with("w:right", "1474").with("w:bottom", "1984").with("w:left", "1588")
                .with("w:header", "851").with("w:footer", "1453").with("w:gutter", "0"));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
        parts.put(OpcPackage.DOCUMENT, XmlWriter.write(XmlDocument.of(root)));
        return OpcPackage.of(parts).toBytes();
    }

    private static void paragraph(XmlElement body, Element element) {
        boolean title = element.role() == Role.TITLE || element.role() == Role.MASTHEAD || element.role() == Role.ATTACHMENT_TITLE || element.role() == Role.NUMBER;
        XmlElement paragraph = body.addNew("w:p");
        XmlElement properties = paragraph.addNew("w:pPr");
        properties.add(new XmlElement("w:spacing").with("w:line", "579").with("w:lineRule", "exact"));
        if (element.role().text() || element.role() == Role.ATTACHMENT_NOTE || element.role() == Role.CONTACT || element.role() == Role.ANNOTATION) {
            properties.add(new XmlElement("w:ind").with("w:firstLine", "640"));
        }
        if (title) {
            properties.add(new XmlElement("w:jc").with("w:val", "center"));
        }
        XmlElement run = paragraph.addNew("w:r");
        XmlElement style = run.addNew("w:rPr");
        style.add(new XmlElement("w:rFonts").with("w:ascii", "仿宋").with("w:hAnsi", "仿宋").with("w:eastAsia", "仿宋"));
        style.add(new XmlElement("w:sz").with("w:val", element.role() == Role.TITLE ? "44" : "32"));
        String[] lines = element.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNew("w:br");
            }
            String[] cells = lines[i].split("\t", -1);
            for (int j = 0; j < cells.length; j++) {
                if (j > 0) {
                    run.addNew("w:tab");
                }
                run.add(new XmlElement("w:t").with("xml:space", "preserve").text(cells[j]));
            }
        }
    }

    /** The same paper with its elements numbered as the paragraphs of that file. */
    public static Paper numbered(Paper paper) {
        List<Element> elements = new ArrayList<>();
        for (Element e : paper.elements()) {
            elements.add(new Element(e.index(), e.role(), e.part(), e.text(), e.continues(), e.gap(), Element.Place.of(e.index() + 1), "", 0));
        }
        return new Paper(elements);
    }
}
