package wenshu.docx.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an Office Open XML part: a small mutable tree that keeps what it does not know.
 *
 * <p>Names are qualified with the canonical prefix of their namespace ({@link Namespaces}), whatever prefix the
 * file used, so that {@code w:p} always means a WordprocessingML paragraph.
 */
public final class XmlElement implements XmlNode {

    private final String name;
    /** Made when first needed: most elements of a long table have neither. */
    private Map<String, String> attributes;
    private List<XmlNode> content;

    /** An empty element of that qualified name. */
    public XmlElement(String name) {
        this.name = name;
    }

    /** The qualified name, such as {@code w:tbl}. */
    public String name() {
        return name;
    }

    /** Whether this is an element of that qualified name. */
    public boolean is(String qualifiedName) {
        return name.equals(qualifiedName);
    }

    /** The live attributes in file order, by qualified name. */
    public Map<String, String> attributes() {
        if (attributes == null) {
            attributes = new LinkedHashMap<>(4);
        }
        return attributes;
    }

    /** The attributes to look at only; never made for that. */
    Map<String, String> attributesSeen() {
        return attributes == null ? Map.of() : attributes;
    }

    /** The content to look at only; never made for that. */
    List<XmlNode> contentSeen() {
        return content == null ? List.of() : content;
    }

    /** The value of an attribute, or null when it is absent. */
    public String attribute(String qualifiedName) {
        return attributes == null ? null : attributes.get(qualifiedName);
    }

    /** Sets an attribute and returns this element. */
    public XmlElement with(String qualifiedName, String value) {
        attributes().put(qualifiedName, value);
        return this;
    }

    /** The live content: elements and text in order. */
    public List<XmlNode> content() {
        if (content == null) {
            content = new ArrayList<>(2);
        }
        return content;
    }

    /** Appends a node and returns this element. */
    public XmlElement add(XmlNode node) {
        content().add(node);
        return this;
    }

    /** Appends text and returns this element. */
    public XmlElement text(String value) {
        content().add(new XmlText(value));
        return this;
    }

    /** Appends a new child element and returns the child. */
    public XmlElement addNew(String qualifiedName) {
        XmlElement child = new XmlElement(qualifiedName);
        content().add(child);
        return child;
    }

    /** The child elements in order (a copy). */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>(contentSeen().size());
        for (XmlNode node : contentSeen()) {
            if (node instanceof XmlElement element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The child elements of one name in order (a copy). */
    public List<XmlElement> children(String qualifiedName) {
        List<XmlElement> children = new ArrayList<>();
        for (XmlNode node : contentSeen()) {
            if (node instanceof XmlElement element && element.is(qualifiedName)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child element of that name, or null. */
    public XmlElement child(String qualifiedName) {
        for (XmlNode node : contentSeen()) {
            if (node instanceof XmlElement element && element.is(qualifiedName)) {
                return element;
            }
        }
        return null;
    }

    /** The first child element of that name; it is appended when absent. */
    public XmlElement childOrNew(String qualifiedName) {
        XmlElement child = child(qualifiedName);
        return child == null ? addNew(qualifiedName) : child;
    }

    /** The attribute of a child element, as in {@code <w:pPr><w:jc w:val=…/>}; null when either is absent. */
    public String childAttribute(String childName, String attributeName) {
        XmlElement child = child(childName);
        return child == null ? null : child.attribute(attributeName);
    }

    /** The first element of that name at any depth below this one. */
    public Optional<XmlElement> find(String qualifiedName) {
        for (XmlNode node : contentSeen()) {
            if (node instanceof XmlElement element) {
                if (element.is(qualifiedName)) {
                    return Optional.of(element);
                }
                Optional<XmlElement> below = element.find(qualifiedName);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    /** All text below this element, joined. */
    public String allText() {
        StringBuilder text = new StringBuilder();
        collectText(text);
        return text.toString();
    }

    private void collectText(StringBuilder into) {
        for (XmlNode node : contentSeen()) {
            switch (node) {
                case XmlText text -> into.append(text.value());
                case XmlElement element -> element.collectText(into);
            }
        }
    }

    /** A deep copy that shares nothing mutable. */
    public XmlElement copy() {
        XmlElement copy = new XmlElement(name);
        if (attributes != null) {
            copy.attributes().putAll(attributes);
        }
        for (XmlNode node : contentSeen()) {
            copy.content().add(node instanceof XmlElement element ? element.copy() : node);
        }
        return copy;
    }

    @Override
    public String toString() {
        return "<" + name + attributesSeen() + ">";
    }
}
