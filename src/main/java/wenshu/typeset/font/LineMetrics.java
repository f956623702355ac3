package wenshu.typeset.font;

/**
 * The vertical measures of a family as Word uses them for line height, in thousandths of the em.
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
    public static final LineMetrics CHINESE = new LineMetrics(859, 141, 0);
}
