package wenshu.docx.draw;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Graphic.Dash;

/** Reads lines of DrawingML (a:ln, ECMA-376, 20.1.2.2.24). */
public final class Pens {

    /** Three quarters of a point, where the file gives no width. */
    public static final int DEFAULT_WIDTH = 750;

    private final Colors colors;

    private final Theme theme;

    public Pens(Colors colors, Theme theme) {
        this.colors = colors;
        this.theme = theme;
    }

    /** The pen that a shape's style names (wps:style, 20.1.4.1.10 a:lnRef); none for no style. */
    public Pen styled(XmlElement style) {
        XmlElement reference = style == null ? null : style.child("a:lnRef");
        Double index = reference == null ? null : Emu.number(reference.attribute("idx"));
        int width = index == null ? 0 : theme.lineWidth((int) Math.clamp(index, 0, 10));
        return width == 0 ? Pen.NONE : new Pen(colors.color(reference, 0, 0), width, Dash.SOLID);
    }

    /**
     * A pen.
     *
     * @param line the {@code a:ln}, or null
     * @param styled the pen of the shape's style, which holds where the line says nothing
     */
    public Pen read(XmlElement line, Pen styled) {
        if (line == null) {
            return styled;
        }
        Integer fill = colors.fill(line, styled.color());
        int color = fill == null ? styled.color() : fill;
        int width = Emu.length(line.attribute("w"), styled.width() > 0 ? styled.width() : DEFAULT_WIDTH);
        return color < 0 ? Pen.NONE : new Pen(color, Math.max(width, 100), dash(line, styled.dash()));
    }

    private static Dash dash(XmlElement line, Dash otherwise) {
        if (line.child("a:custDash") != null) {
            return Dash.DASHED;
        }
        String preset = line.childAttribute("a:prstDash", "val");
        return preset == null ? otherwise : dash(preset);
    }

    /** The dash of a preset name of DrawingML or VML. */
    static Dash dash(String preset) {
        return switch (preset.toLowerCase(java.util.Locale.ROOT)) {
            case "solid" -> Dash.SOLID;
            case "dot", "sysdot", "1 1" -> Dash.DOTTED;
            case "dashdot", "lgdashdot", "lgdashdotdot", "sysdashdot", "sysdashdotdot", "longdashdot",
                "longdashdotdot", "shortdashdot", "shortdashdotdot" -> Dash.DASH_DOT;
            default -> Dash.DASHED;
        };
    }
}
