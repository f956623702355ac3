package wenshu.typeset.content;

/**
 * A shape anchored to the page, the margins or a paragraph (DrawingML wp:anchor). Lengths in millipoints.
 *
 * @param x from the anchor's left edge, where no alignment is given
 * @param y from the anchor's top edge, where no alignment is given
 * @param horizontalAlign alignment within the anchor, or null
 * @param verticalAlign alignment within the anchor, or null
 */
public record Drawing(Shape shape, Paint paint, int width, int height, int x, int y,
        FramePlacement.Anchor horizontalAnchor, FramePlacement.Anchor verticalAnchor,
        FramePlacement.Align horizontalAlign, FramePlacement.Align verticalAlign) {

    /** What is drawn. */
    public enum Shape {
        /** From the top left to the bottom right corner. */
        LINE,
        /** A filled or outlined box. */
        RECTANGLE
    }

    /** The stroke and fill of a shape: colours 0xRRGGBB or -1 for none, width in millipoints. */
    public record Paint(int stroke, int strokeWidth, int fill) {
    }
}
