package wenshu.assembly;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wenshu.custody.appraisal.ListPages;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlWriter;
import wenshu.render.Renderer;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;

/** A list as pages to be signed: a Word document across A4, its headings on every page, laid out by the house itself. */
final class ListPrint implements ListPages {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SONG = "宋体";
    /** Twips of an A4 page on its side, and of its margins. */
    private static final int LONG = 16838;
    private static final int SHORT = 11906;
    private static final int MARGIN = 1021;
    private static final int ROOM = LONG - 2 * MARGIN;
    private static final int SIDE = 57;
    /** Half points. */
    private static final int TITLE = 36;
    private static final int TEXT = 21;
    private static final int CELL = 18;

    private final Supplier<Renderer> renderer;

    /** @param renderer asked for when the first list is printed */
    ListPrint(Supplier<Renderer> renderer) {
        this.renderer = renderer;
    }

    @Override
    public byte[] pdf(SheetList list, List<String> signatures) {
        return renderer.get().render(list.title(), docx(list, signatures)).pdf();
    }

    private static byte[] docx(SheetList list, List<String> signatures) {
        XmlElement document = new XmlElement("w:document");
        XmlElement body = document.addNew("w:body");
        body.add(paragraph(list.title(), "方正小标宋简体", TITLE, "center", 120));
        for (String line : List.of(list.left(), list.right())) {
            if (!line.isEmpty()) {
                body.add(paragraph(line, SONG, TEXT, "left", 60));
            }
        }
        body.add(table(list).add(signed(signatures, list.columns().size())));
        body.add(paragraph("", SONG, 2, "left", 0));
        XmlElement section = body.addNew("w:sectPr");
        section.addNew("w:footerReference").with("w:type", "default").with("r:id", "rIdFoot");
        section.addNew("w:pgSz").with("w:w", text(LONG)).with("w:h", text(SHORT)).with("w:orient", "landscape");
        section.addNew("w:pgMar").with("w:top", text(MARGIN)).with("w:right", text(MARGIN)).with("w:bottom", text(MARGIN))
                .with("w:left", text(MARGIN)).with("w:header", "567").with("w:footer", "567").with("w:gutter", "0");
        return pack(document, list.title());
    }

    private static XmlElement table(SheetList list) {
        int[] widths = widths(list.columns());
        XmlElement table = table(widths);
        XmlElement head = row(true);
        for (int i = 0; i < widths.length; i++) {
            head.add(cell(widths[i], paragraph(list.columns().get(i).heading(), "黑体", CELL, "center", 0)));
        }
        table.add(head);
        for (List<String> cells : list.rows()) {
            XmlElement row = row(false);
            for (int i = 0; i < widths.length; i++) {
                XmlElement text = paragraph(cells.get(i), SONG, CELL, list.columns().get(i).centred() ? "center" : "left", 0);
                if (cells == list.rows().getLast()) {
                    // Whoever signs sees at least the last of what is signed.
                    text.child("w:pPr").content().addFirst(new XmlElement("w:keepNext"));
                }
                row.add(cell(widths[i], text));
            }
            table.add(row);
        }
        return table;
    }

    /** Name and date of each who signs, side by side in a last row, so that they never stand on a page without the headings. */
    private static XmlElement signed(List<String> signatures, int columns) {
        int each = ROOM / (TEXT * 10) / signatures.size();
        StringBuilder names = new StringBuilder();
        StringBuilder dates = new StringBuilder();
        signatures.forEach(who -> {
            names.append(padded(who + "（签名）：", each));
            dates.append(padded("　　　　年　　月　　日", each));
        });
        XmlElement cell = cell(ROOM, paragraph("", SONG, TEXT, "left", 0));
        cell.child("w:tcPr").content().add(1, new XmlElement("w:gridSpan").with("w:val", text(columns)));
        cell.add(paragraph(names.toString(), SONG, TEXT, "left", 360)).add(paragraph(dates.toString(), SONG, TEXT, "left", 120));
        return row(false).add(cell);
    }

    private static String padded(String words, int characters) {
        return words + "　".repeat(Math.max(1, characters - words.length()));
    }

    private static XmlElement table(int[] widths) {
        XmlElement table = new XmlElement("w:tbl");
        XmlElement properties = table.addNew("w:tblPr");
        properties.addNew("w:tblW").with("w:w", text(ROOM)).with("w:type", "dxa");
        XmlElement borders = properties.addNew("w:tblBorders");
        for (String side : List.of("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")) {
            borders.addNew(side).with("w:val", "single").with("w:sz", "4").with("w:space", "0").with("w:color", "000000");
        }
        properties.addNew("w:tblLayout").with("w:type", "fixed");
        XmlElement margins = properties.addNew("w:tblCellMar");
        margins.addNew("w:left").with("w:w", text(SIDE)).with("w:type", "dxa");
        margins.addNew("w:right").with("w:w", text(SIDE)).with("w:type", "dxa");
        XmlElement grid = table.addNew("w:tblGrid");
        for (int width : widths) {
            grid.addNew("w:gridCol").with("w:w", text(width));
        }
        return table;
    }

