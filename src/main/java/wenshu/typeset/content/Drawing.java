package wenshu.typeset.content;

import wenshu.typeset.content.FramePlacement.Align;

/**
 * A graphic anchored to the page, its margins or the text (DrawingML wp:anchor, 20.4.2.3). Lengths in millipoints.
 *
 * @param horizontal where its left edge stands
 * @param vertical where its top edge stands
 * @param width as a part of something else, or null for the graphic's own
 * @param height as a part of something else, or null for the graphic's own
 * @param order what has more of it stands in front (relativeHeight)
 * @param inCell whether a table's cell is its page, where it is anchored in one (layoutInCell)
 */
public record Drawing(Graphic graphic, Position horizontal, Position vertical, Share width, Share height, Wrap wrap,
        long order, boolean inCell) {

    /** Whether the text is painted over it. */
    public boolean behind() {
        return wrap.kind() == Wrap.Kind.BEHIND;
    }

    /** What a place is measured from (20.4.3.4, 20.4.3.5); one word for both directions. */
    public enum From {
        PAGE, MARGIN,
        /** The column, or the paragraph's top. */
        TEXT,
        /** The character that it is anchored to, or its line. */
        CHARACTER,
        LEFT_MARGIN, RIGHT_MARGIN, TOP_MARGIN, BOTTOM_MARGIN,
        /** The margin at the back of a book, and the other. */
        INSIDE_MARGIN, OUTSIDE_MARGIN
    }

    /**
     * A place in one direction.
     *
     * @param align within what it is measured from, or null
     * @param offset where there is no alignment
     * @param share offset in thousandths of what it is measured from, or 0; before {@code offset}
     * @param mirrored whether start and end change places on even pages
     */
    public record Position(From from, Align align, int offset, int share, boolean mirrored) {
    }

    /** A length as thousandths of another (wp14:sizeRelH, wp14:sizeRelV). */
    public record Share(From from, int thousandths) {
    }

    /**
     * How text goes around it (20.4.2.15–20).
     *
     * @param margins kept free around it
     */
    public record Wrap(Kind kind, Side side, Table.Margins margins) {

        /** No text gives way; the graphic stands behind it. */
        public static final Wrap BEHIND = new Wrap(Kind.BEHIND, Side.BOTH, new Table.Margins(0, 0, 0, 0));

        /** Text stands on both sides, as near as it can. */
        public static final Wrap CLOSE = new Wrap(Kind.SQUARE, Side.BOTH, new Table.Margins(0, 0, 0, 0));

        /** What the text does. TIGHT and THROUGH go around the box that encloses the graphic. */
        public enum Kind { BEHIND, IN_FRONT, SQUARE, TIGHT, THROUGH, TOP_AND_BOTTOM }

        /** On which sides text may stand. */
        public enum Side { BOTH, LEFT, RIGHT, LARGEST }
    }
}
