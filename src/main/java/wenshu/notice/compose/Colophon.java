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

    private Colophon() {
    }

    /** The frame and the small paragraph that holds it to the last page; none when there is nothing to say. */
    static List<XmlElement> blocks(Head head) {
        boolean letter = head.layout() == Layout.LETTER;
        boolean printed = !letter && !(head.printer() + head.printDate()).isEmpty();
        List<XmlElement> blocks = new ArrayList<>();
        if (!head.copies().isEmpty()) {
            blocks.add(copies(head.copies(), letter ? "" : OUTER, letter || printed ? "" : OUTER));
        }
        if (printed) {
            blocks.add(printer(head, blocks.isEmpty() ? OUTER : INNER));
        }
        if (!blocks.isEmpty()) {
            blocks.add(anchor());
        }
        return blocks;
    }

    private static XmlElement copies(String copies, String above, String below) {
        XmlElement paragraph = framed(above, below);
        int label = 3 * Geometry.SMALL_CHARACTER;
        Wml.properties(paragraph).addNew("w:ind").with("w:left", Integer.toString(Geometry.SMALL_CHARACTER + label))
                .with("w:right", Integer.toString(Geometry.SMALL_CHARACTER)).with("w:hanging", Integer.toString(label));
        return paragraph.add(Wml.run("抄送：" + copies + "。"));
    }

    private static XmlElement printer(Head head, String above) {
        XmlElement paragraph = framed(above, OUTER);
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:tabs").addNew("w:tab").with("w:val", "right")
                .with("w:pos", Integer.toString(Geometry.TYPE_WIDTH - Geometry.SMALL_CHARACTER));
        properties.addNew("w:ind").with("w:leftChars", "100").with("w:left", Integer.toString(Geometry.SMALL_CHARACTER));
        paragraph.add(Wml.run(head.printer()));
        paragraph.addNew("w:r").addNew("w:tab");
        return paragraph.add(Wml.run(head.printDate().isEmpty() ? "" : head.printDate() + "印发"));
    }

    private static XmlElement framed(String above, String below) {
        XmlElement paragraph = Wml.paragraph(Styles.COLOPHON);
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:framePr").with("w:w", Integer.toString(Geometry.TYPE_WIDTH)).with("w:wrap", "around")
                .with("w:vAnchor", "margin").with("w:hAnchor", "margin").with("w:xAlign", "left").with("w:yAlign", "bottom");
        if (!above.isEmpty() || !below.isEmpty()) {
            XmlElement borders = properties.addNew("w:pBdr");
            border(borders, "w:top", above);
            border(borders, "w:bottom", below);
        }
        return paragraph;
    }

    private static void border(XmlElement borders, String side, String eighths) {
        if (!eighths.isEmpty()) {
            borders.addNew(side).with("w:val", "single").with("w:sz", eighths).with("w:space", "0").with("w:color", "000000");
        }
    }

    /** A frame belongs to the page of the next ordinary paragraph; this one is too small to take a line of its own. */
    private static XmlElement anchor() {
        XmlElement paragraph = Wml.paragraph(Styles.NORMAL);
        XmlElement properties = Wml.properties(paragraph);
        properties.add(Wml.exactLine(14));
        Wml.size(properties.addNew("w:rPr"), 2);
        return paragraph;
    }
}
