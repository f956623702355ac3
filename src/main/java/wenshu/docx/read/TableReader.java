package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.content.Table;
import wenshu.typeset.content.Table.Width;

/** Reads tables (ECMA-376, 17.4). */
final class TableReader {

    /** Word itself stops at 63 columns; a grid this wide is a fault of its file. */
    static final int MAX_COLUMNS = 1_000;
    private static final int MAX_SQUARES = 5_000_000;
    private static final int MAX_NESTING = 30;
    private static final int SIDE_MARGIN = 108 * 50;
    private static final Table.Margins USUAL_MARGINS = new Table.Margins(0, SIDE_MARGIN, 0, SIDE_MARGIN);
    /** From this mode on a table's edge stands at its indent, not the text of its first cell. */
    private static final int EDGE_AT_INDENT = 15;

    private final Reading reading;
    private final int depth;
    private TableStyle style;
    private Properties table;

    /**
     * @param depth how many tables are around this one
     */
    TableReader(Reading reading, int depth) {
        this.reading = reading;
        this.depth = depth;
    }

    /** The table, or nothing when it has no rows. */
    Optional<Table> read(XmlElement element) {
        if (depth > MAX_NESTING) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TABLES_TOO_DEEP", "",
                    "表格一层套一层，超过 " + MAX_NESTING + " 层", "请在 Word 或 WPS 里去掉多余的外层表格再试");
        }
        XmlElement direct = element.child("w:tblPr");
        String styleId = direct == null ? null : direct.childAttribute("w:tblStyle", "w:val");
        if (styleId == null) {
            styleId = reading.styles().normalTable();
        }
        table = reading.styles().style(styleId, "w:tblPr").over(direct);
        style = new TableStyle(reading.styles(), styleId, TableLook.read(table.get("w:tblLook")), table);
        List<XmlElement> elements = TableParts.rows(element);
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            rows.add(row(elements.get(i), i, elements.size()));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> grid = grid(element);
        check(rows, grid.size());
        Table read = new Table(new Table.Widths("fixed".equals(table.attribute("w:tblLayout", "w:type")),
                width(table.get("w:tblW")), grid), indent(rows), alignment(elements.getFirst()),
                Math.max(0, Measures.twips(table.attribute("w:tblCellSpacing", "w:w"), 0)),
                FloatingReader.read(table.get("w:tblpPr"), shift(rows)), rows);
        return Optional.of(table.on("w:bidiVisual", false) ? TableParts.mirrored(read) : read);
    }

    private static void check(List<Table.Row> rows, int grid) {
        int columns = Math.max(grid, rows.stream().mapToInt(TableParts::columns).max().orElse(0));
        if (columns > MAX_COLUMNS || (long) columns * rows.size() > MAX_SQUARES) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TABLE_TOO_LARGE", "",
                    "有一张表格共 " + rows.size() + " 行、" + columns + " 列，太大了", "请把这张表格拆开再试");
        }
    }

    private Alignment alignment(XmlElement firstRow) {
        String jc = table.value("w:jc");
        if (jc == null && firstRow.child("w:trPr") != null) {
            jc = firstRow.child("w:trPr").childAttribute("w:jc", "w:val");
        }
        return "center".equals(jc) ? Alignment.CENTER
                : "right".equals(jc) || "end".equals(jc) ? Alignment.RIGHT : Alignment.LEFT;
    }

    private int indent(List<Table.Row> rows) {
        return Measures.twips(table.attribute("w:tblInd", "w:w"), 0) - shift(rows);
    }

    /** Before mode 15 it is the text of the first cell that stands at the indent; a nested table never shifts. */
    private int shift(List<Table.Row> rows) {
        List<Table.Cell> first = rows.getFirst().cells();
        return depth > 0 || reading.compatibilityMode() >= EDGE_AT_INDENT || first.isEmpty() ? 0
                : first.getFirst().margins().left();
    }

    private Table.Row row(XmlElement element, int index, int count) {
        Properties row = Properties.NONE.over(element.child("w:trPr"));
        Properties inForce = table.over(element.child("w:tblPrEx"));
        List<XmlElement> elements = TableParts.cells(element);
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            cell(elements.get(i), inForce, new TableStyle.Place(index, count, i, elements.size()), cells);
        }
        int height = Math.max(0, Measures.twips(row.value("w:trHeight"), 0));
        Table.HeightRule rule = height == 0 ? Table.HeightRule.AUTO
                : "exact".equals(row.attribute("w:trHeight", "w:hRule")) ? Table.HeightRule.EXACT
                        : Table.HeightRule.AT_LEAST;
        return new Table.Row(height, rule, !row.on("w:cantSplit", false), row.on("w:tblHeader", false),
                gap(row, "w:gridBefore", "w:wBefore"), gap(row, "w:gridAfter", "w:wAfter"),
                BorderReader.read(inForce.get("w:tblBorders")), cells);
    }

    private static Table.Gap gap(Properties row, String columns, String width) {
        int count = Math.clamp(Measures.integer(row.value(columns), 0), 0, MAX_COLUMNS);
        return count == 0 ? Table.Gap.NONE : new Table.Gap(count, width(row.get(width)));
    }

    private void cell(XmlElement element, Properties inForce, TableStyle.Place place, List<Table.Cell> cells) {
        TableStyle.Said said = style.said(place);
        Properties p = said.cell().over(element.child("w:tcPr"));
        int span = Math.clamp(Measures.integer(p.value("w:gridSpan"), 1), 1, MAX_COLUMNS);
        Width width = width(p.get("w:tcW"));
        XmlElement across = p.get("w:hMerge");
        if (across != null && !"restart".equals(across.attribute("w:val")) && !cells.isEmpty()) {
            cells.add(TableParts.joined(cells.removeLast(), span, width));
            return;
        }
        XmlElement down = p.get("w:vMerge");
        Table.Merge merge = down == null ? Table.Merge.NONE
                : "restart".equals(down.attribute("w:val")) ? Table.Merge.START : Table.Merge.CONTINUE;
        XmlElement shading = p.get("w:shd");
        reading.limit().count();
        cells.add(new Table.Cell(span, width, merge,
                CellValues.margins(p.get("w:tcMar"), CellValues.margins(inForce.get("w:tblCellMar"), USUAL_MARGINS)),
                CellValues.align(p.value("w:vAlign")), CellValues.direction(p.value("w:textDirection")),
                CellValues.borders(element.child("w:tcPr"), style.borders(place)),
                Shading.color(shading == null ? inForce.get("w:shd") : shading),
                new Table.Fit(p.on("w:noWrap", false), p.on("w:tcFitText", false), p.on("w:hideMark", false)),
                new StoryReader(reading, said.paragraph(), said.run(), depth + 1).blocks(element.children())));
    }

    private static List<Integer> grid(XmlElement element) {
        XmlElement grid = element.child("w:tblGrid");
        return grid == null ? List.of() : grid.children("w:gridCol").stream()
                .map(column -> Math.max(0, Measures.twips(column.attribute("w:w"), 0))).toList();
    }

    /** A preferred width; a number of type {@code pct} counts fiftieths of a percent. */
    static Width width(XmlElement element) {
        String type = element == null ? "auto" : element.attribute("w:type");
        String value = element == null ? null : element.attribute("w:w");
        if (value == null || "auto".equals(type) || "nil".equals(type)) {
            return Width.AUTO;
        }
        boolean percent = value.trim().endsWith("%");
        if (percent || "pct".equals(type)) {
            int share = percent ? Measures.integer(value.replace("%", ""), 0) * 10 : Measures.integer(value, 0) / 5;
            return share <= 0 ? Width.AUTO : new Width(Width.Kind.SHARE, Math.min(share, 10_000));
        }
        int length = Measures.twips(value, 0);
        return length <= 0 ? Width.AUTO : new Width(Width.Kind.LENGTH, length);
    }
}
