package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.Contact;
import wenshu.notice.Heading;
import wenshu.notice.title.TitleBreaker;

/** The paragraphs of the main part 主体 (GB/T 9704-2012, 7.3.1 to 7.3.4). */
final class TextBlocks {

    private TextBlocks() {
    }

    /** A title, broken by meaning. */
    static XmlElement title(String title) {
        XmlElement paragraph = Wml.paragraph(Styles.TITLE);
        List<String> lines = TitleBreaker.lines(title);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.addNew("w:r").addNew("w:br");
            }
            paragraph.add(Wml.run(lines.get(i)));
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
            blocks.add(paragraph.add(Wml.run(lead + attachments.get(i).title())));
        }
        return blocks;
    }
}
