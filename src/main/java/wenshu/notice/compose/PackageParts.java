package wenshu.notice.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlWriter;

/** The parts of the package round the document itself: settings, header, footers, relationships. */
final class PackageParts {

    static final String HEADER_ID = "rIdHeaderFirst";
    static final String ODD_ID = "rIdFooterOdd";
    static final String EVEN_ID = "rIdFooterEven";
    static final String FIRST_ID = "rIdFooterFirst";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final XmlElement types = new XmlElement("ct:Types");
    private final XmlElement relations = new XmlElement("rel:Relationships");

    /**
     * The parts every notice has.
     *
     * @param header paragraphs of the first page's header
     * @param numberOnFirstPage whether page 1 carries its number (10.1: not in letter layout)
     */
    PackageParts(List<XmlElement> header, boolean numberOnFirstPage, String title) {
        parts.put("[Content_Types].xml", new byte[0]);
        types.addNew("ct:Default").with("Extension", "rels").with("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        types.addNew("ct:Default").with("Extension", "xml").with("ContentType", "application/xml");
        types.addNew("ct:Override").with("PartName", "/word/document.xml").with("ContentType", TYPES + "document.main+xml");
        XmlElement root = new XmlElement("rel:Relationships");
        relation(root, "rId1", "officeDocument", "word/document.xml");
        root.addNew("rel:Relationship").with("Id", "rId2").with("Target", "docProps/core.xml").with("Type",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");
        put("_rels/.rels", root);
        XmlElement core = new XmlElement("cp:coreProperties");
        core.addNew("dc:title").text(title);
        put("docProps/core.xml", core);
        types.addNew("ct:Override").with("PartName", "/docProps/core.xml")
                .with("ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
        add("settings", "settings", "rIdSettings", settings());
        XmlElement first = new XmlElement("w:hdr");
        header.forEach(first::add);
        add("header1", "header", HEADER_ID, first);
        add("footer1", "footer", ODD_ID, footer("right"));
        add("footer2", "footer", EVEN_ID, footer("left"));
        add("footer3", "footer", FIRST_ID, numberOnFirstPage ? footer("right") : emptyFooter());
    }

    /** The finished package. */
    byte[] build(XmlElement styles, XmlElement document) {
        add("styles", "styles", "rIdStyles", styles);
        put("word/document.xml", document);
        put("word/_rels/document.xml.rels", relations);
        put("[Content_Types].xml", types);
        return OpcPackage.of(parts).toBytes();
    }

    /** Adds a part beside the document, with its relationship. */
    void addBinary(String name, byte[] content, String relationType, String id, String contentType) {
        if (parts.put("word/" + name, content) == null) {
            types.addNew("ct:Override").with("PartName", "/word/" + name).with("ContentType", contentType);
        }
        relation(relations, id, relationType, name);
    }

    private void add(String name, String type, String id, XmlElement root) {
        put("word/" + name + ".xml", root);
        types.addNew("ct:Override").with("PartName", "/word/" + name + ".xml").with("ContentType", TYPES + type + "+xml");
        relation(relations, id, type, name + ".xml");
    }

    private void put(String name, XmlElement root) {
        parts.put(name, XmlWriter.write(XmlDocument.of(root)));
    }

    private static void relation(XmlElement into, String id, String type, String target) {
        into.addNew("rel:Relationship").with("Id", id).with("Type", RELATIONS + type).with("Target", target);
    }

    private static XmlElement settings() {
        XmlElement settings = new XmlElement("w:settings");
        settings.addNew("w:evenAndOddHeaders");
        settings.addNew("w:characterSpacingControl").with("w:val", "compressPunctuation");
        settings.addNew("w:compat").addNew("w:compatSetting").with("w:name", "compatibilityMode")
                .with("w:uri", "http://schemas.microsoft.com/office/word").with("w:val", "15");
        settings.addNew("w:themeFontLang").with("w:val", "en-US").with("w:eastAsia", "zh-CN");
        return settings;
    }

    /** — 1 — in 4号 宋体, one character in from the outer edge (7.5). */
    private static XmlElement footer(String side) {
        XmlElement footer = new XmlElement("w:ftr");
        XmlElement paragraph = Wml.paragraph(Styles.PAGE_NUMBER);
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:ind").with("w:" + side + "Chars", "100")
                .with("w:" + side, Integer.toString(Geometry.SMALL_CHARACTER));
        properties.addNew("w:jc").with("w:val", side);
        paragraph.add(Wml.run("— "));
        paragraph.addNew("w:r").addNew("w:fldChar").with("w:fldCharType", "begin");
        paragraph.addNew("w:r").addNew("w:instrText").with("xml:space", "preserve").text(" PAGE ");
        paragraph.addNew("w:r").addNew("w:fldChar").with("w:fldCharType", "separate");
        paragraph.add(Wml.run("1"));
        paragraph.addNew("w:r").addNew("w:fldChar").with("w:fldCharType", "end");
        paragraph.add(Wml.run(" —"));
        return footer.add(paragraph);
    }

    private static XmlElement emptyFooter() {
        return new XmlElement("w:ftr").add(Wml.paragraph(Styles.PAGE_NUMBER));
    }
}
