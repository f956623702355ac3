package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.docx.xml.XmlElement;

/**
 * The names of several issuers with a seal on each (GB/T 9704-2012, 7.3.5.1): in their order, as many in a row as have
 * room beside one another without their seals touching; the last seal covers the last name and the date below it.
 */
final class SealedRows {

    /** A seal of 45 mm (国发〔1999〕25号) and 2 mm between two. */
    private static final int SEAL = Geometry.mm(45);
    private static final int PITCH = Geometry.mm(47);
    /** Lines from one row of names to the next: 51 mm, so that seals below one another do not touch. */
    private static final int ROW_LINES = 5;
    private static final int MOST = 3;

    private SealedRows() {
    }

    static List<XmlElement> of(List<String> names, String date) {
        // Where one name is so long that it moves the date, all move with it.
        String widest = names.stream().max(Comparator.comparingInt(Geometry::width)).orElseThrow();
        int dateRight = Signature.dateRight(widest, date);
        int[] centres = centres(names, Math.min(Geometry.TYPE_WIDTH, Geometry.width(widest)),
                Geometry.TYPE_WIDTH - dateRight - Geometry.width(date) / 2);
        int perRow = centres.length;
        List<XmlElement> blocks = new ArrayList<>();
        for (int from = 0; from < names.size(); from += perRow) {
            if (from > 0) {
                blocks.addAll(Masthead.blank(ROW_LINES - 1));
            }
            int to = Math.min(names.size(), from + perRow);
            // A last row that is not full leaves its left places free: the last name stands over the date.
            blocks.add(row(names.subList(from, to), centres, perRow - (to - from)));
        }
        XmlElement day = Wml.paragraph(Styles.SIGNATURE);
        Wml.properties(day).addNew("w:ind").with("w:right", Integer.toString(dateRight));
        blocks.add(day.add(Wml.run(date)));
        return blocks;
    }

    /** The middles of the places in a row, from the left; the last one is the middle of the date. */
    private static int[] centres(List<String> names, int widest, int last) {
        int half = Math.max(SEAL, widest) / 2;
        int pitch = Math.max(PITCH, widest + Geometry.CHARACTER);
        for (int count = Math.min(MOST, names.size()); count > 1; count--) {
            if (last + half <= Geometry.TYPE_WIDTH && last - (count - 1) * pitch >= half) {
                // Evenly over the room to the left.
                int even = Math.max(pitch, (last - half) / (count - 1));
                int used = Math.min(even, Math.max(pitch, (2 * last - Geometry.TYPE_WIDTH) / (count - 1)));
                int[] centres = new int[count];
                for (int i = 0; i < count; i++) {
                    centres[i] = last - (count - 1 - i) * used;
                }
                return centres;
            }
        }
        return new int[] {last};
    }

    private static XmlElement row(List<String> names, int[] centres, int free) {
        XmlElement paragraph = Wml.paragraph(Styles.SIGNATURE);
        XmlElement properties = Wml.properties(paragraph);
        XmlElement tabs = properties.addNew("w:tabs");
        for (int i = 0; i < names.size(); i++) {
            tabs.addNew("w:tab").with("w:val", "center").with("w:pos", Integer.toString(centres[free + i]));
        }
        properties.addNew("w:jc").with("w:val", "left");
        for (String name : names) {
            paragraph.addNew("w:r").addNew("w:tab");
            paragraph.add(Wml.run(name));
        }
        return paragraph;
    }
}
