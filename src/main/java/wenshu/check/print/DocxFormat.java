package wenshu.check.print;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.DocxReader;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.Section;
import wenshu.typeset.content.Table;

/**
 * What a DOCX asks for, resolved through its styles.
 *
 * @param sections their page set-up, in order
 * @param oddAndEven whether even pages have footers of their own
 * @param paragraphs every paragraph in order, those of tables too
 */
public record DocxFormat(List<Section> sections, boolean oddAndEven, List<DocxParagraph> paragraphs) {

    public DocxFormat {
        sections = List.copyOf(sections);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Reads a DOCX.
     *
     * @throws wenshu.fault.FaultException when the file is refused
     */
    public static DocxFormat read(String name, byte[] docx) {
        Document document = DocxReader.read(OpcPackage.readOnly(name, docx)).document();
        List<DocxParagraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            // What the first page's header holds is read before the text: the mark of a letter stands there.
            for (Section.PageKind kind : Section.PageKind.values()) {
                blocks(section.headers().getOrDefault(kind, List.of()), i, false, paragraphs);
            }
            blocks(section.body(), i, false, paragraphs);
        }
        return new DocxFormat(document.sections(), document.settings().oddAndEven(), paragraphs);
    }

    private static void blocks(List<Block> blocks, int section, boolean table, List<DocxParagraph> into) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> into.add(new DocxParagraph(section, table, paragraph.style(), runs(paragraph)));
                case Table inner -> inner.rows().forEach(row -> row.cells().forEach(
                        cell -> blocks(cell.blocks(), section, true, into)));
            }
        }
    }

    private static List<DocxParagraph.Run> runs(Paragraph paragraph) {
        List<DocxParagraph.Run> runs = new ArrayList<>();
        for (Inline inline : paragraph.inlines()) {
            switch (inline) {
                case Inline.Text text -> runs.add(new DocxParagraph.Run(text.value(), text.style(), false));
                case Inline.Label label -> runs.add(new DocxParagraph.Run(label.value(), label.style(), false));
                case Inline.Tab tab -> runs.add(new DocxParagraph.Run("\t", tab.style(), false));
                case Inline.Break end -> runs.add(new DocxParagraph.Run("\n", end.style(),
                        end.kind() == Inline.Break.Kind.PAGE));
                default -> { }
            }
        }
        return runs;
    }
}
