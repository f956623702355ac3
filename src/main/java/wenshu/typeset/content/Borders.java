package wenshu.typeset.content;

/**
 * The four borders of a paragraph, table or cell and the two inner ones of a table; null where nothing is said.
 */
public record Borders(Border top, Border left, Border bottom, Border right, Border insideH, Border insideV) {

    public static final Borders NONE = new Borders(null, null, null, null, null, null);

    /**
     * One border line.
     *
     * @param width millipoints; 0 for none
     * @param space distance from the text, millipoints
     * @param color 0xRRGGBB
     * @param style how it is drawn
     */
    public record Border(int width, int space, int color, Style style) {

        /** How the line is drawn (17.18.2). */
        public enum Style { SINGLE, DOUBLE, THICK_THIN, THIN_THICK, DASHED, DOTTED }

        /** An explicit "no border", which is stronger than nothing said (17.4.66). */
        public static final Border NIL = new Border(0, 0, 0, Style.SINGLE);

        /** Whether there is a line at all. */
        public boolean visible() {
            return width > 0;
        }
    }
}
