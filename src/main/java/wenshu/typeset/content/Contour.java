package wenshu.typeset.content;

import java.util.List;

/**
 * A line or area of a shape, with how it is painted.
 *
 * @param steps in the shape's coordinates, from its top left corner; millipoints
 * @param fill 0xRRGGBB or -1
 * @param pen what the steps are drawn with
 */
public record Contour(List<Step> steps, int fill, Pen pen) {

    public Contour {
        steps = List.copyOf(steps);
    }

    /** A piece of a contour. */
    public sealed interface Step {

        /** Begins anew at a point. */
        record Move(int x, int y) implements Step {
        }

        /** A straight line to a point. */
        record Line(int x, int y) implements Step {
        }

        /** A cubic curve to x, y. */
        record Curve(int x1, int y1, int x2, int y2, int x, int y) implements Step {
        }

        /** Back to where the contour began. */
        record Close() implements Step {
        }
    }

    /**
     * A pen.
     *
     * @param color 0xRRGGBB or -1 for none
     * @param width millipoints
     */
    public record Pen(int color, int width, Graphic.Dash dash) {
        public static final Pen NONE = new Pen(-1, 0, Graphic.Dash.SOLID);
    }
}
