package wenshu.notice.compose;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlWriter;

/** The parts of the package round the document itself: settings, header, footers, relationships. */
final class PackageParts {

    static final String HEADER_ID = "rIdHeaderFirst";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final XmlElement types = new XmlElement("ct:Types");
    private final XmlElement relations = new XmlElement("rel:Relationships");
    private final Set<RunningFoot> feet = EnumSet.noneOf(RunningFoot.class);

    /**
     * The parts every notice has.
     *
     * @param header paragraphs of the first page's header
     */
    PackageParts(List<XmlElement> header, String title) {
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
    }

    /** The relationship of a foot of the page, which becomes a part of the package when it is first asked for. */
    String foot(RunningFoot foot) {
        String id = "rIdFoot" + foot.name();
        if (feet.add(foot)) {
            add("footer" + feet.size(), "footer", id, foot.part());
        }
        return id;
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
}
