package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;

/** Reads paragraphs and tables wherever they stand: body, header, cell. */
final class StoryReader {

    private final Reading reading;
    /** Paragraph and run properties that a table's style gives to what is in it. */
    private final Properties tableParagraph;
    private final Properties tableRun;

    StoryReader(Reading reading, Properties tableParagraph, Properties tableRun) {
        this.reading = reading;
        this.tableParagraph = tableParagraph;
        this.tableRun = tableRun;
    }

    static StoryReader of(Reading reading) {
        return new StoryReader(reading, Properties.NONE, Properties.NONE);
    }

    List<Block> blocks(List<XmlElement> elements) {
        List<Block> blocks = new ArrayList<>();
        elements.forEach(element -> block(element, blocks));
        return blocks;
    }

    private void block(XmlElement element, List<Block> into) {
        switch (element.name()) {
            case "w:p" -> into.add(paragraph(element));
            case "w:tbl" -> new TableReader(reading).read(element).ifPresent(into::add);
            case "w:sdt" -> {
                XmlElement content = element.child("w:sdtContent");
                if (content != null) {
                    content.children().forEach(child -> block(child, into));
                }
            }
            case "w:ins", "w:moveTo", "w:customXml" -> element.children().forEach(child -> block(child, into));
            default -> { }
        }
    }

    Paragraph paragraph(XmlElement element) {
        XmlElement direct = element.child("w:pPr");
        StyleSheet styles = reading.styles();
        String styleId = direct == null ? null : direct.childAttribute("w:pStyle", "w:val");
        if (styleId == null) {
            styleId = styles.normal();
        }
        Properties paragraph = styles.defaultParagraph().over(tableParagraph).over(styles.style(styleId, "w:pPr"))
                .over(direct);
        Properties run = styles.defaultRun().over(tableRun).over(styles.style(styleId, "w:rPr"));
        CharacterStyle mark = reading.characters()
                .style(run.over(direct == null ? null : direct.child("w:rPr")));
        List<Inline> inlines = new InlineReader(reading, run).read(element);
        return new Paragraph(ParagraphStyles.style(paragraph, styleId, mark, size(inlines, mark),
                reading.linePitch()), inlines);
    }

    private static int size(List<Inline> inlines, CharacterStyle mark) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                return text.style().size();
            }
        }
        return mark.size();
    }
}
