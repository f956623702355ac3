package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/**
 * A red line across the page.
 *
 * @param top its upper edge below the paper's upper edge, in twips
 * @param thickness in twips
 * @param left its left end from the paper's left edge, in twips
 * @param width in twips; the line is centred on the paper or, at type-area width, on the type area
 */
record RedLine(int top, int thickness, int left, int width) {

    private static final String COLOUR = "FF0000";

    /** A run that holds the line; {@code id} must be unique in the package. */
    XmlElement run(int id) {
        // The stroke is centred on the shape's line, so the shape lies half a stroke below the upper edge.
        return Drawn.anchored(id, "红线" + id, left, top + thickness / 2.0, width, 0, Drawn.line(width, thickness, COLOUR));
    }
}
