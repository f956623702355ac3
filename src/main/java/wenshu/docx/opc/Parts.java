package wenshu.docx.opc;

import java.util.Locale;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;

/** Puts parts into a package together with what makes them found: content type and relationship (ECMA-376 part 2). */
public final class Parts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIP_TYPES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Parts() {
    }

    /** The package in which every part of that ending is of that type, such as png and image/png. */
    public static OpcPackage ending(OpcPackage file, String ending, String contentType) {
        XmlDocument types = file.xml(TYPES);
        boolean known = types.root().children("ct:Default").stream()
                .anyMatch(type -> ending.equalsIgnoreCase(type.attribute("Extension")));
        if (known) {
            return file;
        }
        // All Default before all Override: the order that Word itself writes.
        int at = 0;
        while (at < types.root().content().size()
                && !(types.root().content().get(at) instanceof XmlElement child && child.is("ct:Override"))) {
            at++;
        }
        types.root().content().add(at, new XmlElement("ct:Default").with("Extension", ending.toLowerCase(Locale.ROOT))
                .with("ContentType", contentType));
        return file.with(TYPES, types);
    }

    /** The package in which this one part is of that type. */
    public static OpcPackage typed(OpcPackage file, String part, String contentType) {
        XmlDocument types = file.xml(TYPES);
        types.root().content().removeIf(node -> node instanceof XmlElement child && child.is("ct:Override")
                && ("/" + part).equalsIgnoreCase(child.attribute("PartName")));
        types.root().addNew("ct:Override").with("PartName", "/" + part).with("ContentType", contentType);
        return file.with(TYPES, types);
    }

    /**
     * The package in which the source part points at the target under that identifier; what had it before is replaced.
     *
     * @param type the last segment of the relationship's type, such as {@code image}
     */
    public static OpcPackage related(OpcPackage file, String source, String id, String type, String target) {
        int slash = source.lastIndexOf('/');
        String folder = slash < 0 ? "" : source.substring(0, slash + 1);
        String rels = folder + "_rels/" + source.substring(slash + 1) + ".rels";
        XmlDocument list = file.has(rels) ? file.xml(rels) : XmlDocument.of(new XmlElement("rel:Relationships"));
        list.root().content().removeIf(node -> node instanceof XmlElement child && id.equals(child.attribute("Id")));
        list.root().addNew("rel:Relationship").with("Id", id).with("Type", RELATIONSHIP_TYPES + type)
                .with("Target", "/" + target);
        return file.with(rels, list);
    }
}
