package wenshu.svg;

import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.glyph.GlyphOutline;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Raster;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Segment;

/**
 * Paints a frame as SVG 1.1 that looks the same everywhere: glyphs as outlines, with the text laid over them unseen so
 * that it can be selected and found. No scripts, no styles, nothing from outside.
 */
public final class SvgPainter {

    private record GlyphKey(TrueTypeFace face, int glyph) {
    }

    private final StringBuilder body = new StringBuilder(1 << 15);
    private final StringBuilder definitions = new StringBuilder(1 << 15);
    private final Map<TrueTypeFace, GlyphOutline> outlines = new HashMap<>();
    private final Map<GlyphKey, Integer> glyphs = new LinkedHashMap<>();
    private final boolean withText;
    private int clips;

    private SvgPainter(boolean withText) {
        this.withText = withText;
    }

    /** The SVG document of a page; its lengths are points. */
    public static String page(Frame frame) {
        return paint(frame, new SvgPainter(true));
    }

    /** The same without the unseen text: half as much work for a browser that only shows it as a picture. */
    public static String picture(Frame frame) {
        return paint(frame, new SvgPainter(false));
    }

    private static String paint(Frame frame, SvgPainter painter) {
        frame.items().forEach(painter::item);
        String width = Decimal.points(frame.width());
        String height = Decimal.points(frame.height());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""
                + " width=\"" + width + "pt\" height=\"" + height + "pt\" viewBox=\"0 0 " + width + " " + height
                + "\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><defs>" + painter.definitions + "</defs>"
                + painter.body + "</svg>";
    }

