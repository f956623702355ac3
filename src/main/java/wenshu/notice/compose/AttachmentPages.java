package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Head;
import wenshu.notice.Layout;

/** Pages behind the notice that are made of text (GB/T 9704-2012, 7.3.7). */
final class AttachmentPages {

    private AttachmentPages() {
    }

    /**
     * The label 附件 or 附件2 on the first line of a new page; where the attachment is bound by itself, the paper's number
     * stands before it.
     *
     * @param number from 1
     * @param paper the paper's number, or nothing for an attachment that is bound with it
     */
    static XmlElement label(int number, int count, String paper, boolean newPage) {
        XmlElement paragraph = Wml.paragraph(Styles.LABEL);
        if (newPage) {
            Wml.properties(paragraph).addNew("w:pageBreakBefore");
        }
        return paragraph.add(Wml.run(paper + (count == 1 ? "附件" : "附件" + number)));
    }

    /**
     * An attachment's own text: its title on the third line, then like the text of the notice; an issuer's name with a
     * date below it at the end is set like name and date of the notice.
     *
     * @param room width for tables, in twips
     */
    static List<XmlElement> text(String title, Attachment.Text text, Head head, int room) {
        List<XmlElement> blocks = new ArrayList<>(Masthead.blank(1));
        blocks.add(TextBlocks.title(title));
        blocks.addAll(Masthead.blank(1));
        List<String> lines = text.paragraphs();
        int end = lines.size();
        boolean signed = end > 2 && ChineseDate.parse(lines.get(end - 1)).isPresent()
                && (head.signatures().contains(lines.get(end - 2)) || head.issuers().contains(lines.get(end - 2)));
        blocks.addAll(TextBlocks.blocks(signed ? lines.subList(0, end - 2) : lines, room));
        if (signed) {
            blocks.addAll(Signature.blocks(List.of(lines.get(end - 2)), lines.get(end - 1), head.sealed()));
        }
        return blocks;
    }

    /** The forwarded paper with its own mark, number and title; not a word of it changes. */
    static List<XmlElement> forwarded(ForwardedPaper paper, boolean newPage) {
        List<XmlElement> blocks = new ArrayList<>();
        XmlElement mark = MarkBlock.paragraph(paper.issuer(), Geometry.markSize(paper.issuer(), 80), 0);
        if (newPage) {
            mark.child("w:pPr").content().add(1, new XmlElement("w:pageBreakBefore"));
        }
        blocks.add(mark);
        blocks.addAll(Masthead.blank(1));
        boolean letter = DocumentNumber.strict(paper.number()).map(n -> n.layout() == Layout.LETTER).orElse(true);
        XmlElement number = Wml.paragraph(Styles.NUMBER);
        if (letter) {
            Wml.properties(number).addNew("w:jc").with("w:val", "right");
        }
        blocks.add(number.add(Wml.run(paper.number())));
        blocks.addAll(Masthead.blank(2));
        blocks.add(TextBlocks.title(paper.title()));
        blocks.addAll(Masthead.blank(1));
        List<String> paragraphs = paper.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            if (i == 0 && paragraph.endsWith("：")) {
                blocks.add(Wml.paragraph(Styles.RECIPIENTS, paragraph));
            } else if (paragraph.equals(paper.issuer()) && i + 1 < paragraphs.size()
                    && ChineseDate.parse(paragraphs.get(i + 1)).isPresent()) {
                blocks.addAll(Signature.blocks(List.of(paragraph), paragraphs.get(i + 1), true));
                i++;
            } else {
                blocks.add(TextBlocks.paragraph(paragraph));
            }
        }
        return blocks;
    }
}
