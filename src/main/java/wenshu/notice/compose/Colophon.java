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

    /** 0.35 mm and 0.25 mm in eighths of a point. */
    private static final String OUTER = "8";
    private static final String INNER = "6";
    /** The smallest line that Word sets: 0.7 pt. */
    private static final int SMALL = 14;

    private Colophon() {
    }

    /** The frame and the small paragraph that holds it to the last page; none when there is nothing to say. */
    static List<XmlElement> blocks(Head head) {
        boolean letter = head.layout() == Layout.LETTER;
        boolean printed = !letter && !(head.printer() + head.printDate()).isEmpty();
        List<XmlElement> elements = new ArrayList<>();
        if (!head.copies().isEmpty()) {
            elements.add(copies(head.copies()));
        }
        if (printed) {
            elements.add(printer(head));
        }
        if (elements.isEmpty()) {
            return List.of();
        }
        List<XmlElement> blocks = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!letter) {
                blocks.add(rule(i == 0 ? OUTER : INNER));
            }
            blocks.add(elements.get(i));
        }
        if (!letter) {
            blocks.add(rule(OUTER));
        }
        blocks.add(anchor());
        return blocks;
    }

    private static XmlElement copies(String copies) {
        XmlElement paragraph = framed();
        int label = 3 * Geometry.SMALL_CHARACTER;
        Wml.properties(paragraph).addNew("w:ind").with("w:left", Integer.toString(Geometry.SMALL_CHARACTER + label))
                .with("w:right", Integer.toString(Geometry.SMALL_CHARACTER)).with("w:hanging", Integer.toString(label));
        return paragraph.add(Wml.run("抄送：" + copies + "。"));
    }

    private static XmlElement printer(Head head) {
        XmlElement paragraph = framed();
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:tabs").addNew("w:tab").with("w:val", "right")
                .with("w:pos", Integer.toString(Geometry.TYPE_WIDTH - Geometry.SMALL_CHARACTER));
        properties.addNew("w:ind").with("w:leftChars", "100").with("w:left", Integer.toString(Geometry.SMALL_CHARACTER));
        paragraph.add(Wml.run(head.printer()));
        paragraph.addNew("w:r").addNew("w:tab");
        return paragraph.add(Wml.run(head.printDate().isEmpty() ? "" : head.printDate() + "印发"));
    }

    /** A line across the type area: its own empty paragraph, because a text's borders would follow the text's indents. */
    private static XmlElement rule(String eighths) {
        XmlElement paragraph = framed();
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:pBdr").addNew("w:bottom").with("w:val", "single").with("w:sz", eighths)
                .with("w:space", "0").with("w:color", "000000");
        properties.add(Wml.exactLine(SMALL));
        Wml.size(properties.addNew("w:rPr"), 2);
        return paragraph;
    }

    private static XmlElement framed() {
        XmlElement paragraph = Wml.paragraph(Styles.COLOPHON);
        Wml.properties(paragraph).addNew("w:framePr").with("w:w", Integer.toString(Geometry.TYPE_WIDTH))
                .with("w:wrap", "around").with("w:vAnchor", "margin").with("w:hAnchor", "margin")
                .with("w:xAlign", "left").with("w:yAlign", "bottom");
        return paragraph;
    }

    /** A frame belongs to the page of the next ordinary paragraph; this one is too small to take a line of its own. */
    private static XmlElement anchor() {
        XmlElement paragraph = Wml.paragraph(Styles.NORMAL);
        XmlElement properties = Wml.properties(paragraph);
        properties.add(Wml.exactLine(SMALL));
        Wml.size(properties.addNew("w:rPr"), 2);
        return paragraph;
    }
}
