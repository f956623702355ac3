package wenshu.typeset.content;

/**
 * Where a framed paragraph stands (17.3.1.11).
 *
 * @param width millipoints, 0 for as wide as its text needs
 * @param height millipoints, 0 for as high as its text
 * @param x, y offsets in millipoints, used where no alignment is given
 * @param horizontalAnchor, verticalAnchor what the offsets are measured from
 * @param horizontalAlign, verticalAlign alignment within the anchor, or null
 * @param mirrored whether left and right change places on even pages: it stands inside or outside
 * @param wrap how text goes around it
 * @param dropCap whether it is the large first letter of the paragraph after it
 */
public record FramePlacement(int width, int height, int x, int y, Anchor horizontalAnchor, Anchor verticalAnchor,
        Align horizontalAlign, Align verticalAlign, boolean mirrored, Drawing.Wrap wrap, DropCap dropCap) {

    /** A frame that text keeps close to on both sides. */
    public FramePlacement(int width, int height, int x, int y, Anchor horizontalAnchor, Anchor verticalAnchor,
            Align horizontalAlign, Align verticalAlign) {
        this(width, height, x, y, horizontalAnchor, verticalAnchor, horizontalAlign, verticalAlign, false,
                Drawing.Wrap.CLOSE, DropCap.NONE);
    }

    /** The horizontal alignment on a page with this number. */
    public Align horizontalAlign(int page) {
        return !mirrored || horizontalAlign == null || page % 2 != 0 ? horizontalAlign : switch (horizontalAlign) {
            case START -> Align.END;
            case CENTER -> Align.CENTER;
            case END -> Align.START;
        };
    }

    /** What an offset is measured from: the page, its margins, or the text around. */
    public enum Anchor { PAGE, MARGIN, TEXT }

    /** Alignment within the anchor: left or top, centre, right or bottom. */
    public enum Align { START, CENTER, END }

    /** A large first letter, among the lines of its paragraph or beside them (17.18.20). */
    public enum DropCap { NONE, DROP, MARGIN }
}
