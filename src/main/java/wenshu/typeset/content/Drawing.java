package wenshu.typeset.content;

/**
 * A graphic anchored to the page, the margins or a paragraph (DrawingML wp:anchor, 20.4.2.3). Lengths in millipoints.
 *
 * @param x from the anchor's left edge, where no alignment is given
 * @param y from the anchor's top edge, where no alignment is given
 * @param horizontalAlign alignment within the anchor, or null
 * @param verticalAlign alignment within the anchor, or null
 */
public record Drawing(Graphic graphic, int x, int y, FramePlacement.Anchor horizontalAnchor,
        FramePlacement.Anchor verticalAnchor, FramePlacement.Align horizontalAlign,
        FramePlacement.Align verticalAlign, Wrap wrap) {

    /**
     * How text goes around it (20.4.2.15–20).
     *
     * @param margins kept free around it
     */
    public record Wrap(Kind kind, Side side, Table.Margins margins) {

        /** No text gives way; the graphic stands behind it. */
        public static final Wrap BEHIND = new Wrap(Kind.BEHIND, Side.BOTH, new Table.Margins(0, 0, 0, 0));

        /** What the text does. TIGHT and THROUGH go around the box that encloses the graphic. */
        public enum Kind { BEHIND, IN_FRONT, SQUARE, TIGHT, THROUGH, TOP_AND_BOTTOM }

        /** On which sides text may stand. */
        public enum Side { BOTH, LEFT, RIGHT, LARGEST }
    }
}
