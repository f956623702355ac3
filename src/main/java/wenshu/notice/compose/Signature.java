package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Head;
import wenshu.notice.Layout;
import wenshu.notice.Sealing;
import wenshu.notice.Stamp;

/** Issuers' names, date and annotation below the text (GB/T 9704-2012, 7.3.5 and 7.3.6). */
final class Signature {

    /** The bookmark at the first name, or at the first duty beside a stamp. */
    static final String PLACE = "_GwSignature";
    private static final int PLACE_ID = 901;
    private static final int CHARACTER = Geometry.CHARACTER;
    private static final int TWO = 2 * CHARACTER;
    private static final int FOUR = 4 * CHARACTER;
    /** Width of the place that a stamp of a name needs. */
    private static final int STAMP = 7 * CHARACTER;

    private Signature() {
    }

    /** Name and date with the room that seals or stamps need; nothing for minutes, which name both at their head. */
    static List<XmlElement> blocks(Head head) {
        if (head.layout() == Layout.MINUTES) {
            return List.of();
        }
        List<XmlElement> blocks = head.sealing() == Sealing.STAMPED && !head.stamps().isEmpty()
                ? stamped(head.stamps(), head.issueDate())
                : blocks(head.signatures(), head.issueDate(), head.sealed());
        for (XmlElement block : blocks.subList(0, blocks.size() - 1)) {
            PropertyOrder.set(block, new XmlElement("w:keepNext"));
        }
        XmlElement first = blocks.stream().filter(block -> block.child("w:r") != null).findFirst().orElse(blocks.getFirst());
        Wml.marked(first, PLACE, PLACE_ID);
        return blocks;
    }

    /** Names and date as they are set with a seal or without. */
    static List<XmlElement> blocks(List<String> names, String date, boolean sealed) {
        List<XmlElement> blocks = new ArrayList<>(Masthead.blank(sealed ? 2 : 1));
        if (names.size() > 1) {
            blocks.addAll(sealed ? SealedRows.of(names, date) : unsealed(names, date));
        } else {
            blocks.addAll(sealed ? sealed(names.getFirst(), date) : unsealed(names.getFirst(), date));
        }
        return blocks;
    }

    /** The date 4 characters from the right and the name centred over it (7.3.5.1). */
    static List<XmlElement> sealed(String issuer, String date) {
        int name = Geometry.width(issuer);
        int dateRight = dateRight(issuer, date);
        return List.of(right(issuer, dateRight + (Geometry.width(date) - name) / 2), right(date, dateRight));
    }

    /** A name so long that it would leave the type area pushes the date to the left. */
    static int dateRight(String issuer, String date) {
        int name = Math.min(Geometry.TYPE_WIDTH, Geometry.width(issuer));
        return Math.max(FOUR, (name - Geometry.width(date)) / 2);
    }

    /** The date begins two characters to the right of the name; when it is the longer one it keeps the margin (7.3.5.2). */
    private static List<XmlElement> unsealed(String issuer, String date) {
        int name = Geometry.width(issuer);
        int day = Geometry.width(date);
        boolean dateLonger = name - day < TWO;
        int nameRight = dateLonger ? FOUR + day - name : TWO;
        int dateRight = dateLonger ? TWO : name - day;
        return List.of(right(issuer, nameRight), right(date, dateRight));
    }

    /** The main body's name first, the others below it from the same edge. */
    private static List<XmlElement> unsealed(List<String> names, String date) {
        int longest = names.stream().mapToInt(Geometry::width).max().orElse(0);
        int left = Geometry.TYPE_WIDTH - TWO - Math.max(longest, Geometry.width(date) + TWO);
        List<XmlElement> blocks = new ArrayList<>();
        names.forEach(name -> blocks.add(left(name, Math.max(0, left))));
        blocks.add(left(date, Math.max(0, left) + TWO));
        return blocks;
    }

    /**
     * Beside each stamp's place, two characters to its left and in the middle of its height, the duty; below the last one,
     * after a blank line, the date (7.3.5.3). Each place is two lines high and begins 4 characters from the right; the
     * stamp itself is pressed when the paper is issued.
     */
    private static List<XmlElement> stamped(List<Stamp> stamps, String date) {
        List<XmlElement> blocks = new ArrayList<>(Masthead.blank(2));
        for (Stamp stamp : stamps) {
            XmlElement duty = right(stamp.duty(), FOUR + STAMP + TWO);
            int half = Geometry.LINE / 2;
            PropertyOrder.set(duty, Wml.exactLine(Geometry.LINE).with("w:before", Integer.toString(half))
                    .with("w:after", Integer.toString(Geometry.LINE - half)));
            blocks.add(duty);
        }
        blocks.addAll(Masthead.blank(1));
        blocks.add(right(date, FOUR));
        return blocks;
    }

    private static XmlElement right(String text, int indent) {
        XmlElement paragraph = Wml.paragraph(Styles.SIGNATURE);
        XmlElement ind = Wml.properties(paragraph).addNew("w:ind");
        if (indent == FOUR) {
            ind.with("w:rightChars", "400");
        }
        ind.with("w:right", Integer.toString(Math.max(0, indent)));
        return paragraph.add(Wml.run(text));
    }

    private static XmlElement left(String text, int indent) {
        XmlElement paragraph = Wml.paragraph(Styles.SIGNATURE);
        Wml.properties(paragraph).addNew("w:ind").with("w:left", Integer.toString(indent));
        Wml.properties(paragraph).addNew("w:jc").with("w:val", "left");
        return paragraph.add(Wml.run(text));
    }

    /** The annotation in its brackets. */
    static XmlElement annotation(String annotation) {
        return Wml.paragraph(Styles.ANNOTATION, "（" + annotation + "）");
    }
}
