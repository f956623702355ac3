package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Attachment;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Layout;

/** Pages behind the notice that are made of text (GB/T 9704-2012, 7.3.7). */
final class AttachmentPages {

    private AttachmentPages() {
    }

    /** The label 附件 or 附件2 on the first line of a new page. */
    static XmlElement label(int number, int count, boolean newPage) {
        XmlElement paragraph = Wml.paragraph(Styles.LABEL);
        if (newPage) {
            Wml.properties(paragraph).addNew("w:pageBreakBefore");
        }
        return paragraph.add(Wml.run(count == 1 ? "附件" : "附件" + number));
    }

    /** An attachment's own text: its title on the third line, then like the text of the notice. */
    static List<XmlElement> text(String title, Attachment.Text text) {
        List<XmlElement> blocks = new ArrayList<>(Masthead.blank(1));
        blocks.add(TextBlocks.title(title));
        blocks.addAll(Masthead.blank(1));
        text.paragraphs().forEach(paragraph -> blocks.add(TextBlocks.paragraph(paragraph)));
        return blocks;
    }

    /** The forwarded paper with its own mark, number and title; not a word of it changes. */
    static List<XmlElement> forwarded(ForwardedPaper paper, boolean newPage) {
        List<XmlElement> blocks = new ArrayList<>();
        XmlElement mark = Masthead.mark(paper.issuer(), Geometry.markSize(paper.issuer(), 80), 0);
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
                blocks.addAll(Signature.blocks(paragraph, paragraphs.get(i + 1), true));
                i++;
            } else {
                blocks.add(TextBlocks.paragraph(paragraph));
            }
        }
        return blocks;
    }
}