    private static XmlElement row(boolean heading) {
        XmlElement row = new XmlElement("w:tr");
        XmlElement properties = row.addNew("w:trPr");
        properties.addNew("w:cantSplit");
        if (heading) {
            properties.addNew("w:tblHeader");
        }
        return row;
    }

    private static XmlElement cell(int width, XmlElement paragraph) {
        XmlElement cell = new XmlElement("w:tc");
        XmlElement properties = cell.addNew("w:tcPr");
        properties.addNew("w:tcW").with("w:w", text(width)).with("w:type", "dxa");
        properties.addNew("w:vAlign").with("w:val", "center");
        return cell.add(paragraph);
    }

    private static XmlElement paragraph(String words, String font, int size, String side, int after) {
        XmlElement paragraph = new XmlElement("w:p");
        XmlElement properties = paragraph.addNew("w:pPr");
        properties.addNew("w:spacing").with("w:before", "30").with("w:after", text(30 + after)).with("w:line", text(size * 12))
                .with("w:lineRule", "exact");
        properties.addNew("w:jc").with("w:val", side);
        if (!words.isEmpty()) {
            paragraph.add(run(font, size)).children("w:r").getLast().addNew("w:t").with("xml:space", "preserve").text(words);
        }
        return paragraph;
    }

    private static XmlElement run(String font, int size) {
        XmlElement run = new XmlElement("w:r");
        XmlElement properties = run.addNew("w:rPr");
        properties.addNew("w:rFonts").with("w:hint", "eastAsia").with("w:ascii", "Times New Roman").with("w:eastAsia", font)
                .with("w:hAnsi", "Times New Roman");
        properties.addNew("w:sz").with("w:val", text(size));
        return run;
    }

    private static XmlElement foot() {
        XmlElement foot = new XmlElement("w:ftr");
        XmlElement paragraph = paragraph("— ", SONG, CELL, "center", 0);
        for (String kind : List.of("begin", "", "end")) {
            XmlElement run = run(SONG, CELL);
            if (kind.isEmpty()) {
                run.addNew("w:instrText").with("xml:space", "preserve").text(" PAGE ");
            } else {
                run.addNew("w:fldChar").with("w:fldCharType", kind);
            }
            paragraph.add(run);
        }
        XmlElement end = run(SONG, CELL);
        end.addNew("w:t").with("xml:space", "preserve").text(" —");
        foot.add(paragraph.add(end));
        return foot;
    }

    /** The room shared out as the columns of the spreadsheet are. */
    private static int[] widths(List<Column> columns) {
        int all = columns.stream().mapToInt(Column::width).sum();
        int[] widths = columns.stream().mapToInt(column -> ROOM * column.width() / all).toArray();
        widths[widths.length - 1] += ROOM - Arrays.stream(widths).sum();
        return widths;
    }

    private static byte[] pack(XmlElement document, String title) {
        XmlElement types = new XmlElement("ct:Types");
        types.addNew("ct:Default").with("Extension", "rels").with("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        types.addNew("ct:Default").with("Extension", "xml").with("ContentType", "application/xml");
        types.addNew("ct:Override").with("PartName", "/word/document.xml").with("ContentType", TYPES + "document.main+xml");
        types.addNew("ct:Override").with("PartName", "/word/footer1.xml").with("ContentType", TYPES + "footer+xml");
        types.addNew("ct:Override").with("PartName", "/docProps/core.xml")
                .with("ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
        XmlElement root = new XmlElement("rel:Relationships");
        root.addNew("rel:Relationship").with("Id", "rId1").with("Type", RELATIONS + "officeDocument").with("Target", "word/document.xml");
        root.addNew("rel:Relationship").with("Id", "rId2").with("Target", "docProps/core.xml").with("Type",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");
        XmlElement relations = new XmlElement("rel:Relationships");
        relations.addNew("rel:Relationship").with("Id", "rIdFoot").with("Type", RELATIONS + "footer").with("Target", "footer1.xml");
        XmlElement core = new XmlElement("cp:coreProperties");
        core.addNew("dc:title").text(title);
        Map<String, XmlElement> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types);
        parts.put("_rels/.rels", root);
        parts.put("docProps/core.xml", core);
        parts.put("word/footer1.xml", foot());
        parts.put("word/document.xml", document);
        parts.put("word/_rels/document.xml.rels", relations);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(name, XmlWriter.write(XmlDocument.of(part))));
        return OpcPackage.of(bytes).toBytes();
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
