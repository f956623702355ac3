package wenshu.forms.mark;

import java.util.Set;
import java.util.stream.Collectors;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;

/** Puts parts into a package and relates them to others. */
final class PackageParts {

    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private PackageParts() {
    }

    /** A name in the folder of a part that no other part has. */
    static String free(OpcPackage docx, String stem, String extension) {
        for (int i = 1; ; i++) {
            String name = stem + i + "." + extension;
            if (!docx.has(name)) {
                return name;
            }
        }
    }

    /** The package with files of an extension declared. */
    static OpcPackage withDefault(OpcPackage docx, String extension, String type) {
        XmlDocument types = docx.xml(CONTENT_TYPES);
        boolean known = types.root().children("ct:Default").stream()
                .anyMatch(element -> extension.equalsIgnoreCase(element.attribute("Extension")));
        if (known) {
            return docx;
        }
        XmlElement added = new XmlElement("ct:Default").with("Extension", extension).with("ContentType", type);
        types.root().content().add(0, added);
        return docx.with(CONTENT_TYPES, types);
    }

    /** The package with the type of one part declared. */
    static OpcPackage withOverride(OpcPackage docx, String part, String type) {
        XmlDocument types = docx.xml(CONTENT_TYPES);
        types.root().addNew("ct:Override").with("PartName", "/" + part).with("ContentType", type);
        return docx.with(CONTENT_TYPES, types);
    }

    /** A relationship that was made. */
    record Related(OpcPackage docx, String id) {
    }

    /**
     * Relates a part to another.
     *
     * @param type the last segment of the relationship's type, such as image
     */
    static Related relate(OpcPackage docx, String source, String type, String target) {
        int slash = source.lastIndexOf('/');
        String rels = source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
        XmlDocument document = docx.has(rels) ? docx.xml(rels) : XmlDocument.of(new XmlElement("rel:Relationships"));
        Set<String> taken = docx.relationships(source).stream().map(Relationship::id).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("rIdMark" + number)) {
            number++;
        }
        document.root().addNew("rel:Relationship").with("Id", "rIdMark" + number).with("Type", RELATIONSHIPS + type)
                .with("Target", "/" + target);
        return new Related(docx.with(rels, document), "rIdMark" + number);
    }
}
