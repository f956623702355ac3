package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.frame.FrameItem;

/** Draws border lines, single or compound, centred on a line. */
public final class EdgePainter {

    private EdgePainter() {
    }

    /** A border from x1 to x2 at height y, millipoints. */
    public static void horizontal(List<FrameItem> items, Border border, int x1, int x2, int y) {
        for (int[] line : lines(border)) {
            items.add(new FrameItem.Stroke(x1, y + line[0], x2, y + line[0], line[1], border.color()));
        }
    }

    /** A border from y1 down to y2 at x, millipoints. */
    public static void vertical(List<FrameItem> items, Border border, int x, int y1, int y2) {
        for (int[] line : lines(border)) {
            items.add(new FrameItem.Stroke(x + line[0], y1, x + line[0], y2, line[1], border.color()));
        }
    }

    /** Offset and width of each line of a border; the width in the file is that of the thick line or of each. */
    private static int[][] lines(Border border) {
        int w = border.width();
        return switch (border.style()) {
            case SINGLE, DASHED, DOTTED -> new int[][] {{0, w}};
            case DOUBLE -> new int[][] {{-w, w}, {w, w}};
            case THICK_THIN -> new int[][] {{-w / 2, w}, {w, w / 3}};
            case THIN_THICK -> new int[][] {{-w, w / 3}, {w / 2, w}};
        };
    }
}
