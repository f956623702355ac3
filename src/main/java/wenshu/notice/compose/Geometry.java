package wenshu.notice.compose;

/** Measures of GB/T 9704-2012 in twips (1/20 pt), and how text stands in an exact line. */
final class Geometry {

    static final int PAGE_WIDTH = 11906;
    static final int PAGE_HEIGHT = 16838;
    static final int TOP = 2098;
    static final int LEFT = 1588;
    static final int BOTTOM = 1984;
    static final int RIGHT = 1474;
    /** 版心 156 mm wide. */
    static final int TYPE_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    /** The type area of a page on its side is 225 mm wide. */
    static final int SIDE_WIDTH = PAGE_HEIGHT - TOP - BOTTOM;
    /** One of 22 lines of 28.95 pt. */
    static final int LINE = 579;
    /** 3号 in half points; 28 of them fit a line with {@link #TRACKING}. */
    static final int SIZE = 32;
    /** Added after every character: −0.25 pt. */
    static final int TRACKING = -5;
    /** Advance of one hanzi of the text: 16 pt less the tracking. */
    static final int CHARACTER = 315;
    /** Distance of the footer from the paper's lower edge that puts the dashes 7 mm below the type area (7.5). */
    static final int FOOTER = 1453;
    static final int HEADER = 850;
    /** The smallest line that Word sets: 0.7 pt. */
    static final int SMALLEST_LINE = 14;
    /** From the paper's lower edge to the footer of a page on its side, whose number stands elsewhere. */
    static final int SIDE_FOOTER = 567;
    /** 2号 title: 22 pt on lines of 36 pt. */
    static final int TITLE_SIZE = 44;
    static final int TITLE_LINE = 720;
    /** 4号: page numbers and colophon. */
    static final int SMALL_SIZE = 28;
    static final int SMALL_CHARACTER = 280;
    /** Lower edge of a letter's second double line, 20 mm above the paper's (10.1). */
    static final int LOWER_LINE = mm(20);
    /** 7/8 of the height of a 3号 hanzi. */
    static final int SEVEN_EIGHTHS = 280;

    private Geometry() {
    }

    /** Millimetres as twips. */
    static int mm(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** Where the baseline lies below the top of an exact line: Word puts it at 0.80 of the line, whatever the font. */
    static int baseline(int exactLine) {
        return Math.round(exactLine * 0.80f);
    }

    /** How far a hanzi's ink reaches above the baseline: 0.86 em. */
    static int inkAbove(int halfPoints) {
        return Math.round(halfPoints * 10 * 0.86f);
    }

    /** How far a hanzi's ink reaches below the baseline: 0.08 em. */
    static int inkBelow(int halfPoints) {
        return Math.round(halfPoints * 10 * 0.08f);
    }

    /** How far the brackets of a document number reach below the baseline: 0.15 em. */
    static int bracketsBelow(int halfPoints) {
        return Math.round(halfPoints * 10 * 0.15f);
    }

    /** The width of text of 3号 with its tracking: hanzi 16 pt, Times figures 8 pt, full stops and spaces 4 pt. */
    static int width(String text) {
        return text.codePoints().map(c -> {
            int natural = c >= 0x80 ? 320 : c == '.' || c == ' ' || c == ',' ? 80 : 160;
            return natural + TRACKING;
        }).sum();
    }

    /**
     * The largest size, in half points, at which a mark of so many characters fits one line of the type area.
     *
     * @param largest never larger than this
     */
    static int markSize(String mark, int largest) {
        int fits = (TYPE_WIDTH - 40) / 10 / Math.max(1, mark.codePointCount(0, mark.length()));
        return Math.min(largest, Math.max(TITLE_SIZE / 2, fits));
    }
}
