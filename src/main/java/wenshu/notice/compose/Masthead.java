package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Head;
import wenshu.notice.Layout;

/**
 * The head of the first page 版头 down to the blank lines above the title (GB/T 9704-2012, 7.2 and 10.1).
 *
 * <p>All lines are exact, so every height is a sum: a line of height L has its baseline at 0.80 L, and a hanzi of size
 * S reaches 0.86 S above it ({@link Geometry}).
 *
 * @param header paragraphs of the first page's header
 * @param body paragraphs at the top of the text
 */
record Masthead(List<XmlElement> header, List<XmlElement> body) {

    private static final int DOUBLE_LINE_WIDTH = Geometry.mm(170);
    private static final int THICK = 45;
    private static final int GAP = 30;
    private static final int THIN = 15;
    private static final int SINGLE = 30;
    private static final int FOUR_MM = Geometry.mm(4);

    static Masthead of(Head head) {
        return head.layout() == Layout.LETTER ? letter(head) : document(head);
    }

    /** Letter layout: mark and double line stand in the first page's header, which pushes the text to the number's line. */
    private static Masthead letter(Head head) {
        int size = Geometry.markSize(head.issuer(), 80);
        int line = size * 25 / 2;
        int before = Geometry.mm(30) - Geometry.HEADER - Geometry.baseline(line) + Geometry.inkAbove(size);
        int markBottom = Geometry.HEADER + before + line;
        int inkBottom = Geometry.HEADER + before + Geometry.baseline(line) + Geometry.inkBelow(size);
        int upper = inkBottom + FOUR_MM;
        // 文号 stands 7/8 of a 3号 hanzi, 14 pt, below the double line; its ink, not its line box.
        int numberInk = upper + THICK + GAP + THIN + 280;
        int numberLine = numberInk + Geometry.inkAbove(Geometry.SIZE) - Geometry.baseline(Geometry.LINE);
        XmlElement lines = Wml.paragraph(Styles.HEADER);
        Wml.properties(lines).add(Wml.exactLine(numberLine - markBottom));
        int lower = Geometry.PAGE_HEIGHT - Geometry.mm(20);
        int left = (Geometry.PAGE_WIDTH - DOUBLE_LINE_WIDTH) / 2;
        lines.add(new RedLine(upper, THICK, left, DOUBLE_LINE_WIDTH).run(1));
        lines.add(new RedLine(upper + THICK + GAP, THIN, left, DOUBLE_LINE_WIDTH).run(2));
        lines.add(new RedLine(lower - THICK - GAP - THIN, THIN, left, DOUBLE_LINE_WIDTH).run(3));
        lines.add(new RedLine(lower - THICK, THICK, left, DOUBLE_LINE_WIDTH).run(4));
        List<XmlElement> body = new ArrayList<>();
        List<String> conditions = conditions(head);
        for (int i = 0; i < Math.max(1, conditions.size()); i++) {
            String left3 = i < conditions.size() ? conditions.get(i) : "";
            body.add(i == 0 && !head.number().isEmpty() ? numberLine(left3, head.number()) : Wml.paragraph(Styles.LABEL, left3));
        }
        body.addAll(blank(2));
        return new Masthead(List.of(mark(head.issuer(), size, before), lines), body);
    }

    private static XmlElement numberLine(String left, String number) {
        XmlElement paragraph = Wml.paragraph(Styles.NUMBER);
        XmlElement properties = Wml.properties(paragraph);
        if (left.isEmpty()) {
            properties.addNew("w:jc").with("w:val", "right");
            return paragraph.add(Wml.run(number));
        }
        properties.addNew("w:tabs").addNew("w:tab").with("w:val", "right").with("w:pos", Integer.toString(Geometry.TYPE_WIDTH));
        properties.addNew("w:jc").with("w:val", "left");
        paragraph.add(Wml.run(left, Face.HEI));
        paragraph.addNew("w:r").addNew("w:tab");
        return paragraph.add(Wml.run(number));
    }

    /** Ordinary layout: everything stands in the text; only the red line hangs in the header. */
    private static Masthead document(Head head) {
        List<XmlElement> body = new ArrayList<>();
        List<String> conditions = conditions(head);
        for (String condition : conditions) {
            body.add(Wml.paragraph(Styles.LABEL, condition));
        }
        String name = head.issuer().endsWith("文件") ? head.issuer() : head.issuer() + "文件";
        int size = Geometry.markSize(name, 104);
        int line = size * 25 / 2;
        int top = Geometry.TOP + conditions.size() * Geometry.LINE;
        int before = Geometry.mm(72) - top - Geometry.baseline(line) + Geometry.inkAbove(size);
        body.add(mark(name, size, before));
        body.addAll(blank(2));
        int numberTop = top + before + line + 2 * Geometry.LINE;
        body.add(documentNumber(head));
        int red = numberTop + Geometry.baseline(Geometry.LINE) + Geometry.bracketsBelow(Geometry.SIZE) + FOUR_MM;
        List<XmlElement> below = blank(2);
        XmlElement spacing = Wml.properties(below.getFirst()).addNew("w:spacing");
        spacing.with("w:before", Integer.toString(red + SINGLE - numberTop - Geometry.LINE));
        body.addAll(below);
        XmlElement lines = Wml.paragraph(Styles.HEADER);
        Wml.properties(lines).add(Wml.exactLine(240));
        lines.add(new RedLine(red, SINGLE, Geometry.LEFT, Geometry.TYPE_WIDTH).run(1));
        return new Masthead(List.of(lines), body);
    }

    /** A paper that goes up names its signer on the number's line (7.2.5, 7.2.6). */
    private static XmlElement documentNumber(Head head) {
        if (head.signatories().isEmpty()) {
            return Wml.paragraph(Styles.NUMBER, head.number());
        }
        XmlElement paragraph = Wml.paragraph(Styles.NUMBER);
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:tabs").addNew("w:tab").with("w:val", "right")
                .with("w:pos", Integer.toString(Geometry.TYPE_WIDTH - Geometry.CHARACTER));
        properties.addNew("w:ind").with("w:leftChars", "100").with("w:left", Integer.toString(Geometry.CHARACTER));
        properties.addNew("w:jc").with("w:val", "left");
        paragraph.add(Wml.run(head.number()));
        paragraph.addNew("w:r").addNew("w:tab");
        paragraph.add(Wml.run("签发人："));
        return paragraph.add(Wml.run(head.signatories().getFirst().name(), Face.KAI));
    }

    /** 份号, 密级 and 紧急程度 from the top; 密级 keeps the second line even without 份号. */
    private static List<String> conditions(Head head) {
        List<String> lines = new ArrayList<>();
        if (!head.copyNumber().isEmpty() || !head.secrecy().isEmpty()) {
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

    /** The issuer's name in red; size in half points, exact line of 1.25 times the size. */
    static XmlElement mark(String name, int size, int before) {
        XmlElement paragraph = Wml.paragraph(Styles.MARK);
        Wml.properties(paragraph).add(Wml.exactLine(size * 25 / 2).with("w:before", Integer.toString(before)));
        XmlElement run = Wml.run(name);
        XmlElement properties = run.childOrNew("w:rPr");
        run.content().remove(properties);
        run.content().addFirst(properties);
        Wml.size(properties, size);
        return paragraph.add(run);
    }

    static List<XmlElement> blank(int lines) {
        List<XmlElement> blank = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            blank.add(Wml.paragraph(Styles.NORMAL));
        }
        return blank;
    }
}
