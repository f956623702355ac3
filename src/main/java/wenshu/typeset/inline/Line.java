package wenshu.typeset.inline;

/**
 * A line as the breaker cut it.
 *
 * @param from first entry
 * @param to after the last entry, trailing spaces and the break itself included
 * @param textEnd after the last entry that shows
 * @param width natural width of from..textEnd, millipoints
 * @param available width it was broken for
 * @param trimmed what the opening mark at the start gives up, millipoints
 * @param squeezed what the line's marks must give up to fit, millipoints
 * @param narrowed what the line's spaces must give up to fit, millipoints
 * @param hanging whether the last mark stands beyond the margin
 * @param end why it ends
 */
record Line(int from, int to, int textEnd, int width, int available, int trimmed, int squeezed,
        int narrowed, boolean hanging, End end) {

    /** The same, its spaces narrowed. */
    Line narrowedBy(int amount) {
        return new Line(from, to, textEnd, width, available, trimmed, squeezed, amount, hanging, end);
    }

    enum End {
        WRAPPED, LINE_BREAK, COLUMN_BREAK, PAGE_BREAK, PARAGRAPH;

        /** Whether a break that stands in the text ends the line. */
        boolean forced() {
            return this == LINE_BREAK || this == COLUMN_BREAK || this == PAGE_BREAK;
        }
    }
}
