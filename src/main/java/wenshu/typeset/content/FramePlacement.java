package wenshu.typeset.content;

/**
 * Where a framed paragraph stands (17.3.1.11).
 *
 * @param width millipoints, 0 for as wide as the text area
 * @param height millipoints, 0 for as high as its text
 * @param x, y offsets in millipoints, used where no alignment is given
 * @param horizontalAnchor, verticalAnchor what the offsets are measured from
 * @param horizontalAlign, verticalAlign alignment within the anchor, or null
 */
public record FramePlacement(int width, int height, int x, int y, Anchor horizontalAnchor, Anchor verticalAnchor,
        Align horizontalAlign, Align verticalAlign) {

    /** What an offset is measured from: the page, its margins, or the text around. */
    public enum Anchor { PAGE, MARGIN, TEXT }

    /** Alignment within the anchor: left or top, centre, right or bottom. */
    public enum Align { START, CENTER, END }
}
