package wenshu.typeset.font;

/**
 * The vertical measures of a family as Word uses them for line height, in millionths of the em:
 * over a page of lines, thousandths would add up to half a point.
 *
 * <p>They come from our own table and not from the stand-in font's file, whose measures differ from the official
 * font's and are wrong in some.
 *
 * @param ascent above the baseline
 * @param descent below the baseline, positive
 * @param lineGap added to a line that holds no East Asian text
 */
public record LineMetrics(int ascent, int descent, int lineGap) {

    /** The measures shared by the classical Chinese office fonts (SimSun, FangSong, KaiTi, SimHei). */
    public static final LineMetrics CHINESE = new LineMetrics(859_000, 141_000, 0);

    /** The ascent at a size, millipoints. */
    public int ascent(int size) {
        return at(ascent, size);
    }

    /** The descent at a size, millipoints. */
    public int descent(int size) {
        return at(descent, size);
    }

    /** The line gap at a size, millipoints. */
    public int lineGap(int size) {
        return at(lineGap, size);
    }

    private static int at(int measure, int size) {
        return (int) (((long) measure * size + 500_000) / 1_000_000);
    }
}
