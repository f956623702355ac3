package wenshu.typeset.inline;

import wenshu.typeset.content.ParagraphStyle.LineRule;
import wenshu.typeset.content.ParagraphStyle.Spacing;
import wenshu.typeset.font.LineMetrics;

/**
 * The height of a line and where its baseline lies, as Word has them.
 *
 * @param height millipoints
 * @param baseline from the line's top, millipoints
 * @param extra what a multiple of the line grid adds at the foot; the last line of a page does not need it
 */
record LineHeight(int height, int baseline, int extra) {

    /** Grows with the runs of a line. */
    static final class Measure {

        private int ascent;
        private int descent;
        private boolean eastAsian;

        /**
         * East Asian text takes 1.3 times its font's height, half of the bonus above and half below (17.3.1.33); other
         * text has its font's line gap above it.
         */
        void add(LineMetrics metrics, int size, int rise, boolean isEastAsian) {
            eastAsian |= isEastAsian;
            int up = (int) ((long) metrics.ascent() * size / 1_000);
            int down = (int) ((long) metrics.descent() * size / 1_000);
            if (isEastAsian) {
                int bonus = (int) ((long) (metrics.ascent() + metrics.descent()) * size * 3 / 20_000);
                up += bonus;
                down += bonus;
            } else {
                up += (int) ((long) metrics.lineGap() * size / 1_000);
            }
            ascent = Math.max(ascent, up + rise);
            descent = Math.max(descent, down - rise);
        }

        /** A graphic stands on the baseline. */
        void add(int graphicHeight, int rise) {
            ascent = Math.max(ascent, graphicHeight + rise);
        }

        /**
         * The finished line.
         *
         * @param pitch of the line grid in force, or 0
         */
        LineHeight finish(Spacing spacing, int pitch) {
            int natural = ascent + descent;
            if (spacing.rule() == LineRule.EXACT) {
                // Word puts the baseline at four fifths of an exact line, whatever the font.
                return new LineHeight(spacing.line(), spacing.line() * 4 / 5, 0);
            }
            boolean grid = pitch > 0 && spacing.snapToGrid();
            int base = natural;
            int above = ascent;
            if (grid) {
                // Only single or multiple lines with Chinese in them are rounded up to whole cells.
                boolean whole = eastAsian && spacing.rule() == LineRule.AUTO;
                base = whole ? Math.ceilDiv(natural, pitch) * pitch : Math.max(pitch, natural);
                above = (base - natural) / 2 + ascent;
            }
            if (spacing.rule() == LineRule.AT_LEAST) {
                int more = Math.max(0, spacing.line() - base);
                return new LineHeight(base + more, above + more, 0);
            }
            int height = (int) ((long) base * spacing.line() / 240);
            return new LineHeight(height, above, grid ? Math.max(0, height - base) : 0);
        }
    }
}
