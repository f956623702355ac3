package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.content.Table;
import wenshu.typeset.content.Table.Width;

/** Finds a table's rows and cells through what may be wrapped around them, and turns tables and cells about. */
final class TableParts {

    private TableParts() {
    }

    /** The rows that show: not those whose deletion was tracked. */
    static List<XmlElement> rows(XmlElement table) {
        List<XmlElement> rows = new ArrayList<>();
        collect(table, "w:tr", rows);
        rows.removeIf(row -> row.child("w:trPr") != null && (row.child("w:trPr").child("w:del") != null
                || row.child("w:trPr").child("w:hidden") != null
                        && Measures.on(row.child("w:trPr").childAttribute("w:hidden", "w:val"))));
        return rows;
    }

    static List<XmlElement> cells(XmlElement row) {
        List<XmlElement> cells = new ArrayList<>();
        collect(row, "w:tc", cells);
        return cells;
    }

    private static void collect(XmlElement around, String name, List<XmlElement> into) {
        for (XmlElement child : around.children()) {
            if (child.is(name)) {
                into.add(child);
            } else if (child.is("w:sdt")) {
                XmlElement content = child.child("w:sdtContent");
                if (content != null) {
                    collect(content, name, into);
                }
            } else if (child.is("w:customXml") || child.is("w:ins") || child.is("w:moveTo")) {
                collect(child, name, into);
            }
        }
    }

    /** How many grid columns a row covers. */
    static int columns(Table.Row row) {
        long columns = row.before().columns() + row.after().columns()
                + row.cells().stream().mapToLong(Table.Cell::span).sum();
        return (int) Math.min(columns, Integer.MAX_VALUE);
    }

    /** A cell made wider by one merged into it from the right (the older w:hMerge, 17.4.22). */
    static Table.Cell joined(Table.Cell cell, int span, Width more) {
        Width width = cell.width().kind() == more.kind() && more.kind() != Width.Kind.AUTO
                ? new Width(more.kind(), cell.width().value() + more.value()) : cell.width();
        return new Table.Cell(Math.min(cell.span() + span, TableReader.MAX_COLUMNS), width, cell.merge(),
                cell.margins(), cell.align(), cell.direction(), cell.borders(), cell.shading(), cell.fit(),
                cell.blocks());
    }

    /** A table whose columns run from right to left (17.4.1), as it is drawn. */
    static Table mirrored(Table table) {
        Alignment alignment = switch (table.alignment()) {
            case LEFT -> Alignment.RIGHT;
            case RIGHT -> Alignment.LEFT;
            default -> table.alignment();
        };
        return new Table(new Table.Widths(table.widths().fixed(), table.widths().table(),
                table.widths().grid().reversed()), table.indent(), alignment, table.spacing(), table.floating(),
                table.rows().stream().map(TableParts::mirrored).toList());
    }

    private static Table.Row mirrored(Table.Row row) {
        Borders b = row.borders();
        return new Table.Row(row.height(), row.rule(), row.splittable(), row.header(), row.after(), row.before(),
                new Borders(b.top(), b.right(), b.bottom(), b.left(), b.insideH(), b.insideV()),
                row.cells().reversed().stream().map(TableParts::mirrored).toList());
    }

    private static Table.Cell mirrored(Table.Cell cell) {
        Table.CellBorders b = cell.borders();
        Table.Margins m = cell.margins();
        return new Table.Cell(cell.span(), cell.width(), cell.merge(),
                new Table.Margins(m.top(), m.right(), m.bottom(), m.left()), cell.align(), cell.direction(),
                new Table.CellBorders(b.top(), b.right(), b.bottom(), b.left(), b.rising(), b.falling()),
                cell.shading(), cell.fit(), cell.blocks());
    }
}
