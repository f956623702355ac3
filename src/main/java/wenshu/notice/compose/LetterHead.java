package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Head;

/**
 * The head of a letter (GB/T 9704-2012, 10.1): mark and double line stand in the first page's header, which pushes the
 * text to the number's line; with joint issue the mark is the main body's alone.
 */
final class LetterHead {

    private static final int DOUBLE_LINE_WIDTH = Geometry.mm(170);
    private static final int THICK = 45;
    private static final int GAP = 30;
    private static final int THIN = 15;
    private static final int FOUR_MM = Geometry.mm(4);

    private LetterHead() {
    }

    static Masthead of(Head head, int largest) {
        MarkBlock mark = MarkBlock.of(Masthead.marks(head).subList(0, 1), "", Geometry.HEADER, Geometry.mm(30), largest);
        int upper = mark.inkBottom() + FOUR_MM;
        // 文号 stands 7/8 of a 3号 hanzi, 14 pt, below the double line; its ink, not its line box.
        int numberInk = upper + THICK + GAP + THIN + Geometry.SEVEN_EIGHTHS;
        int numberLine = numberInk + Geometry.inkAbove(Geometry.SIZE) - Geometry.baseline(Geometry.LINE);
        XmlElement lines = Wml.paragraph(Styles.HEADER);
        Wml.properties(lines).add(Wml.exactLine(numberLine - mark.bottom()));
        int lower = Geometry.PAGE_HEIGHT - Geometry.LOWER_LINE;
        int left = (Geometry.PAGE_WIDTH - DOUBLE_LINE_WIDTH) / 2;
        lines.add(new RedLine(upper, THICK, left, DOUBLE_LINE_WIDTH).run(1));
        lines.add(new RedLine(upper + THICK + GAP, THIN, left, DOUBLE_LINE_WIDTH).run(2));
        lines.add(new RedLine(lower - THICK - GAP - THIN, THIN, left, DOUBLE_LINE_WIDTH).run(3));
        lines.add(new RedLine(lower - THICK, THICK, left, DOUBLE_LINE_WIDTH).run(4));
        List<XmlElement> body = new ArrayList<>();
        List<String> conditions = Masthead.conditions(head);
        int rows = Math.max(1, conditions.size());
        for (int i = 0; i < rows; i++) {
            String condition = i < conditions.size() ? conditions.get(i) : "";
            body.add(i == 0 && !head.number().isEmpty() ? numberLine(condition, head.number())
                    : Wml.paragraph(Styles.LABEL, condition));
        }
        body.addAll(Masthead.blank(2));
        List<XmlElement> header = new ArrayList<>(mark.blocks());
        header.add(lines);
        return new Masthead(header, body);
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
}
