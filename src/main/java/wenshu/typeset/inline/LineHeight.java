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
        private int graphic;
        private boolean whole;

        /**
         * East Asian text takes 1.3 times its font's height, half of the bonus above and half below (17.3.1.33); other
         * text has its font's line gap above it.
         *
         * @param saysChinese whether its run says so: then Latin text too makes its line whole cells of the line grid
         */
        void add(LineMetrics metrics, int size, int rise, boolean isEastAsian, boolean saysChinese) {
            whole |= isEastAsian || saysChinese;
            int up = metrics.ascent(size);
            int down = metrics.descent(size);
            if (isEastAsian) {
                int bonus = (int) ((long) (metrics.ascent() + metrics.descent()) * size * 3 / 20_000_000);
                up += bonus;
                down += bonus;
            } else {
                up += metrics.lineGap(size);
            }
            ascent = Math.max(ascent, up + rise);
            descent = Math.max(descent, down - rise);
        }

        /** A reading stands above its text. */
        void addAbove(int height) {
            ascent = Math.max(ascent, height);
        }

        /** A graphic stands on the baseline; a multiple of the line's height leaves it as it is. */
        void addGraphic(int height) {
            graphic = Math.max(graphic, height);
        }

        /**
         * The finished line.
         *
         * @param pitch of the line grid in force, or 0
         */
        LineHeight finish(Spacing spacing, int pitch) {
            int up = Math.max(ascent, graphic);
            int natural = up + descent;
            if (spacing.rule() == LineRule.EXACT) {
                // Word puts the baseline at four fifths of an exact line, whatever the font.
                return new LineHeight(spacing.line(), spacing.line() * 4 / 5, 0);
            }
            boolean grid = pitch > 0 && spacing.snapToGrid();
            int base = grid ? onGrid(natural, pitch, spacing.rule()) : natural;
            int above = (base - natural) / 2 + up;
            if (spacing.rule() == LineRule.AT_LEAST) {
                int more = Math.max(0, spacing.line() - base);
                return new LineHeight(base + more, above + more, 0);
            }
            int text = grid ? onGrid(ascent + descent, pitch, spacing.rule()) : ascent + descent;
            int height = base + (int) ((long) text * (spacing.line() - 240) / 240);
            return new LineHeight(height, above, grid ? Math.max(0, height - base) : 0);
        }

        /** Only single or multiple lines with what is or says that it is Chinese are rounded up to whole cells. */
        private int onGrid(int natural, int pitch, LineRule rule) {
            return whole && rule == LineRule.AUTO ? Math.ceilDiv(natural, pitch) * pitch : Math.max(pitch, natural);
        }
    }
}
