package wenshu.template.compile;

import java.util.List;
import wenshu.docx.xml.XmlElement;

/**
 * The inside of a table cell as the template states it, in twips.
 *
 * @param width between its margins; 0 when it is not stated
 * @param height between its margins, of all rows that it reaches over; 0 when the rows do not state theirs
 */
record CellSize(int width, int height) {

    /** The size of a cell in its row. */
    static CellSize of(XmlElement table, XmlElement row, XmlElement cell, int usualMargin) {
        int column = column(row, cell);
        int width = number(property(cell, "w:tcW"), "w:w");
        XmlElement given = property(cell, "w:tcW");
        if (width == 0 || given != null && !"dxa".equals(given.attribute("w:type"))) {
            width = grid(table, column, span(cell));
        }
        int height = 0;
        List<XmlElement> rows = table.children("w:tr");
        for (int i = rows.indexOf(row); i >= 0 && i < rows.size(); i++) {
            if (i > rows.indexOf(row) && !continued(rows.get(i), column)) {
                break;
            }
            height += height(rows.get(i));
            if (property(cell, "w:vMerge") == null) {
                break;
            }
        }
        int beside = margin(table, cell, "left", "start", usualMargin) + margin(table, cell, "right", "end", usualMargin);
        int above = margin(table, cell, "top", "top", 0) + margin(table, cell, "bottom", "bottom", 0);
        return new CellSize(Math.max(0, width - beside), Math.max(0, height - above));
    }

    private static int column(XmlElement row, XmlElement wanted) {
        XmlElement properties = row.child("w:trPr");
        int column = properties == null ? 0 : number(properties.child("w:gridBefore"), "w:val");
        for (XmlElement cell : row.children("w:tc")) {
            if (cell == wanted) {
                return column;
            }
            column += span(cell);
        }
        return column;
    }

    private static int span(XmlElement cell) {
        return Math.max(1, number(property(cell, "w:gridSpan"), "w:val"));
    }

    private static int grid(XmlElement table, int from, int span) {
        XmlElement grid = table.child("w:tblGrid");
        List<XmlElement> columns = grid == null ? List.of() : grid.children("w:gridCol");
        int width = 0;
        for (int i = from; i < from + span && i < columns.size(); i++) {
            width += number(columns.get(i), "w:w");
        }
        return width;
    }

    private static boolean continued(XmlElement row, int column) {
        for (XmlElement cell : row.children("w:tc")) {
            if (column(row, cell) == column) {
                XmlElement merge = property(cell, "w:vMerge");
                return merge != null && !"restart".equals(merge.attribute("w:val"));
            }
        }
        return false;
    }

    private static int height(XmlElement row) {
        XmlElement properties = row.child("w:trPr");
        return properties == null ? 0 : number(properties.child("w:trHeight"), "w:val");
    }

    private static int margin(XmlElement table, XmlElement cell, String side, String alsoCalled, int usual) {
        XmlElement own = property(cell, "w:tcMar");
        XmlElement tableProperties = table.child("w:tblPr");
        XmlElement all = tableProperties == null ? null : tableProperties.child("w:tblCellMar");
        for (XmlElement margins : new XmlElement[] {own, all}) {
            for (String name : List.of("w:" + side, "w:" + alsoCalled)) {
                if (margins != null && margins.child(name) != null) {
                    return number(margins.child(name), "w:w");
                }
            }
        }
        return usual;
    }

    private static XmlElement property(XmlElement cell, String name) {
        XmlElement properties = cell.child("w:tcPr");
        return properties == null ? null : properties.child(name);
    }

    private static int number(XmlElement element, String attribute) {
        String text = element == null ? null : element.attribute(attribute);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
