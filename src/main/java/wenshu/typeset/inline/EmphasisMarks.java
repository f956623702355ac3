package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Decoration.Emphasis;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.font.LineMetrics;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Segment;

/** Draws emphasis marks (着重号; ECMA-376, 17.18.24). */
final class EmphasisMarks {

    private EmphasisMarks() {
    }

    /**
     * One mark.
     *
     * @param middle of the character
     * @param metrics of its font: the mark stands just outside the character's box
     */
    static void draw(List<FrameItem> items, CharacterStyle style, int middle, int baseline, LineMetrics metrics) {
        int size = style.size();
        int radius = size * 7 / 100;
        int above = baseline - metrics.ascent(size) - radius;
        int below = baseline + metrics.descent(size) + radius / 2;
        Emphasis kind = style.decoration().emphasis();
        switch (kind) {
            case NONE -> { }
            case DOT_ABOVE -> circle(items, middle, above, radius, style.color(), true);
            case DOT_BELOW -> circle(items, middle, below, radius, style.color(), true);
            case CIRCLE -> circle(items, middle, above - radius / 2, radius * 3 / 2, style.color(), false);
            case COMMA -> comma(items, middle, above, radius, style.color());
        }
    }

    private static void circle(List<FrameItem> items, int x, int y, int radius, int color, boolean filled) {
        int pull = radius * 552 / 1_000;
        List<Segment> segments = List.of(new Segment.Move(radius, 0),
                new Segment.Curve(radius, pull, pull, radius, 0, radius),
                new Segment.Curve(-pull, radius, -radius, pull, -radius, 0),
                new Segment.Curve(-radius, -pull, -pull, -radius, 0, -radius),
                new Segment.Curve(pull, -radius, radius, -pull, radius, 0), new Segment.Close());
        items.add(new FrameItem.Path(x, y, segments, filled ? color : -1, filled ? -1 : color,
                Math.max(200, radius / 4), Dash.SOLID));
    }

    /** A drop that leans like the sesame mark of Japanese print. */
    private static void comma(List<FrameItem> items, int x, int y, int radius, int color) {
        int r = radius * 3 / 2;
        List<Segment> segments = List.of(new Segment.Move(-r / 2, -r),
                new Segment.Curve(r / 3, -r * 2 / 3, r, 0, r * 2 / 3, r * 2 / 3),
                new Segment.Curve(r / 3, r, -r / 3, r / 3, -r / 2, -r), new Segment.Close());
        items.add(new FrameItem.Path(x, y, segments, color, -1, 0, Dash.SOLID));
    }
}
