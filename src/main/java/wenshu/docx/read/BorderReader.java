package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
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

    private static Border side(XmlElement group, String name, String otherName) {
        XmlElement side = group.child(name);
        if (side == null && otherName != null) {
            side = group.child(otherName);
        }
        return side == null ? null : border(side);
    }

    /** One border, such as {@code w:top} or {@code w:bdr}. */
    static Border border(XmlElement side) {
        String kind = side.attribute("w:val");
        if (kind == null || kind.equals("nil") || kind.equals("none")) {
            return Border.NIL;
        }
        int width = Length.ofEighths(Math.clamp(Measures.integer(side.attribute("w:sz"), 4), 2, 96));
        return new Border(width, Length.ofPoints(Measures.integer(side.attribute("w:space"), 0)),
                Measures.color(side.attribute("w:color"), 0), switch (kind) {
                    case "double" -> Border.Style.DOUBLE;
                    case "thickThinSmallGap", "thickThinMediumGap", "thickThinLargeGap" -> Border.Style.THICK_THIN;
                    case "thinThickSmallGap", "thinThickMediumGap", "thinThickLargeGap" -> Border.Style.THIN_THICK;
                    case "dashed", "dashSmallGap" -> Border.Style.DASHED;
                    case "dotted" -> Border.Style.DOTTED;
                    default -> Border.Style.SINGLE;
                });
    }
}
