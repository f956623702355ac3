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
    /** Bookmarks between paragraphs; the next paragraph takes them. */
    private final List<Inline> waiting = new ArrayList<>();
    /** A paragraph whose mark is hidden: what comes next goes on in its line (17.3.1.29, 17.3.2.41). */
    private Paragraph joining;
    /** How many tables are around the story. */
    private final int depth;

    StoryReader(Reading reading, Properties tableParagraph, Properties tableRun, int depth) {
        this.reading = reading;
        this.tableParagraph = tableParagraph;
        this.tableRun = tableRun;
        this.depth = depth;
    }

    /** For a story that no table is around. */
    StoryReader(Reading reading, Properties tableParagraph, Properties tableRun) {
        this(reading, tableParagraph, tableRun, 0);
    }

    static StoryReader of(Reading reading) {
        return new StoryReader(reading, Properties.NONE, Properties.NONE);
    }

    List<Block> blocks(List<XmlElement> elements) {
        List<Block> blocks = new ArrayList<>();
        elements.forEach(element -> block(element, blocks));
        flush(blocks);
        return blocks;
    }

    /** A paragraph that waits for the next to join it stands by itself when none comes. */
    private void flush(List<Block> into) {
        if (joining != null) {
            into.add(joining);
            joining = null;
        }
    }

    private void block(XmlElement element, List<Block> into) {
        switch (element.name()) {
            case "w:p" -> {
                Paragraph paragraph = paragraph(element);
                if (paragraph != null) {
                    into.add(paragraph);
                }
                // Not allowed, but found: a table inside a paragraph stands below it.
                element.children("w:tbl").forEach(table -> block(table, into));
            }
            case "w:tbl" -> {
                flush(into);
                new TableReader(reading, depth).read(element).ifPresent(into::add);
            }
            case "w:sdt" -> {
                XmlElement content = element.child("w:sdtContent");
                if (content != null) {
                    content.children().forEach(child -> block(child, into));
                }
            }
            case "w:bookmarkStart" -> {
                Inline.Bookmark bookmark = Links.bookmark(element);
                if (bookmark != null) {
                    waiting.add(bookmark);
                }
            }
            case "w:ins", "w:moveTo", "w:customXml" -> element.children().forEach(child -> block(child, into));
            default -> { }
        }
    }

    /** The paragraph; null when it is hidden or joins the next. */
    private Paragraph paragraph(XmlElement element) {
        reading.limit().count();
        int remarks = reading.remarks().begin();
        XmlElement direct = element.child("w:pPr");
        StyleSheet styles = reading.styles();
        String styleId = direct == null ? null : direct.childAttribute("w:pStyle", "w:val");
        if (styleId == null) {
            styleId = styles.normal();
        }
        boolean ownList = direct != null && direct.child("w:numPr") != null;
        Properties style = ownList ? styles.style(styleId, "w:pPr") : styles.paragraph(styleId, reading.numbering());
        Properties paragraph = styles.defaultParagraph().over(tableParagraph).over(style);
        Properties run = styles.defaultRun().over(tableRun).over(styles.style(styleId, "w:rPr"));
        Properties markRun = run.over(direct == null ? null : direct.child("w:rPr"));
        boolean hiddenMark = depth == 0 && markRun.on("w:vanish", false)
                && (direct == null || direct.child("w:sectPr") == null);
        List<Inline> content = new InlineReader(reading, run).read(element);
        if (hiddenMark && content.isEmpty()) {
            reading.remarks().end(remarks, content);
            return null;
        }
        Numbering.Number number = reading.numbering().next(paragraph.over(direct), styleId);
        if (number != null && ownList) {
            // The indents of a list that the paragraph itself names stand over those of its style.
            paragraph = paragraph.over(number.definition().child("w:pPr"));
        }
        CharacterStyle mark = reading.characters().style(markRun);
        List<Inline> inlines = new ArrayList<>(joining == null ? List.of() : joining.inlines());
        joining = null;
        inlines.addAll(waiting);
        waiting.clear();
        if (number != null) {
            prefix(number, markRun, inlines);
        }
        inlines.addAll(content);
        reading.remarks().end(remarks, inlines);
        Paragraph read = new Paragraph(ParagraphStyles.style(paragraph.over(direct), styleId, mark,
                size(inlines, mark) + reading.characterPitch(), reading.linePitch()), inlines);
        if (hiddenMark) {
            joining = read;
            return null;
        }
        return read;
    }

    private void prefix(Numbering.Number number, Properties markRun, List<Inline> into) {
        Properties properties = markRun.over(number.definition().child("w:rPr"));
        if (properties.on("w:vanish", false)) {
            return;
        }
        CharacterStyle style = reading.characters().style(properties);
        if (!number.text().isEmpty()) {
            into.add(new Inline.Label(number.text(), style,
                    ParagraphStyles.alignment(number.definition().childAttribute("w:lvlJc", "w:val"))));
        }
        String suffix = number.definition().childAttribute("w:suff", "w:val");
        if (suffix == null || suffix.equals("tab")) {
            into.add(new Inline.Tab(style));
        } else if (suffix.equals("space")) {
            into.add(new Inline.Text(" ", style));
        }
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
