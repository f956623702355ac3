package wenshu.typeset.content;

/**
 * The four borders of a paragraph, table or cell and the two inner ones of a table; null where nothing is said.
 */
public record Borders(Border top, Border left, Border bottom, Border right, Border insideH, Border insideV) {

    public static final Borders NONE = new Borders(null, null, null, null, null, null);

    /**
     * One border: a line, or several side by side.
     *
     * @param width of the line, or of the thick one of several; millipoints; 0 for none
     * @param space distance from the text, millipoints
     * @param color 0xRRGGBB
     * @param style how it is drawn
     */
    public record Border(int width, int space, int color, Style style) {

        /** The thin line and the small gap of borders that have one, 15 twips as Word draws them. */
        private static final int THIN = 750;

        /** How the border is drawn (17.18.2), from the top or the left; others become the one nearest to them. */
        public enum Style {
            SINGLE, DASHED, DOTTED, DASH_DOT, DOUBLE, TRIPLE, THICK_THIN, THICK_THIN_APART, THIN_THICK,
            THIN_THICK_APART, THIN_THICK_THIN
        }

        /** An explicit "no border", which is stronger than nothing said (17.4.66). */
        public static final Border NIL = new Border(0, 0, 0, Style.SINGLE);

        /** Whether there is a line at all. */
        public boolean visible() {
            return width > 0;
        }

        /** Widths of its lines and of the gaps between them in turn, from the top or the left, millipoints. */
        public int[] strips() {
            return switch (style) {
                case SINGLE, DASHED, DOTTED, DASH_DOT -> new int[] {width};
                case DOUBLE -> new int[] {width, width, width};
                case TRIPLE -> new int[] {width, width, width, width, width};
                case THICK_THIN -> new int[] {width, THIN, THIN};
                case THIN_THICK -> new int[] {THIN, THIN, width};
                case THICK_THIN_APART -> new int[] {width, width / 2, width / 2};
                case THIN_THICK_APART -> new int[] {width / 2, width / 2, width};
                case THIN_THICK_THIN -> new int[] {THIN, THIN, width, THIN, THIN};
            };
        }

        /** How much room it takes across its direction, millipoints. */
        public int thickness() {
            int sum = 0;
            for (int strip : strips()) {
                sum += strip;
            }
            return visible() ? sum : 0;
        }
    }
}
