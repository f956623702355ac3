package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.content.Table;

/** Reads tables (ECMA-376, 17.4). */
final class TableReader {

    private static final int MAX_COLUMNS = 200;
    private static final int SIDE_MARGIN = 108 * 50;

    private final Reading reading;
    private Table.Margins defaultMargins;
    private StoryReader stories;

    TableReader(Reading reading) {
        this.reading = reading;
    }

    /** The table, or nothing when it has no rows. */
    Optional<Table> read(XmlElement element) {
        XmlElement direct = element.child("w:tblPr");
        String styleId = direct == null ? null : direct.childAttribute("w:tblStyle", "w:val");
        if (styleId == null) {
            styleId = reading.styles().normalTable();
        }
        Properties properties = reading.styles().style(styleId, "w:tblPr").over(direct);
        stories = new StoryReader(reading, reading.styles().style(styleId, "w:pPr"),
                reading.styles().style(styleId, "w:rPr"));
        defaultMargins = margins(properties.get("w:tblCellMar"), new Table.Margins(0, SIDE_MARGIN, 0, SIDE_MARGIN));
        List<Table.Row> rows = new ArrayList<>();
        List<Integer> widest = new ArrayList<>();
        for (XmlElement child : element.children()) {
            row(child, rows, widest);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String jc = properties.value("w:jc");
        Alignment alignment = "center".equals(jc) ? Alignment.CENTER
                : "right".equals(jc) || "end".equals(jc) ? Alignment.RIGHT : Alignment.LEFT;
        return Optional.of(new Table(columns(element, rows, widest),
                Measures.twips(properties.attribute("w:tblInd", "w:w"), 0), alignment,
                BorderReader.read(properties.get("w:tblBorders")), rows));
    }

    private void row(XmlElement child, List<Table.Row> rows, List<Integer> widest) {
        if (child.is("w:sdt") && child.child("w:sdtContent") != null) {
            child.child("w:sdtContent").children().forEach(inner -> row(inner, rows, widest));
            return;
        }
        if (!child.is("w:tr")) {
            return;
        }
        XmlElement properties = child.child("w:trPr");
        Properties row = Properties.NONE.over(properties);
        if (row.get("w:del") != null) {
            return;
        }
        List<Table.Cell> cells = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (XmlElement cell : child.children()) {
            cell(cell, cells, widths);
        }
        if (widths.size() > widest.size()) {
            widest.clear();
            widest.addAll(widths);
        }
        int height = Measures.twips(row.value("w:trHeight"), 0);
        String rule = row.attribute("w:trHeight", "w:hRule");
        Table.HeightRule heightRule = height == 0 ? Table.HeightRule.AUTO
                : "exact".equals(rule) ? Table.HeightRule.EXACT : Table.HeightRule.AT_LEAST;
        rows.add(new Table.Row(height, heightRule, !row.on("w:cantSplit", false), row.on("w:tblHeader", false),
                Math.max(0, Measures.integer(row.value("w:gridBefore"), 0)), cells));
    }

    private void cell(XmlElement child, List<Table.Cell> cells, List<Integer> widths) {
        if (child.is("w:sdt") && child.child("w:sdtContent") != null) {
            child.child("w:sdtContent").children().forEach(inner -> cell(inner, cells, widths));
            return;
        }
        if (!child.is("w:tc")) {
            return;
        }
        Properties p = Properties.NONE.over(child.child("w:tcPr"));
        int span = Math.clamp(Measures.integer(p.value("w:gridSpan"), 1), 1, MAX_COLUMNS);
        XmlElement merge = p.get("w:vMerge");
        Table.Merge vertical = merge == null ? Table.Merge.NONE
                : "restart".equals(merge.attribute("w:val")) ? Table.Merge.START : Table.Merge.CONTINUE;
        String align = p.value("w:vAlign");
        int width = Measures.twips(p.attribute("w:tcW", "w:w"), 0);
        for (int i = 0; i < span; i++) {
            widths.add(width / span);
        }
        cells.add(new Table.Cell(span, vertical, margins(p.get("w:tcMar"), defaultMargins),
                "center".equals(align) ? Table.VerticalAlign.CENTER
                        : "bottom".equals(align) ? Table.VerticalAlign.BOTTOM : Table.VerticalAlign.TOP,
                BorderReader.read(p.get("w:tcBorders")), Measures.color(p.attribute("w:shd", "w:fill"), -1),
                stories.blocks(child.children())));
    }

    private static Table.Margins margins(XmlElement group, Table.Margins otherwise) {
        if (group == null) {
            return otherwise;
        }
        return new Table.Margins(margin(group, "w:top", null, otherwise.top()),
                margin(group, "w:left", "w:start", otherwise.left()),
                margin(group, "w:bottom", null, otherwise.bottom()),
                margin(group, "w:right", "w:end", otherwise.right()));
    }

    private static int margin(XmlElement group, String name, String otherName, int otherwise) {
        String value = group.childAttribute(name, "w:w");
        if (value == null && otherName != null) {
            value = group.childAttribute(otherName, "w:w");
        }
        return Measures.twips(value, otherwise);
    }

    /** The grid, or the widths of the row with most cells where the file has no grid. */
    private static List<Integer> columns(XmlElement element, List<Table.Row> rows, List<Integer> widest) {
        List<Integer> columns = new ArrayList<>();
        XmlElement grid = element.child("w:tblGrid");
        if (grid != null) {
            for (XmlElement column : grid.children("w:gridCol")) {
                columns.add(Measures.twips(column.attribute("w:w"), 0));
            }
        }
        int needed = rows.stream()
                .mapToInt(row -> row.before() + row.cells().stream().mapToInt(Table.Cell::span).sum()).max().orElse(1);
        boolean usable = columns.stream().mapToInt(Integer::intValue).sum() > 0;
        if (!usable) {
            columns.clear();
            columns.addAll(widest);
        }
        while (columns.size() < Math.min(needed, MAX_COLUMNS)) {
            columns.add(columns.isEmpty() ? 72_000 : columns.getLast());
        }
        return columns;
    }

}
