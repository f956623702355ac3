package wenshu.docx.read;

import wenshu.docx.draw.VmlStyle;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Drawing.From;
import wenshu.typeset.content.Drawing.Position;
import wenshu.typeset.content.Drawing.Share;
import wenshu.typeset.content.Drawing.Wrap;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Table.Margins;

/** Reads where a VML shape stands (ECMA-376 part 4, 19.1.2.19 style, and 19.3 w10:wrap). */
final class VmlAnchor {

    private static final int SIDE = 9_000;

    private VmlAnchor() {
    }

    /**
     * The drawing of a shape.
     *
     * @param x where its box begins, as its margins or the ends of a line say
     */
    static Drawing read(XmlElement shape, VmlStyle css, Graphic graphic, int x, int y) {
        long order = Measures.whole(css.value("z-index"), 0);
        return new Drawing(graphic, position(css, "horizontal", "left", x), position(css, "vertical", "top", y),
                share(css, "width"), share(css, "height"), wrap(shape, css, order < 0), Math.abs(order),
                VmlStyle.on(shape.attribute("o:allowincell"), true));
    }

    private static Position position(VmlStyle css, String direction, String edge, int offset) {
        String align = css.value("mso-position-" + direction);
        String relative = css.value("mso-position-" + direction + "-relative");
        int share = Measures.integer(css.value("mso-" + edge + "-percent"), 0);
        return new Position(from(relative), AnchorReader.align(align), offset, Math.clamp(share, -10_000, 10_000),
                align.equals("inside") || align.equals("outside"));
    }

    private static From from(String relative) {
        return switch (relative) {
            case "page" -> From.PAGE;
            case "margin" -> From.MARGIN;
            case "char", "line" -> From.CHARACTER;
            case "left-margin-area" -> From.LEFT_MARGIN;
            case "right-margin-area" -> From.RIGHT_MARGIN;
            case "top-margin-area" -> From.TOP_MARGIN;
            case "bottom-margin-area" -> From.BOTTOM_MARGIN;
            case "inner-margin-area" -> From.INSIDE_MARGIN;
            case "outer-margin-area" -> From.OUTSIDE_MARGIN;
            default -> From.TEXT;
        };
    }

    private static Share share(VmlStyle css, String side) {
        int thousandths = Measures.integer(css.value("mso-" + side + "-percent"), 0);
        if (thousandths <= 0) {
            return null;
        }
        String relative = css.value("mso-" + side + "-relative");
        return new Share(relative.isEmpty() ? From.PAGE : from(relative), Math.min(thousandths, 10_000));
    }

    private static Wrap wrap(XmlElement shape, VmlStyle css, boolean behind) {
        XmlElement wrap = shape.child("w10:wrap");
        Wrap.Kind kind = wrap == null ? null : switch (String.valueOf(wrap.attribute("type"))) {
            case "square" -> Wrap.Kind.SQUARE;
            case "tight" -> Wrap.Kind.TIGHT;
            case "through" -> Wrap.Kind.THROUGH;
            case "topAndBottom" -> Wrap.Kind.TOP_AND_BOTTOM;
            default -> null;
        };
        if (kind == null) {
            return behind ? Wrap.BEHIND : new Wrap(Wrap.Kind.IN_FRONT, Wrap.Side.BOTH, new Margins(0, 0, 0, 0));
        }
        Margins margins = new Margins(distance(css, "top", 0), distance(css, "left", SIDE),
                distance(css, "bottom", 0), distance(css, "right", SIDE));
        return new Wrap(kind, AnchorReader.side(wrap.attribute("side")), margins);
    }

    private static int distance(VmlStyle css, String side, int otherwise) {
        return Math.max(0, css.length("mso-wrap-distance-" + side, otherwise));
    }
}
