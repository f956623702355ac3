package wenshu.docx.xml;

import java.util.Map;

/**
 * A parsed XML part.
 *
 * @param root its root element
 * @param namespaces namespace URI by prefix, for the prefixes that {@link Namespaces} does not know
 */
public record XmlDocument(XmlElement root, Map<String, String> namespaces) {

    /** A new part whose names all use canonical prefixes. */
    public static XmlDocument of(XmlElement root) {
        return new XmlDocument(root, Map.of());
    }

    /** A deep copy. */
    public XmlDocument copy() {
        return new XmlDocument(root.copy(), namespaces);
    }
}
