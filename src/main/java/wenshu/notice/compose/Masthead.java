package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Head;
import wenshu.notice.Layout;

/**
 * The head of the first page 版头 down to the blank lines above the title (GB/T 9704-2012, 7.2 and 10).
 *
 * <p>All lines are exact, so every height is a sum: a line of height L has its baseline at 0.80 L, and a hanzi of size
 * S reaches 0.86 S above it ({@link Geometry}).
 *
 * @param header paragraphs of the first page's header
 * @param body paragraphs at the top of the text
 */
record Masthead(List<XmlElement> header, List<XmlElement> body) {

    private static final int THIN_MARK = 80;
    private static final int WIDE_MARK = 104;
    private static final int SINGLE = 30;
    private static final int FOUR_MM = Geometry.mm(4);
    /** Where the ink of the mark begins: 35 mm, and for orders 20 mm, below the type area's upper edge. */
    private static final int MARK = Geometry.TOP + Geometry.mm(35);
    private static final int ORDER_MARK = Geometry.TOP + Geometry.mm(20);

    static Masthead of(Head head) {
        return switch (head.layout()) {
            case LETTER -> LetterHead.of(head, THIN_MARK);
            case DOCUMENT -> withLine(head, marks(head), head.mark().word() ? "文件" : "", NumberRows.of(head));
            case MINUTES -> withLine(head, List.of(minutesMark(head)), "", minutesRows(head));
            case ORDER -> order(head);
        };
    }

    /** The names in the mark. */
    static List<String> marks(Head head) {
        return head.mark().names().isEmpty() ? head.issuers() : head.mark().names();
    }

    /** The mark of minutes: what the draft says, or the issuer's 会议纪要. */
    static String minutesMark(Head head) {
        return head.mark().names().isEmpty() ? head.issuer() + "会议纪要" : head.mark().names().getFirst();
    }

    /** Everything stands in the text; only the red line hangs in the header. */
    private static Masthead withLine(Head head, List<String> names, String word, List<XmlElement> rows) {
        List<XmlElement> body = new ArrayList<>(conditionLines(head));
        MarkBlock mark = MarkBlock.of(names, word, Geometry.TOP + body.size() * Geometry.LINE, MARK, WIDE_MARK);
        body.addAll(mark.blocks());
        body.addAll(blank(2));
        body.addAll(rows);
        int lastTop = mark.bottom() + (1 + rows.size()) * Geometry.LINE;
        int red = lastTop + Geometry.baseline(Geometry.LINE) + Geometry.bracketsBelow(Geometry.SIZE) + FOUR_MM;
        List<XmlElement> below = blank(2);
        XmlElement spacing = Wml.properties(below.getFirst()).addNew("w:spacing");
        spacing.with("w:before", Integer.toString(red + SINGLE - lastTop - Geometry.LINE));
        body.addAll(below);
        XmlElement lines = Wml.paragraph(Styles.HEADER);
        Wml.properties(lines).add(Wml.exactLine(240));
        lines.add(new RedLine(red, SINGLE, Geometry.LEFT, Geometry.TYPE_WIDTH).run(1));
        return new Masthead(List.of(lines), body);
    }

    /** The number of the minutes, and below it who issued them and when, in the manner of the colophon's last row. */
    private static List<XmlElement> minutesRows(Head head) {
        List<XmlElement> rows = new ArrayList<>();
        String number = head.number().isEmpty() ? head.serial() : head.number();
        if (!number.isEmpty()) {
            rows.add(Wml.paragraph(Styles.NUMBER, number));
        }
        XmlElement row = Wml.paragraph(Styles.NUMBER);
        XmlElement properties = Wml.properties(row);
        properties.addNew("w:tabs").addNew("w:tab").with("w:val", "right")
                .with("w:pos", Integer.toString(Geometry.TYPE_WIDTH - Geometry.CHARACTER));
        properties.addNew("w:ind").with("w:leftChars", "100").with("w:left", Integer.toString(Geometry.CHARACTER));
        properties.addNew("w:jc").with("w:val", "left");
        row.add(Wml.run(head.signatures().getFirst()));
        row.addNew("w:r").addNew("w:tab");
        rows.add(row.add(Wml.run(head.issueDate())));
        return rows;
    }

    /** An order: mark, two blank lines, its number, two blank lines (10.2). */
    private static Masthead order(Head head) {
        List<XmlElement> body = new ArrayList<>(conditionLines(head));
        String word = head.mark().names().isEmpty() ? "令" : "";
        body.addAll(MarkBlock.of(marks(head), word, Geometry.TOP + body.size() * Geometry.LINE, ORDER_MARK, WIDE_MARK).blocks());
        body.addAll(blank(2));
        body.add(Wml.paragraph(Styles.NUMBER, head.serial().isEmpty() ? head.number() : head.serial()));
        body.addAll(blank(2));
        return new Masthead(List.of(Wml.paragraph(Styles.HEADER)), body);
    }

    private static List<XmlElement> conditionLines(Head head) {
        return conditions(head).stream().map(condition -> Wml.paragraph(Styles.LABEL, condition)).toList();
    }

    /** 份号, 密级 and 紧急程度 from the top; 密级 keeps the second line even without 份号 (7.2.2), save in letters (10.1). */
    static List<String> conditions(Head head) {
        List<String> lines = new ArrayList<>();
        if (!head.copyNumber().isEmpty() || !head.secrecy().isEmpty() && head.layout() != Layout.LETTER) {
            lines.add(head.copyNumber());
        }
        if (!head.secrecy().isEmpty()) {
            lines.add(head.secrecy());
        }
        if (!head.urgency().isEmpty()) {
            lines.add(head.urgency());
        }
        return lines;
    }

    static List<XmlElement> blank(int lines) {
        List<XmlElement> blank = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            blank.add(Wml.paragraph(Styles.NORMAL));
        }
        return blank;
    }

    /** A blank line of a height in twips. */
    static XmlElement blankLine(int height) {
        XmlElement blank = Wml.paragraph(Styles.NORMAL);
        if (height != Geometry.LINE) {
            Wml.properties(blank).add(Wml.exactLine(height));
        }
        return blank;
    }
}
