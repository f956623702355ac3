package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.Attendance;
import wenshu.notice.Contact;
import wenshu.notice.Heading;
import wenshu.notice.TextBlock;
import wenshu.notice.title.TitleBreaker;

/** The paragraphs of the main part 主体 (GB/T 9704-2012, 7.3.1 to 7.3.4). */
final class TextBlocks {

    /** The bookmark at the first line of the attachment note. */
    static final String NOTE_PLACE = "_GwNote";
    private static final int NOTE_PLACE_ID = 903;

    private TextBlocks() {
    }

    /** The lines of a text: paragraphs, and tables as wide as the room for them in twips. */
    static List<XmlElement> blocks(List<String> lines, int room) {
        List<XmlElement> blocks = new ArrayList<>();
        for (TextBlock block : TextBlock.of(lines)) {
            switch (block) {
                case TextBlock.Paragraph paragraph -> blocks.add(paragraph(paragraph.text()));
                case TextBlock.Table table -> {
                    if (!blocks.isEmpty() && blocks.getLast().is("w:tbl")) {
                        blocks.addAll(Masthead.blank(1));
                    }
                    blocks.add(Tables.of(table, room));
                }
            }
        }
        // Word wants a paragraph behind a table that ends a section or a page.
        if (!blocks.isEmpty() && blocks.getLast().is("w:tbl")) {
            blocks.add(Masthead.blankLine(Geometry.SMALLEST_LINE));
        }
        return blocks;
    }

    /** A title, broken by meaning. */
    static XmlElement title(String title) {
        XmlElement paragraph = Wml.paragraph(Styles.TITLE);
        List<String> lines = TitleBreaker.lines(title);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.addNew("w:r").addNew("w:br");
            }
            // A space between two organs is what the break stands for.
            paragraph.add(Wml.run(lines.get(i).strip()));
        }
        return paragraph;
    }

    /** The recipients with their colon. */
    static XmlElement recipients(String recipients) {
        return Wml.paragraph(Styles.RECIPIENTS, recipients + "：");
    }

    /** One paragraph of the text; its heading is set in 黑体 or 楷体, whether it stands alone or runs into the text. */
    static XmlElement paragraph(String text) {
        Optional<Heading> heading = Heading.of(text).filter(h -> h.level() <= 2 && h.end() > h.markerEnd());
        if (heading.isEmpty()) {
            return Wml.paragraph(Styles.BODY, text);
        }
        XmlElement paragraph = Wml.paragraph(Styles.BODY);
        int end = heading.get().end();
        boolean alone = end == text.length();
        if (alone) {
            Wml.properties(paragraph).addNew("w:keepNext");
            Wml.properties(paragraph).addNew("w:outlineLvl").with("w:val", Integer.toString(heading.get().level()));
        }
        paragraph.add(Wml.run(text.substring(0, end), heading.get().level() == 1 ? Face.HEI : Face.KAI));
        return alone ? paragraph : paragraph.add(Wml.run(text.substring(end)));
    }

    /** 出席, 请假 and 列席 of minutes, a blank line below the text; a wrapped line begins below the first name (10.3). */
    static List<XmlElement> attendance(Attendance attendance) {
        List<XmlElement> blocks = new ArrayList<>();
        attendance("出席", attendance.present(), blocks);
        attendance("请假", attendance.excused(), blocks);
        attendance("列席", attendance.observing(), blocks);
        return blocks;
    }

    private static void attendance(String label, String people, List<XmlElement> into) {
        if (people.isEmpty()) {
            return;
        }
        if (into.isEmpty()) {
            into.addAll(Masthead.blank(1));
        }
        into.add(Wml.paragraph(Styles.ATTENDANCE).add(Wml.run(label + "：", Face.HEI)).add(Wml.run(people)));
    }

    /** The contact blocks that close the text; the lines of one contact stay on one page. */
    static List<XmlElement> contacts(List<Contact> contacts) {
        List<XmlElement> blocks = new ArrayList<>();
        for (Contact contact : contacts) {
            List<XmlElement> lines = new ArrayList<>();
            line(lines, contact.matter() + "联系人：", contact.name());
            line(lines, "联系电话：", contact.phone());
            line(lines, "电子邮箱：", contact.email());
            line(lines, "地址：", contact.address());
            lines.stream().limit(Math.max(0, lines.size() - 1)).forEach(line -> Wml.properties(line).addNew("w:keepNext"));
            blocks.addAll(lines);
        }
        return blocks;
    }

    private static void line(List<XmlElement> into, String label, String value) {
        if (!value.isEmpty()) {
            into.add(Wml.paragraph(Styles.BODY, label + value));
        }
    }

    /**
     * The note 附件说明, one blank line below the text. A wrapped name continues below its own first character: the
     * hanging indent is the measured width of what stands before it, so twips alone say it (a Chars value would
     * replace them in Word by whole-character units).
     */
    static List<XmlElement> attachmentNote(List<Attachment> attachments) {
        List<XmlElement> blocks = new ArrayList<>(Masthead.blank(attachments.isEmpty() ? 0 : 1));
        int label = Geometry.width("附件：");
        for (int i = 0; i < attachments.size(); i++) {
            String number = attachments.size() == 1 ? "" : i + 1 + ". ";
            String lead = (i == 0 ? "附件：" : "") + number;
            int left = 2 * Geometry.CHARACTER + label + Geometry.width(number);
            XmlElement paragraph = Wml.paragraph(Styles.NOTE);
            Wml.properties(paragraph).addNew("w:ind").with("w:left", Integer.toString(left))
                    .with("w:hanging", Integer.toString(Geometry.width(lead)));
            paragraph.add(Wml.run(lead + attachments.get(i).title()));
            blocks.add(i == 0 ? Wml.marked(paragraph, NOTE_PLACE, NOTE_PLACE_ID) : paragraph);
        }
        return blocks;
    }
}
