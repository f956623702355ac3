package wenshu.docx.read;

import wenshu.docx.draw.Colors;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Table;
import wenshu.typeset.unit.Length;

/** Reads border groups such as {@code w:pBdr}, {@code w:tblBorders} and {@code w:tcBorders}. */
final class BorderReader {

    private BorderReader() {
    }

    static Borders read(XmlElement group) {
        if (group == null) {
            return Borders.NONE;
        }
        return new Borders(side(group, "w:top", null), side(group, "w:left", "w:start"), side(group, "w:bottom", null),
                side(group, "w:right", "w:end"), side(group, "w:insideH", null), side(group, "w:insideV", null));
    }

    /**
     * The borders of a cell: {@code none} says nothing here and leaves the word to the table, {@code nil} forbids the
     * line.
     */
    static Table.CellBorders cell(XmlElement group) {
        if (group == null) {
            return Table.CellBorders.NONE;
        }
        return new Table.CellBorders(spoken(group, "w:top", null), spoken(group, "w:left", "w:start"),
                spoken(group, "w:bottom", null), spoken(group, "w:right", "w:end"), spoken(group, "w:tl2br", null),
                spoken(group, "w:tr2bl", null));
    }

    private static Border spoken(XmlElement group, String name, String otherName) {
        XmlElement side = element(group, name, otherName);
        return side == null || "none".equals(side.attribute("w:val")) ? null : border(side);
    }

    private static Border side(XmlElement group, String name, String otherName) {
        XmlElement side = element(group, name, otherName);
        return side == null ? null : border(side);
    }

    private static XmlElement element(XmlElement group, String name, String otherName) {
        XmlElement side = group.child(name);
        return side == null && otherName != null ? group.child(otherName) : side;
    }

    /** One border, such as {@code w:top} or {@code w:bdr}. */
    static Border border(XmlElement side) {
        String kind = side.attribute("w:val");
        if (kind == null || kind.equals("nil") || kind.equals("none")) {
            return Border.NIL;
        }
        int width = Length.ofEighths(Math.clamp(Measures.integer(side.attribute("w:sz"), 4), 2, 96));
        return new Border(width, Length.ofPoints(Measures.integer(side.attribute("w:space"), 0)),
                Colors.hex(side.attribute("w:color"), 0), style(kind));
    }

    private static Border.Style style(String kind) {
        return switch (kind) {
            case "double", "doubleWave" -> Border.Style.DOUBLE;
            case "triple" -> Border.Style.TRIPLE;
            case "thickThinSmallGap" -> Border.Style.THICK_THIN;
            case "thickThinMediumGap", "thickThinLargeGap" -> Border.Style.THICK_THIN_APART;
            case "thinThickSmallGap" -> Border.Style.THIN_THICK;
            case "thinThickMediumGap", "thinThickLargeGap" -> Border.Style.THIN_THICK_APART;
            case "thinThickThinSmallGap", "thinThickThinMediumGap", "thinThickThinLargeGap" ->
                Border.Style.THIN_THICK_THIN;
            case "dashed", "dashSmallGap" -> Border.Style.DASHED;
            case "dotted" -> Border.Style.DOTTED;
            case "dotDash", "dotDotDash", "dashDotStroked" -> Border.Style.DASH_DOT;
            default -> Border.Style.SINGLE;
        };
    }
}
