package wenshu.template.compile;

import java.util.Set;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;

/** Prepares what is repeated: an identity may occur only once in a document. */
final class RepeatableCopy {

    private static final Set<String> IDENTITIES = Set.of("w14:paraId", "w14:textId");
    private static final Set<String> ANCHORS = Set.of("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart",
            "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd");

    private RepeatableCopy() {
    }

    /** Takes identities and anchors out of everything below, in place. */
    static void strip(XmlElement element) {
        element.attributes().keySet().removeAll(IDENTITIES);
        element.content().removeIf(node -> node instanceof XmlElement child && ANCHORS.contains(child.name()));
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child) {
                strip(child);
            }
        }
    }

    /** A copy of a row whose paragraphs with tags hold no text. */
    static XmlElement emptied(XmlElement row) {
        XmlElement copy = row.copy();
        empty(copy);
        return copy;
    }

    private static void empty(XmlElement element) {
        if (element.is("w:p") && element.find(ParagraphCutter.MARKER).isPresent()) {
            element.content().removeIf(node -> !(node instanceof XmlElement child && child.is("w:pPr")));
            return;
        }
        element.children().forEach(RepeatableCopy::empty);
    }
}
