package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Head;
import wenshu.notice.Layout;

/**
 * The colophon 版记 at the foot of the last page (GB/T 9704-2012, 7.4; in letter layout without lines and printer,
 * 10.1): paragraphs stacked in one frame that ends on the type area's bottom edge.
 */
final class Colophon {

    /** 0.35 mm and 0.25 mm in twips. */
    private static final double OUTER = 0.35 * 1440 / 25.4;
    private static final double INNER = 0.25 * 1440 / 25.4;
    /** Height of the paragraph that holds a line. */
    private static final int RULE = 30;
    private static final int FIRST_ID = 30;
    /** The bookmark at the colophon's first line. */
    static final String PLACE = "_GwColophon";
    private static final int PLACE_ID = 902;

    private Colophon() {
    }

    /** Whether the paper has anything to say there. */
    static boolean any(Head head, Fit fit) {
        return !elements(head, fit, frame()).isEmpty();
    }

    /** The frame and the small paragraph that holds it to the last page; none when there is nothing to say. */
    static List<XmlElement> blocks(Head head, Fit fit) {
        XmlElement frame = frame();
        List<XmlElement> elements = elements(head, fit, frame);
        if (elements.isEmpty()) {
            return List.of();
        }
        List<XmlElement> blocks = new ArrayList<>();
        boolean lined = head.layout() != Layout.LETTER;
        for (int i = 0; i < elements.size(); i++) {
            // 主送 and 抄送 have no line between them (7.4.2).
            boolean together = i == 1 && fit.recipientsBelow() && !head.recipients().isEmpty() && !head.copies().isEmpty();
            if (lined && !together) {
                blocks.add(rule(i == 0 ? OUTER : INNER, FIRST_ID + i, frame));
            }
            blocks.add(elements.get(i));
        }
        if (lined) {
            blocks.add(rule(OUTER, FIRST_ID + elements.size(), frame));
        }
        Wml.marked(blocks.getFirst(), PLACE, PLACE_ID);
        blocks.add(anchor());
        return blocks;
    }

    private static List<XmlElement> elements(Head head, Fit fit, XmlElement frame) {
        List<XmlElement> elements = new ArrayList<>();
        if (fit.recipientsBelow() && !head.recipients().isEmpty()) {
            elements.add(organs("主送：", head.recipients(), frame));
        }
        if (!head.copies().isEmpty()) {
            elements.add(organs("抄送：", head.copies(), frame));
        }
        if (head.layout() != Layout.LETTER && !(head.printer() + head.printDate()).isEmpty()) {
            elements.add(printer(head, frame));
        }
        return elements;
    }

    private static XmlElement organs(String name, String organs, XmlElement frame) {
        XmlElement paragraph = paragraph(frame);
        int label = 3 * Geometry.SMALL_CHARACTER;
        Wml.properties(paragraph).addNew("w:ind").with("w:left", Integer.toString(Geometry.SMALL_CHARACTER + label))
                .with("w:right", Integer.toString(Geometry.SMALL_CHARACTER)).with("w:hanging", Integer.toString(label));
        return paragraph.add(Wml.run(name + organs + "。"));
    }

    private static XmlElement printer(Head head, XmlElement frame) {
        XmlElement paragraph = paragraph(frame);
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:tabs").addNew("w:tab").with("w:val", "right")
                .with("w:pos", Integer.toString(Geometry.TYPE_WIDTH - Geometry.SMALL_CHARACTER));
        properties.addNew("w:ind").with("w:leftChars", "100").with("w:left", Integer.toString(Geometry.SMALL_CHARACTER));
        paragraph.add(Wml.run(head.printer()));
        paragraph.addNew("w:r").addNew("w:tab");
        return paragraph.add(Wml.run(head.printDate().isEmpty() ? "" : head.printDate() + "印发"));
    }

    /**
     * A line across the type area, drawn in a paragraph of its own: a text's borders would follow the text's indents, and
     * LibreOffice takes paragraphs with borders that differ out of the frame.
     */
    private static XmlElement rule(double thickness, int id, XmlElement frame) {
        XmlElement paragraph = paragraph(frame);
        XmlElement properties = Wml.properties(paragraph);
        properties.add(Wml.exactLine(RULE));
        Wml.size(properties.addNew("w:rPr"), 2);
        return paragraph.add(Drawn.inline(id, "版记线" + id, Geometry.TYPE_WIDTH, 0,
                Drawn.line(Geometry.TYPE_WIDTH, thickness, "000000")));
    }

    private static XmlElement paragraph(XmlElement frame) {
        XmlElement paragraph = Wml.paragraph(Styles.COLOPHON);
        Wml.properties(paragraph).add(frame.copy());
        return paragraph;
    }

    private static XmlElement frame() {
        return Wml.element("w:framePr", "w:w", Integer.toString(Geometry.TYPE_WIDTH), "w:wrap", "around", "w:vAnchor", "margin",
                "w:hAnchor", "margin", "w:xAlign", "left", "w:yAlign", "bottom");
    }

    /** A frame belongs to the page of the next ordinary paragraph; this one is too small to take a line of its own. */
    private static XmlElement anchor() {
        XmlElement paragraph = Wml.paragraph(Styles.NORMAL);
        XmlElement properties = Wml.properties(paragraph);
        properties.add(Wml.exactLine(Geometry.SMALLEST_LINE));
        Wml.size(properties.addNew("w:rPr"), 2);
        return paragraph;
    }
}
