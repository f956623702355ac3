package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/** Reads the paragraphs of a DOCX in the order in which a person reads them: a text box before what it is anchored in. */
public final class FileParagraphs {

    private static final Cell OUTSIDE = new Cell(-1, -1);

    /** A row of a table and a place in it, -1 for none. */
    private record Cell(int row, int column) {
    }

    private final StyleSheet styles;
    private final Numbering numbering;
    private final List<FileParagraph> paragraphs = new ArrayList<>();
    private boolean newPage;
    private boolean newSection;
    private int rows;

    private FileParagraphs(OpcPackage file) {
        styles = StyleSheet.read(file, file.mainDocument());
        numbering = Numbering.read(file, file.mainDocument());
    }

    /** Every paragraph of the body; headers, footers and notes are not among them. */
    public static List<FileParagraph> of(OpcPackage file) {
        return of(file, file.xml(file.mainDocument()).root());
    }

    /** The same out of the root of the main document that somebody has read and is going to change. */
    public static List<FileParagraph> of(OpcPackage file, XmlElement document) {
        FileParagraphs all = new FileParagraphs(file);
        for (XmlElement body : document.children("w:body")) {
            all.blocks(body, OUTSIDE, false);
        }
        return all.paragraphs;
    }

    /** Every paragraph of the header that the first page alone has, where a letter's mark stands; often none. */
    public static List<FileParagraph> ofFirstHeader(OpcPackage file) {
        FileParagraphs all = new FileParagraphs(file);
        String main = file.mainDocument();
        XmlElement section = file.xml(main).root().find("w:sectPr").orElse(null);
        XmlElement apart = section == null ? null : section.child("w:titlePg");
        if (apart == null || !Measures.on(apart.attribute("w:val"))) {
            return List.of();
        }
        for (XmlElement reference : section.children("w:headerReference")) {
            for (Relationship relationship : file.relationships(main)) {
                if ("first".equals(reference.attribute("w:type")) && relationship.id().equals(reference.attribute("r:id"))
                        && file.has(relationship.target())) {
                    all.blocks(file.xml(relationship.target()).root(), OUTSIDE, false);
                }
            }
        }
        return all.paragraphs;
    }

    private void blocks(XmlElement parent, Cell table, boolean box) {
        int column = 0;
        for (XmlElement element : parent.children()) {
            switch (element.name()) {
                case "w:p" -> paragraph(element, table, box);
                // A table within a cell is part of that cell.
                case "w:tr" -> blocks(element, table.row < 0 || parent.is("w:tbl") && table.column < 0 ? new Cell(rows++, -1) : table, box);
                case "w:tc" -> blocks(element, table.column < 0 ? new Cell(table.row, column++) : table, box);
                case "w:tbl", "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> blocks(element, table, box);
                default -> { }
            }
        }
    }

    private void paragraph(XmlElement element, Cell table, boolean box) {
        XmlElement direct = element.child("w:pPr");
        String style = direct == null ? null : direct.childAttribute("w:pStyle", "w:val");
        style = style == null ? styles.normal() : style;
        boolean ownList = direct != null && direct.child("w:numPr") != null;
        Properties properties = styles.defaultParagraph()
                .over(ownList ? styles.style(style, "w:pPr") : styles.paragraph(style, numbering)).over(direct);
        Properties run = styles.defaultRun().over(styles.style(style, "w:rPr"));
        ParagraphWords words = new ParagraphWords(styles, run);
        words.read(element);
        words.boxes().forEach(inner -> blocks(inner, table, true));
        Numbering.Number number = numbering.next(properties, style);
        boolean before = newPage || newSection || words.pageFirst() || properties.on("w:pageBreakBefore", false);
        paragraphs.add(new FileParagraph(paragraphs.size() + 1, element, words.text(), words.pieces(),
                number == null ? "" : number.text(), table.row, Math.max(0, table.column), box, before && !box, "center".equals(properties.value("w:jc"))));
        if (!box) {
            boolean blank = words.text().isBlank();
            newPage = words.pageLast() || blank && before && !newSection;
            newSection = direct != null && direct.child("w:sectPr") != null
                    && !"continuous".equals(direct.child("w:sectPr").childAttribute("w:type", "w:val")) || blank && newSection;
        }
    }
}
