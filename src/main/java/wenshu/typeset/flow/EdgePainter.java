package wenshu.typeset.flow;

import java.util.List;
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
