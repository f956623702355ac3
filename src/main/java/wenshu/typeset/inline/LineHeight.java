package wenshu.typeset.inline;

import wenshu.typeset.content.ParagraphStyle.LineRule;
import wenshu.typeset.content.ParagraphStyle.Spacing;
import wenshu.typeset.font.LineMetrics;

/**
 * The height of a line and where its baseline lies, as Word has them.
 *
 * @param height millipoints
 * @param baseline from the line's top, millipoints
 */
record LineHeight(int height, int baseline) {

    /** Grows with the runs of a line. */
    static final class Measure {

        private int ascent;
        private int descent;

        /**
         * East Asian text takes 1.3 times its font's height, half of the bonus above and half below (17.3.1.33); other
         * text has its font's line gap above it.
         */
        void add(LineMetrics metrics, int size, int rise, boolean eastAsian) {
            int up = (int) ((long) metrics.ascent() * size / 1_000);
            int down = (int) ((long) metrics.descent() * size / 1_000);
            if (eastAsian) {
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
                return new LineHeight(spacing.line(), spacing.line() * 4 / 5);
            }
            if (pitch > 0 && spacing.snapToGrid()) {
                return onGrid(spacing, pitch, natural);
            }
            if (spacing.rule() == LineRule.AT_LEAST) {
                int more = Math.max(0, spacing.line() - natural);
                return new LineHeight(natural + more, ascent + more);
            }
            return new LineHeight((int) ((long) natural * spacing.line() / 240), ascent);
        }

        private LineHeight onGrid(Spacing spacing, int pitch, int natural) {
            if (spacing.rule() == LineRule.AT_LEAST) {
                // The largest of cell, wish and text; more than one cell is not asked for.
                int box = Math.max(pitch, natural);
                return new LineHeight(Math.max(box, spacing.line()),
                        (box - natural) / 2 + ascent + Math.max(0, spacing.line() - box));
            }
            int cell = Math.max(1, Math.ceilDiv(natural, pitch)) * pitch;
            return new LineHeight((int) ((long) cell * spacing.line() / 240), (cell - natural) / 2 + ascent);
        }
    }
}
