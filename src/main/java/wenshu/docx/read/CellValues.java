package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Table;

/** Reads the values of cell properties (ECMA-376, 17.4.69). */
final class CellValues {

    private CellValues() {
    }

    static Table.VerticalAlign align(String value) {
        return "center".equals(value) ? Table.VerticalAlign.CENTER
                : "bottom".equals(value) ? Table.VerticalAlign.BOTTOM : Table.VerticalAlign.TOP;
    }

    /** Text directions by their transitional and their strict names (17.18.93). */
    static Table.Direction direction(String value) {
        return value == null ? Table.Direction.HORIZONTAL : switch (value) {
            case "tbRlV", "rlV", "tbLrV", "lrV" -> Table.Direction.UPRIGHT;
            case "tbRl", "rl" -> Table.Direction.CLOCKWISE;
            case "btLr", "lr" -> Table.Direction.COUNTERCLOCKWISE;
            default -> Table.Direction.HORIZONTAL;
        };
    }

    static Table.Margins margins(XmlElement group, Table.Margins otherwise) {
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
        return Math.max(0, Measures.twips(value, otherwise));
    }

    /** A cell's own borders, side by side before those its table's style gives it. */
    static Table.CellBorders borders(XmlElement direct, Table.CellBorders styled) {
        Table.CellBorders own = direct == null ? Table.CellBorders.NONE : BorderReader.cell(direct.child("w:tcBorders"));
        return own == Table.CellBorders.NONE ? styled
                : new Table.CellBorders(first(own.top(), styled.top()), first(own.left(), styled.left()),
                        first(own.bottom(), styled.bottom()), first(own.right(), styled.right()),
                        first(own.falling(), styled.falling()), first(own.rising(), styled.rising()));
    }

    private static Border first(Border own, Border styled) {
        return own == null ? styled : own;
    }
}
