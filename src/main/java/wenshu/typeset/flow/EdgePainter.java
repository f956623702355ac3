package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.frame.FrameItem;

/** Draws borders, of one line or several, centred on a line. */
public final class EdgePainter {

    private EdgePainter() {
    }

    /** A border from x1 to x2 at height y, millipoints. */
    public static void horizontal(List<FrameItem> items, Border border, int x1, int x2, int y) {
        int at = y - border.thickness() / 2;
        int[] strips = border.strips();
        for (int i = 0; i < strips.length; i++) {
            int middle = at + strips[i] / 2;
            if (i % 2 == 0) {
                items.add(new FrameItem.Stroke(x1, middle, x2, middle, strips[i], border.color(), dash(border)));
            }
            at += strips[i];
        }
    }

    /** A border from y1 down to y2 at x, millipoints. */
    public static void vertical(List<FrameItem> items, Border border, int x, int y1, int y2) {
        int at = x - border.thickness() / 2;
        int[] strips = border.strips();
        for (int i = 0; i < strips.length; i++) {
            int middle = at + strips[i] / 2;
            if (i % 2 == 0) {
                items.add(new FrameItem.Stroke(middle, y1, middle, y2, strips[i], border.color(), dash(border)));
            }
            at += strips[i];
        }
    }

    /**
     * Borders all around a box, their lines joined at its corners: the outermost with the outermost, and so on.
     *
     * @param left, top, right, bottom the middles of the borders, millipoints
     */
    public static void box(List<FrameItem> items, Borders borders, int left, int top, int right, int bottom) {
        int[][] above = rings(borders.top(), false);
        int[][] before = rings(borders.left(), false);
        int[][] below = rings(borders.bottom(), true);
        int[][] after = rings(borders.right(), true);
        for (int k = 0; k < above.length; k++) {
            ring(items, borders.top(), above[k][1], left - reach(before, k), top - above[k][0],
                    right + reach(after, k), top - above[k][0]);
        }
        for (int k = 0; k < below.length; k++) {
            ring(items, borders.bottom(), below[k][1], left - reach(before, k), bottom + below[k][0],
                    right + reach(after, k), bottom + below[k][0]);
        }
        for (int k = 0; k < before.length; k++) {
            ring(items, borders.left(), before[k][1], left - before[k][0], top - reach(above, k),
                    left - before[k][0], bottom + reach(below, k));
        }
        for (int k = 0; k < after.length; k++) {
            ring(items, borders.right(), after[k][1], right + after[k][0], top - reach(above, k),
                    right + after[k][0], bottom + reach(below, k));
        }
    }

    /** How far outward the middle of each line of a border lies and how wide it is, from the outermost in. */
    private static int[][] rings(Border border, boolean outermostLast) {
        if (border == null || !border.visible()) {
            return new int[0][];
        }
        int[] strips = border.strips();
        int[][] rings = new int[(strips.length + 1) / 2][];
        int out = border.thickness() / 2;
        for (int i = 0; i < strips.length; i++) {
            int width = strips[outermostLast ? strips.length - 1 - i : i];
            if (i % 2 == 0) {
                rings[i / 2] = new int[] {out - width / 2, width};
            }
            out -= width;
        }
        return rings;
    }

    private static int reach(int[][] rings, int k) {
        return k < rings.length ? rings[k][0] + rings[k][1] / 2 : 0;
    }

    private static void ring(List<FrameItem> items, Border border, int width, int x1, int y1, int x2, int y2) {
        items.add(new FrameItem.Stroke(x1, y1, x2, y2, width, border.color(), dash(border)));
    }

    /** A line from corner to corner of a cell; of several lines only the widest is drawn. */
    static void diagonal(List<FrameItem> items, Border border, int x1, int y1, int x2, int y2) {
        items.add(new FrameItem.Stroke(x1, y1, x2, y2, border.width(), border.color(), dash(border)));
    }

    private static Dash dash(Border border) {
        return switch (border.style()) {
            case DASHED -> Dash.DASHED;
            case DOTTED -> Dash.DOTTED;
            case DASH_DOT -> Dash.DASH_DOT;
            default -> Dash.SOLID;
        };
    }
}
