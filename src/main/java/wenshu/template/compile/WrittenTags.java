package wenshu.template.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.compile.ParagraphCutter.Marker;

/** The tags of a template at their places in the file, for making copies that differ only there. */
final class WrittenTags {

    /**
     * A tag in the file.
     *
     * @param run its run, which holds nothing else
     * @param parent what holds the run
     * @param paragraph the outermost paragraph around it
     * @param boxed whether it stands in a text box within that paragraph
     */
    record Written(XmlElement run, XmlElement parent, XmlElement paragraph, boolean boxed, Marker tag) {
    }

    private final OpcPackage template;
    private final Map<String, XmlDocument> documents = new LinkedHashMap<>();
    private final Map<String, List<Written>> tags = new LinkedHashMap<>();

    WrittenTags(String name, byte[] docx) {
        template = OpcPackage.read(name, docx);
        open(main());
        for (Relationship relationship : template.relationships(main())) {
            if (TemplateCompiler.STORIES.containsKey(relationship.type()) && !relationship.external()
                    && template.has(relationship.target())) {
                open(relationship.target());
            }
        }
    }

    private void open(String part) {
        if (documents.containsKey(part)) {
            return;
        }
        XmlDocument document = template.xml(part);
        Map<XmlElement, Marker> markers = new IdentityHashMap<>();
        TemplateCompiler.cut(document.root(), markers);
        List<Written> found = new ArrayList<>();
        collect(document.root(), null, false, markers, found);
        documents.put(part, document);
        tags.put(part, found);
    }

    private static void collect(XmlElement element, XmlElement paragraph, boolean boxed, Map<XmlElement, Marker> markers,
            List<Written> found) {
        for (XmlElement child : element.children()) {
            XmlElement marker = child.child(ParagraphCutter.MARKER);
            if (marker != null) {
                found.add(new Written(child, element, paragraph, boxed, markers.get(marker)));
            } else {
                collect(child, paragraph == null && child.is("w:p") ? child : paragraph,
                        boxed || child.is("w:txbxContent"), markers, found);
            }
        }
    }

    String main() {
        return template.mainDocument();
    }

    /** The tree of the main document. */
    XmlElement body() {
        return documents.get(main()).root();
    }

    /** All tags of all parts, in order. */
    List<Written> all() {
        return tags.values().stream().flatMap(List::stream).toList();
    }

    /** The tag at a place; null for what is not written as a tag. */
    Written at(Place place) {
        List<Written> list = place == null ? null : tags.get(place.part());
        return list == null || place.tag() < 0 || place.tag() >= list.size() ? null : list.get(place.tag());
    }

    /** Writes the text where the tag stood; tabs and line ends as Word has them. */
    static void write(Written tag, String text) {
        tag.run.content().removeIf(node -> node instanceof XmlElement child && child.is(ParagraphCutter.MARKER));
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\t') {
                if (i > start) {
                    tag.run.add(new XmlElement("w:t").with("xml:space", "preserve").text(text.substring(start, i)));
                }
                if (i < text.length()) {
                    tag.run.addNew(c == '\n' ? "w:br" : "w:tab");
                }
                start = i + 1;
            }
        }
    }

    /** The package as it is now; tags not yet written are written as they were. */
    OpcPackage toPackage() {
        all().stream().filter(tag -> tag.run.child(ParagraphCutter.MARKER) != null)
                .forEach(tag -> write(tag, tag.tag.found().raw()));
        OpcPackage copy = template;
        for (Map.Entry<String, XmlDocument> part : documents.entrySet()) {
            if (!tags.get(part.getKey()).isEmpty() || part.getKey().equals(main())) {
                copy = copy.with(part.getKey(), part.getValue());
            }
        }
        return copy;
    }

    /** Where a child stands in its parent. */
    static int index(XmlElement parent, XmlNode child) {
        for (int i = 0; i < parent.content().size(); i++) {
            if (parent.content().get(i) == child) {
                return i;
            }
        }
        throw new IllegalStateException("the node is not in its parent");
    }
}
