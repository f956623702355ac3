package wenshu.paper.read;

import java.util.Arrays;

/** How long a full line is when a text comes in printed lines, as out of a PDF. */
final class PrintedLines {

    /** What no line is as long as. */
    static final int NONE = Integer.MAX_VALUE;
    private static final int LONGEST = 48;
    /** First-line indent and a mark carried over make a full line this much shorter. */
    private static final int SHORT_OF_FULL = 3;
    private static final int OVER_FULL = 5;
    private static final int ENOUGH = 10;

    private PrintedLines() {
    }

    /**
     * The least length of a full line; {@link #NONE} where the text does not come in printed lines. Nine lines of ten are
     * no longer than a full one, a good many are as long, and hardly any is longer.
     */
    static int full(String[] lines) {
        int[] lengths = Arrays.stream(lines).mapToInt(String::length).sorted().toArray();
        int common = lengths.length < ENOUGH ? NONE : lengths[lengths.length * 9 / 10];
        if (common > LONGEST) {
            return NONE;
        }
        int longer = 0;
        int full = 0;
        for (int length : lengths) {
            longer += length > common + OVER_FULL ? 1 : 0;
            full += length >= common - SHORT_OF_FULL && length <= common + OVER_FULL ? 1 : 0;
        }
        return longer * 50 <= lengths.length && full * 5 >= lengths.length ? common - SHORT_OF_FULL : NONE;
    }
}
