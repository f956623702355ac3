package wenshu.docx.draw;

import java.util.Map;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Graphic.Dash;

/**
 * How a VML shape is painted (ECMA-376 part 4, 19.1.2.5 and .21).
 *
 * @param fill 0xRRGGBB or -1
 * @param line the line's kind and ends as DrawingML says it, or null
 */
public record VmlPaint(int fill, Pen pen, XmlElement line) {

    private static final Map<String, String> COMPOUND = Map.of("thinThin", "dbl", "thinThick", "thinThick",
            "thickThin", "thickThin", "thickBetweenThin", "tri", "thickbetweenthin", "tri", "thinthin", "dbl",
            "thinthick", "thinThick", "thickthin", "thickThin");
    private static final Map<String, String> HEADS = Map.of("block", "triangle", "classic", "stealth", "open", "arrow",
            "oval", "oval", "diamond", "diamond");

    /**
     * The paint of a shape.
     *
     * @param type the shape's type, whose word counts where the shape says nothing; or null
     */
    public static VmlPaint read(XmlElement shape, XmlElement type) {
        XmlElement fill = shape.child("v:fill");
        XmlElement stroke = shape.child("v:stroke");
        boolean filled = VmlStyle.on(either(fill, "on", shape, type, "filled"), true) && !shape.is("v:line");
        boolean stroked = VmlStyle.on(either(stroke, "on", shape, type, "stroked"), true);
        int color = color(either(fill, "color", shape, type, "fillcolor"), 0xFFFFFF);
        int opacity = fill == null ? 1_000 : VmlStyle.share(fill.attribute("opacity"), 1_000);
        int painted = filled ? Tone.of(color).withAlpha(Math.clamp(opacity / 1_000.0, 0, 1)).onPaper() : -1;
        if (!stroked) {
            return new VmlPaint(painted, Pen.NONE, null);
        }
        int width = VmlStyle.measure(either(stroke, "weight", shape, type, "strokeweight"), Pens.DEFAULT_WIDTH);
        String dash = stroke == null ? null : stroke.attribute("dashstyle");
        Pen pen = new Pen(color(either(stroke, "color", shape, type, "strokecolor"), 0), Math.max(100, width),
                dash == null ? Dash.SOLID : Pens.dash(dash));
        return new VmlPaint(painted, pen, line(stroke));
    }

    private static XmlElement line(XmlElement stroke) {
        if (stroke == null) {
            return null;
        }
        XmlElement line = new XmlElement("a:ln");
        String compound = stroke.attribute("linestyle");
        if (compound != null && COMPOUND.containsKey(compound)) {
            line.with("cmpd", COMPOUND.get(compound));
        }
        head(line, "a:headEnd", stroke.attribute("startarrow"));
        head(line, "a:tailEnd", stroke.attribute("endarrow"));
        return line;
    }

    private static void head(XmlElement line, String name, String kind) {
        if (kind != null && HEADS.containsKey(kind)) {
            line.addNew(name).with("type", HEADS.get(kind));
        }
    }

    /** The child's word goes before the shape's, and that before its type's. */
    private static String either(XmlElement child, String name, XmlElement shape, XmlElement type, String shapeName) {
        String own = child == null ? null : child.attribute(name);
        if (own == null) {
            own = shape.attribute(shapeName);
        }
        return own == null && type != null ? type.attribute(shapeName) : own;
    }

    /** A colour of VML: a name or hexadecimal digits, with a number of the palette behind it that counts for nothing. */
    static int color(String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        String text = value.strip();
        int space = text.indexOf(' ');
        if (space > 0) {
            text = text.substring(0, space);
        }
        if (text.startsWith("#")) {
            String digits = text.substring(1);
            if (digits.length() == 3) {
                digits = "" + digits.charAt(0) + digits.charAt(0) + digits.charAt(1) + digits.charAt(1)
                        + digits.charAt(2) + digits.charAt(2);
            }
            return Colors.hex(digits, otherwise);
        }
        return Colors.named(text, Colors.hex(text, otherwise));
    }
}