    private void item(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun run -> glyphs(run);
            case FrameItem.Stroke s -> {
                body.append("<path d=\"M").append(point(s.x1(), s.y1())).append('L').append(point(s.x2(), s.y2()))
                        .append('"');
                stroke(s.color(), s.width(), s.dash());
                body.append("/>");
            }
            case FrameItem.Fill f -> body.append("<rect").append(rectangle(f.x(), f.y(), f.width(), f.height()))
                    .append(" fill=\"").append(color(f.color())).append("\"/>");
            case FrameItem.Path path -> path(path);
            case FrameItem.Picture picture -> picture(picture);
            case FrameItem.Clipped c -> {
                String name = "c" + ++clips;
                body.append("<clipPath id=\"").append(name).append("\"><rect")
                        .append(rectangle(c.x(), c.y(), c.width(), c.height())).append("/></clipPath><g clip-path=\"url(#")
                        .append(name).append(")\">");
                c.items().forEach(this::item);
                body.append("</g>");
            }
            case FrameItem.Turned turned -> {
                body.append("<g transform=\"translate(").append(point(turned.x(), turned.y())).append(") rotate(")
                        .append(Decimal.points(turned.angle())).append(")\">");
                turned.items().forEach(this::item);
                body.append("</g>");
            }
            case FrameItem.Tagged tagged -> tagged.items().forEach(this::item);
            case FrameItem.Link link -> link(link);
            case FrameItem.Destination destination -> { }
        }
    }

    private void link(FrameItem.Link link) {
        String address = link.address();
        if (address == null) {
            link.items().forEach(this::item);
            return;
        }
        body.append("<a target=\"_blank\" rel=\"noopener noreferrer\" xlink:href=\"").append(Escaped.xml(address))
                .append("\">");
        link.items().forEach(this::item);
        body.append("</a>");
    }

    private void path(FrameItem.Path path) {
        body.append("<path d=\"");
        for (Segment segment : path.segments()) {
            switch (segment) {
                case Segment.Move m -> body.append('M').append(point(path.x() + m.x(), path.y() + m.y()));
                case Segment.Line l -> body.append('L').append(point(path.x() + l.x(), path.y() + l.y()));
                case Segment.Curve c -> body.append('C').append(point(path.x() + c.x1(), path.y() + c.y1()))
                        .append(' ').append(point(path.x() + c.x2(), path.y() + c.y2())).append(' ')
                        .append(point(path.x() + c.x(), path.y() + c.y()));
                case Segment.Close close -> body.append('Z');
            }
        }
        body.append("\" fill=\"").append(path.fill() < 0 ? "none" : color(path.fill())).append('"');
        if (path.stroke() >= 0) {
            stroke(path.stroke(), path.strokeWidth(), path.dash());
        }
        body.append("/>");
    }

    private void stroke(int color, int width, Dash dash) {
        body.append(" stroke=\"").append(color(color)).append("\" stroke-width=\"").append(Decimal.points(width))
                .append('"');
        int[] pattern = dash.pattern(width);
        if (pattern.length > 0) {
            body.append(" stroke-dasharray=\"");
            for (int part : pattern) {
                body.append(Decimal.points(part)).append(' ');
            }
            body.append('"');
        }
    }

    /** What is cropped lies outside an inner view of the picture's rectangle. */
    private void picture(FrameItem.Picture picture) {
        Raster.Crop crop = picture.crop();
        int shownWidth = 1_000 - crop.left() - crop.right();
        int shownHeight = 1_000 - crop.top() - crop.bottom();
        if (shownWidth <= 0 || shownHeight <= 0 || picture.width() <= 0 || picture.height() <= 0) {
            return;
        }
        long width = 1_000L * picture.width() / shownWidth;
        long height = 1_000L * picture.height() / shownHeight;
        String type = picture.raster().format() == Raster.Format.JPEG ? "jpeg" : "png";
        body.append("<svg").append(rectangle(picture.x(), picture.y(), picture.width(), picture.height()))
                .append("><image").append(rectangle(-width * crop.left() / 1_000, -height * crop.top() / 1_000, width,
                        height)).append(" preserveAspectRatio=\"none\"");
        if (picture.opacity() < 1_000) {
            body.append(" opacity=\"").append(Decimal.points(picture.opacity())).append('"');
        }
        body.append(" xlink:href=\"data:image/").append(type).append(";base64,")
                .append(Base64.getEncoder().encodeToString(picture.raster().data())).append("\"/></svg>");
    }

    private void glyphs(FrameItem.GlyphRun run) {
        double unit = run.size() / 1_000.0 / run.face().unitsPerEm();
        double across = unit * run.scale() / 100;
        if (across <= 0) {
            return;
        }
        body.append("<g fill=\"").append(color(run.color())).append('"');
        if (run.emboldened()) {
            body.append(" stroke=\"").append(color(run.color())).append("\" stroke-width=\"")
                    .append(run.face().unitsPerEm() / 30).append('"');
        }
        body.append(" transform=\"matrix(").append(Decimal.of(across)).append(" 0 ")
                .append(run.slanted() ? Decimal.of(0.21 * unit) : "0").append(' ').append(Decimal.of(-unit))
                .append(' ').append(point(run.x(), run.y())).append(")\">");
        for (int i = 0; i < run.glyphs().length; i++) {
            body.append("<use xlink:href=\"#g").append(glyph(run.face(), run.glyphs()[i])).append("\" x=\"")
                    .append(Math.round(run.offsets()[i] / 1_000.0 / across)).append("\"/>");
        }
        body.append("</g>");
        if (withText && !run.text().isBlank()) {
            body.append("<text xml:space=\"preserve\" fill=\"none\" pointer-events=\"all\" x=\"")
                    .append(Decimal.points(run.x())).append("\" y=\"").append(Decimal.points(run.y()))
                    .append("\" font-size=\"").append(Decimal.points(run.size())).append("\" textLength=\"")
                    .append(Decimal.points(Math.max(1, run.width())))
                    .append("\" lengthAdjust=\"spacingAndGlyphs\">").append(Escaped.xml(run.text())).append("</text>");
        }
    }

    /** The number of a glyph's outline, which is told once. */
    private int glyph(TrueTypeFace face, int glyph) {
        return glyphs.computeIfAbsent(new GlyphKey(face, glyph), key -> {
            int number = glyphs.size() + 1;
            definitions.append("<path id=\"g").append(number).append("\" d=\"");
            outlines.computeIfAbsent(face, GlyphOutline::new).draw(glyph, new SvgPen(definitions));
            definitions.append("\"/>");
            return number;
        });
    }

    private static String rectangle(long x, long y, long width, long height) {
        return " x=\"" + Decimal.points(x) + "\" y=\"" + Decimal.points(y) + "\" width=\"" + Decimal.points(width)
                + "\" height=\"" + Decimal.points(height) + "\"";
    }

    private static String point(int x, int y) {
        return Decimal.points(x) + " " + Decimal.points(y);
    }

    private static String color(int rgb) {
        return "#" + Integer.toHexString(rgb & 0xFFFFFF | 0x1000000).substring(1);
    }
}
