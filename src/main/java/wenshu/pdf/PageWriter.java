package wenshu.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Writes one frame as a PDF content stream (ISO 32000-1, 8 and 9). */
final class PageWriter {

    private static final String HEX = "0123456789ABCDEF";

    private final int height;
    private final Function<TrueTypeFace, EmbeddedFont> fonts;
    private final StringBuilder out = new StringBuilder(16_384);
    private int fillColor;
    private int strokeColor;
    private int lineWidth = -1;

    PageWriter(Frame frame, Function<TrueTypeFace, EmbeddedFont> fonts) {
        this.height = frame.height();
        this.fonts = fonts;
        frame.items().forEach(this::item);
    }

    byte[] content() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void item(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun run -> glyphs(run);
            case FrameItem.Stroke stroke -> {
                strokeColor(stroke.color());
                lineWidth(stroke.width());
                point(stroke.x1(), stroke.y1()).append("m ");
                point(stroke.x2(), stroke.y2()).append("l S\n");
            }
            case FrameItem.Fill fill -> {
                fillColor(fill.color());
                rectangle(fill.x(), fill.y(), fill.width(), fill.height()).append("f\n");
            }
            case FrameItem.Clipped clipped -> {
                out.append("q ");
                rectangle(clipped.x(), clipped.y(), clipped.width(), clipped.height()).append("W n\n");
                clipped.items().forEach(this::item);
                restore();
            }
            case FrameItem.Turned turned -> turned(turned);
            case FrameItem.Tagged tagged -> tagged.items().forEach(this::item);
            case FrameItem.Path path -> { }
            case FrameItem.Picture picture -> { }
            case FrameItem.Link link -> { }
            case FrameItem.Destination destination -> { }
        }
    }

    private void restore() {
        out.append("Q\n");
        // The colours and the width set inside are forgotten.
        fillColor = 0;
        strokeColor = 0;
        lineWidth = -1;
        out.append("0 0 0 rg 0 0 0 RG\n");
    }

    /** The turned items count from the point: the origin goes there, and their own y stays downward from the page's top. */
    private void turned(FrameItem.Turned turned) {
        double radians = Math.toRadians(-turned.angle() / 1_000.0);
        out.append(String.format(Locale.ROOT, "q %.5f %.5f %.5f %.5f ", Math.cos(radians), Math.sin(radians),
                -Math.sin(radians), Math.cos(radians)));
        point(turned.x(), turned.y()).append("cm 1 0 0 1 0 ");
        number(-height).append(" cm\n");
        turned.items().forEach(this::item);
        restore();
    }

    private void glyphs(FrameItem.GlyphRun run) {
        EmbeddedFont font = fonts.apply(run.face());
        fillColor(run.color());
        out.append("BT /").append(font.resourceName()).append(' ');
        number(run.size()).append(" Tf ");
        if (run.scale() != 100) {
            out.append(run.scale()).append(" Tz ");
        }
        if (run.emboldened()) {
            strokeColor(run.color());
            lineWidth(run.size() / 30);
            out.append("2 Tr ");
        }
        out.append("1 0 ").append(run.slanted() ? "0.21" : "0").append(" 1 ");
        point(run.x(), run.y()).append("Tm [<");
        show(run, font);
        out.append(">] TJ ");
        if (run.scale() != 100) {
            out.append("100 Tz ");
        }
        if (run.emboldened()) {
            out.append("0 Tr ");
        }
        out.append("ET\n");
    }

    /** Glyphs stand where layout put them: differences from their natural widths go between them. */
    private void show(FrameItem.GlyphRun run, EmbeddedFont font) {
        int[] glyphs = run.glyphs();
        long pen = 0;
        long scaledSize = (long) run.size() * run.scale() / 100;
        for (int i = 0; i < glyphs.length; i++) {
            // Hundredths of a thousandth of the em, so that rounding never adds up to anything visible.
            long wanted = scaledSize == 0 ? pen : Math.round(run.offsets()[i] * 100_000.0 / scaledSize);
            if (wanted != pen) {
                out.append("> ");
                hundredths(pen - wanted);
                out.append(" <");
                pen = wanted;
            }
            int number = font.number(glyphs[i], run.codePoints()[i]);
            out.append(HEX.charAt(number >> 12 & 15)).append(HEX.charAt(number >> 8 & 15))
                    .append(HEX.charAt(number >> 4 & 15)).append(HEX.charAt(number & 15));
            pen += font.width(glyphs[i]) * 100L;
        }
    }

    private void fillColor(int color) {
        if (color != fillColor) {
            color(color).append("rg\n");
            fillColor = color;
        }
    }

    private void strokeColor(int color) {
        if (color != strokeColor) {
            color(color).append("RG\n");
            strokeColor = color;
        }
    }

    private void lineWidth(int width) {
        if (width != lineWidth) {
            number(width).append(" w\n");
            lineWidth = width;
        }
    }

    private StringBuilder color(int color) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            number(((color >> shift & 0xFF) * 1_000 + 127) / 255).append(' ');
        }
        return out;
    }

    private StringBuilder rectangle(int x, int y, int width, int itsHeight) {
        point(x, y + itsHeight);
        number(width).append(' ');
        number(itsHeight).append(" re ");
        return out;
    }

    private StringBuilder point(int x, int y) {
        number(x).append(' ');
        number(height - y).append(' ');
        return out;
    }

    /** Thousandths as a decimal number. */
    private StringBuilder number(int thousandths) {
        return decimal(thousandths, 1_000);
    }

    private void hundredths(long value) {
        decimal(value, 100);
    }

    private StringBuilder decimal(long value, int parts) {
        long absolute = Math.abs(value);
        if (value < 0) {
            out.append('-');
        }
        out.append(absolute / parts);
        long rest = absolute % parts;
        if (rest != 0) {
            out.append('.');
            for (int digit = parts / 10; digit > 0 && rest > 0; digit /= 10) {
                out.append((char) ('0' + rest / digit));
                rest %= digit;
            }
        }
        return out;
    }
}
