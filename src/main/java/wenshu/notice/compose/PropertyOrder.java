package wenshu.notice.compose;

import java.util.Comparator;
import java.util.List;
import wenshu.docx.xml.XmlElement;

/** The order in which the schema wants the properties of paragraphs and runs (ECMA-376, 17.3.1.26 and 17.3.2.28). */
final class PropertyOrder {

    private static final List<String> RUN = List.of("w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps",
            "w:strike", "w:snapToGrid", "w:vanish", "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs",
            "w:highlight", "w:u", "w:bdr", "w:shd", "w:vertAlign", "w:lang");
    private static final List<String> PARAGRAPH = List.of("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore",
            "w:framePr", "w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:kinsoku", "w:wordWrap",
            "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:adjustRightInd", "w:snapToGrid",
            "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr");

    private PropertyOrder() {
    }

    /** Puts properties in order; what is not in the list comes last. */
    static void sort(XmlElement properties) {
        List<String> order = properties.is("w:rPr") ? RUN : PARAGRAPH;
        properties.content().sort(Comparator.comparingInt(node -> {
            int at = node instanceof XmlElement element ? order.indexOf(element.name()) : 0;
            return at < 0 ? order.size() : at;
        }));
    }

    /** Sets a property of a paragraph, in the place of one of that name, and keeps the order. */
    static void set(XmlElement paragraph, XmlElement property) {
        XmlElement properties = paragraph.child("w:pPr");
        properties.content().removeIf(node -> node instanceof XmlElement element && element.is(property.name()));
        properties.add(property);
        sort(properties);
    }
}
