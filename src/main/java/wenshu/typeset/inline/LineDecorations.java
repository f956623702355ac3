package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Decoration;
import wenshu.typeset.content.Decoration.Emphasis;
import wenshu.typeset.content.Decoration.Underline;
import wenshu.typeset.font.LineMetrics;
import wenshu.typeset.frame.FrameItem;

/** What stands behind, below, through and at the characters of one line. Neighbours of one kind share one line. */
final class LineDecorations {

    private final Glyphs glyphs;
    private final Line line;
    private final int[] x;
    private final int left;
    private final int baseline;
    private final int height;

    LineDecorations(Glyphs glyphs, Line line, int[] x, int left, int baseline, int height) {
        this.glyphs = glyphs;
        this.line = line;
        this.x = x;
        this.left = left;
        this.baseline = baseline;
        this.height = height;
    }

    /**
     * Adds the items; backgrounds come before the text.
     *
     * @param underlineTrailing whether spaces at the line's end are underlined
     */
    void draw(List<FrameItem> items, boolean underlineTrailing) {
        List<FrameItem> behind = new ArrayList<>(0);
        CharacterStyle last = null;
        for (int from = line.from(); from < line.textEnd(); ) {
            CharacterStyle style = glyphs.style[from];
            int to = from + 1;
            while (to < line.textEnd() && glyphs.style[to] == style) {
                to++;
            }
            if (style.highlight() >= 0) {
                behind.add(new FrameItem.Fill(start(from), 0, start(to) - start(from), height, style.highlight()));
            }
            Decoration decoration = style.decoration();
            if (decoration != Decoration.NONE) {
                strikes(items, from, to, style);
                emphasis(items, from, to, style);
                boolean continued = last != null && sameLine(last.decoration(), decoration);
                if (!continued) {
                    underline(items, from, underlineTrailing);
                }
                if (decoration.border() != null && (last == null || !decoration.border().equals(last.decoration().border()))) {
                    border(items, from, decoration.border());
                }
            }
            last = style;
            from = to;
        }
        int end = line.textEnd();
        if (underlineTrailing && end < line.to() && glyphs.codePoint[end] == ' '
                && (last == null || !sameLine(last.decoration(), glyphs.style[end].decoration()))) {
            underline(items, end, true);
        }
        items.addAll(0, behind);
    }

    /** Where an entry's box begins. */
    private int start(int i) {
        return left + x[i - line.from()] - (i < line.textEnd() ? glyphs.lead[i] : 0);
    }

    private static boolean sameLine(Decoration a, Decoration b) {
        return a.underline() == b.underline() && a.underlineColor() == b.underlineColor();
    }

    private void underline(List<FrameItem> items, int from, boolean trailing) {
        CharacterStyle style = glyphs.style[from];
        Underline kind = style.decoration().underline();
        if (kind == Underline.NONE) {
            return;
        }
        int to = from;
        int size = 0;
        int rise = 0;
        while (to < line.textEnd() && sameLine(glyphs.style[to].decoration(), style.decoration())) {
            size = Math.max(size, glyphs.style[to].size());
            rise = Math.min(rise, glyphs.style[to].rise());
            to++;
        }
        int end = start(to);
        if (to == line.textEnd() && trailing) {
            end += trailing(to, style.decoration());
            size = Math.max(size, style.size());
        }
        int color = style.decoration().underlineColor() >= 0 ? style.decoration().underlineColor() : style.color();
        Underlines.Pen pen = new Underlines.Pen(items, baseline - rise, size, color);
        if (kind == Underline.WORDS) {
            words(pen, from, to);
        } else {
            pen.draw(kind, start(from), end);
        }
    }

    /** The width of the underlined spaces that the line's end has swallowed, as far as the line goes. */
    private int trailing(int from, Decoration decoration) {
        int width = 0;
        for (int i = from; i < line.to() && glyphs.codePoint[i] == ' '
                && sameLine(glyphs.style[i].decoration(), decoration); i++) {
            width += glyphs.width(i);
        }
        return Math.max(0, Math.min(width, line.available() - x[x.length - 1]));
    }

    private void words(Underlines.Pen pen, int from, int to) {
        for (int i = from; i < to; ) {
            int end = i;
            while (end < to && glyphs.kind[end] == Glyphs.TEXT) {
                end++;
            }
            if (end > i) {
                pen.draw(Underline.SINGLE, start(i), start(end));
            }
            i = end + 1;
        }
    }

    private void strikes(List<FrameItem> items, int from, int to, CharacterStyle style) {
        int count = style.decoration().strikes();
        int thickness = Math.max(400, style.size() / 20);
        int y = baseline - style.rise() - style.size() * 3 / 10;
        for (int n = 0; n < count; n++) {
            int offset = count == 1 ? 0 : n == 0 ? -thickness : thickness;
            items.add(new FrameItem.Fill(start(from), y + offset, start(to) - start(from), thickness, style.color()));
        }
    }

    private void emphasis(List<FrameItem> items, int from, int to, CharacterStyle style) {
        if (style.decoration().emphasis() == Emphasis.NONE) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (glyphs.kind[i] == Glyphs.TEXT) {
                int end = left + x[i + 1 - line.from()] - (i + 1 < line.textEnd() ? glyphs.gap[i] : 0);
                LineMetrics metrics = glyphs.stack[i].metrics();
                EmphasisMarks.draw(items, style, (left + x[i - line.from()] + end) / 2, baseline - style.rise(), metrics);
            }
        }
    }

    private void border(List<FrameItem> items, int from, Border border) {
        int ascent = 0;
        int descent = 0;
        int to = from;
        while (to < line.textEnd() && border.equals(glyphs.style[to].decoration().border())) {
            CharacterStyle style = glyphs.style[to];
            LineMetrics metrics = glyphs.stack[to].metrics();
            ascent = Math.max(ascent, metrics.ascent(style.size()) + style.rise());
            descent = Math.max(descent, metrics.descent(style.size()) - style.rise());
            to++;
        }
        int half = border.width() / 2;
        int x1 = start(from) - border.space() - half;
        int x2 = start(to) + border.space() + half;
        int y1 = baseline - ascent - border.space() - half;
        int y2 = baseline + descent + border.space() + half;
        items.add(new FrameItem.Stroke(x1 - half, y1, x2 + half, y1, border.width(), border.color()));
        items.add(new FrameItem.Stroke(x1 - half, y2, x2 + half, y2, border.width(), border.color()));
        items.add(new FrameItem.Stroke(x1, y1, x1, y2, border.width(), border.color()));
        items.add(new FrameItem.Stroke(x2, y1, x2, y2, border.width(), border.color()));
    }
}
