package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;

/** Issuer's name, date and annotation below the text (GB/T 9704-2012, 7.3.5 and 7.3.6). */
final class Signature {

    private static final int TWO = 2 * Geometry.CHARACTER;
    private static final int FOUR = 4 * Geometry.CHARACTER;

    private Signature() {
    }

    /**
     * Name and date with the room a seal needs, or without.
     *
     * @param sealed a seal will be pressed on both: the date stands 4 characters from the right, the name is centred
     *     over it, and its line begins where a seal of 45 mm still has its upper edge within one line below the text
     */
    static List<XmlElement> blocks(String issuer, String date, boolean sealed) {
        List<XmlElement> blocks = new ArrayList<>();
        for (XmlElement blank : Masthead.blank(sealed ? 2 : 1)) {
            Wml.properties(blank).addNew("w:keepNext");
            blocks.add(blank);
        }
        blocks.addAll(sealed ? sealed(issuer, date) : unsealed(issuer, date));
        return blocks;
    }

    /** Name and date as they stand in a forwarded paper, with no blank lines before. */
    static List<XmlElement> sealed(String issuer, String date) {
        int name = Geometry.width(issuer);
        int day = Geometry.width(date);
        // A name so long that it would leave the type area pushes the date to the left.
        int dateRight = Math.max(FOUR, (name - day) / 2);
        return List.of(right(issuer, dateRight + (day - name) / 2, true), right(date, dateRight, false));
    }

    private static List<XmlElement> unsealed(String issuer, String date) {
        int name = Geometry.width(issuer);
        int day = Geometry.width(date);
        // The date begins two characters to the right of the name; when it is the longer one it keeps the margin.
        boolean dateLonger = name - day < TWO;
        int nameRight = dateLonger ? FOUR + day - name : TWO;
        int dateRight = dateLonger ? TWO : name - day;
        return List.of(right(issuer, nameRight, true), right(date, dateRight, false));
    }

    private static XmlElement right(String text, int indent, boolean keepNext) {
        XmlElement paragraph = Wml.paragraph(Styles.SIGNATURE);
        XmlElement properties = Wml.properties(paragraph);
        if (keepNext) {
            properties.addNew("w:keepNext");
        }
        XmlElement ind = properties.addNew("w:ind");
        if (indent == FOUR) {
            ind.with("w:rightChars", "400");
        }
        ind.with("w:right", Integer.toString(Math.max(0, indent)));
        return paragraph.add(Wml.run(text));
    }

    /** The annotation in its brackets. */
    static XmlElement annotation(String annotation) {
        return Wml.paragraph(Styles.ANNOTATION, "（" + annotation + "）");
    }
}
