package wenshu.typeset.inline;

import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Document.Settings;
import wenshu.typeset.content.ParagraphStyle.LineBreaking;

/** What neighbours do to each other's widths: kerned and balanced pairs, gaps, squeezed pairs, grid cells, runs fitted into a width. */
final class Adjustments {

    private final boolean compress;
    private final boolean balanced;
    private final CharacterGrid grid;

    Adjustments(Settings settings, CharacterGrid grid) {
        this.compress = settings.compressPunctuation();
        this.balanced = settings.compatibility().balanceWidths();
        this.grid = grid;
    }

    void apply(Glyphs glyphs, LineBreaking breaking) {
        kern(glyphs);
        if (balanced) {
            balanceSpaces(glyphs);
        }
        gaps(glyphs, breaking);
        if (compress) {
            squeezePairs(glyphs);
        }
        if (grid.cell() > 0) {
            snap(glyphs);
        }
        fit(glyphs);
    }

    /** Pairs of one font and size stand closer where their runs ask for it (17.3.2.19). */
    private static void kern(Glyphs glyphs) {
        for (int i = 0; i + 1 < glyphs.count; i++) {
            CharacterStyle style = glyphs.style[i];
            CharacterStyle next = glyphs.style[i + 1];
            if (style.kerned() && next.kerned() && glyphs.kind[i] <= Glyphs.SPACE && glyphs.kind[i + 1] <= Glyphs.SPACE
                    && glyphs.face[i] == glyphs.face[i + 1] && style.size() == next.size()) {
                glyphs.advance[i] += glyphs.stack[i].kerning(glyphs.face[i], glyphs.glyph[i], glyphs.glyph[i + 1],
                        style.size()) * style.scale() / 100;
            }
        }
    }

    /** Where widths are balanced, each of several spaces in a row of East Asian text is half an em wide (17.15.3.3). */
    private static void balanceSpaces(Glyphs glyphs) {
        for (int i = 0; i < glyphs.count; i++) {
            boolean beside = i > 0 && glyphs.codePoint[i - 1] == ' '
                    || i + 1 < glyphs.count && glyphs.codePoint[i + 1] == ' ';
            CharacterStyle style = glyphs.style[i];
            if (glyphs.codePoint[i] == ' ' && beside && style.language() != CharacterStyle.Language.OTHER) {
                int natural = glyphs.stack[i].advance(glyphs.face[i], glyphs.glyph[i], ' ', style.size());
                glyphs.advance[i] += (style.size() / 2 - natural) * style.scale() / 100;
            }
        }
    }

    /** A quarter em where ideographs meet letters or digits, nothing beside a space. */
    private static void gaps(Glyphs glyphs, LineBreaking breaking) {
        if (!breaking.spaceLatin() && !breaking.spaceDigits()) {
            return;
        }
        for (int i = 0; i + 1 < glyphs.count; i++) {
            int left = glyphs.codePoint[i];
            int right = glyphs.codePoint[i + 1];
            boolean leftIdeograph = Scripts.ideograph(left);
            if (leftIdeograph == Scripts.ideograph(right)) {
                continue;
            }
            int other = leftIdeograph ? right : left;
            boolean meets = breaking.spaceLatin() && Scripts.latinLetter(other)
                    || breaking.spaceDigits() && Scripts.digit(other);
            if (meets) {
                int ideograph = leftIdeograph ? i : i + 1;
                glyphs.gap[i] = glyphs.style[ideograph].size() / 4;
            }
        }
    }

    /** Where blank halves meet, half an em goes (compressPunctuation, 17.15.1.18). */
    private static void squeezePairs(Glyphs glyphs) {
        for (int i = 0; i + 1 < glyphs.count; i++) {
            if (!glyphs.wide[i] || !glyphs.wide[i + 1]) {
                continue;
            }
            int left = glyphs.codePoint[i];
            int right = glyphs.codePoint[i + 1];
            boolean afterClosing = Kinsoku.blankRight(left)
                    && (Kinsoku.blankRight(right) || Kinsoku.blankLeft(right));
            boolean openings = Kinsoku.blankLeft(left) && Kinsoku.blankLeft(right);
            if (afterClosing || openings) {
                glyphs.squeeze[i] = glyphs.style[i].size() * glyphs.style[i].scale() / 200;
            }
        }
    }

    /** Each East Asian character stands in the middle of its cells; what is between them takes whole cells together. */
    private void snap(Glyphs glyphs) {
        for (int from = 0; from < glyphs.count; ) {
            int to = from + 1;
            if (snaps(glyphs, from)) {
                glyphs.gap[from] = 0;
                glyphs.squeeze[from] = 0;
                while (!glyphs.wide[from] && to < glyphs.count && snaps(glyphs, to) && !glyphs.wide[to]) {
                    glyphs.gap[to] = 0;
                    to++;
                }
                int natural = glyphs.width(from, to);
                int spare = Math.max(1, Math.ceilDiv(natural, grid.cell())) * grid.cell() - natural;
                glyphs.lead[from] += spare / 2;
                glyphs.advance[from] += spare / 2;
                glyphs.advance[to - 1] += spare - spare / 2;
            }
            from = to;
        }
    }

    private static boolean snaps(Glyphs glyphs, int i) {
        return glyphs.kind[i] <= Glyphs.SPACE && glyphs.style[i].snapToGrid();
    }

    /** The characters of a fitted run share what is over evenly, or all become narrower (17.3.2.14). */
    private static void fit(Glyphs glyphs) {
        for (int from = 0; from < glyphs.count; ) {
            CharacterStyle.Fit fit = glyphs.style[from].fit();
            int to = from + 1;
            while (fit != null && to < glyphs.count && fit.equals(glyphs.style[to].fit())
                    && glyphs.kind[to] <= Glyphs.SPACE) {
                to++;
            }
            if (fit != null && glyphs.kind[from] <= Glyphs.SPACE) {
                fit(glyphs, from, to, fit.width());
            }
            from = to;
        }
    }

    private static void fit(Glyphs glyphs, int from, int to, int width) {
        int natural = natural(glyphs, from, to);
        if (natural > width) {
            for (int i = from; i < to; i++) {
                CharacterStyle style = glyphs.style[i];
                int scale = Math.max(1, (int) ((long) style.scale() * width / natural));
                glyphs.style[i] = i > from && glyphs.style[i - 1].scale() == scale
                        && glyphs.style[i - 1].equals(style.scaled(scale)) ? glyphs.style[i - 1] : style.scaled(scale);
            }
            natural = natural(glyphs, from, to);
        }
        int spare = width - natural;
        int gaps = to - from - 1;
        int given = 0;
        for (int i = from; i < to; i++) {
            int upToHere = gaps == 0 ? 0 : (int) ((long) spare * Math.min(gaps, i - from + 1) / gaps);
            glyphs.advance[i] = advance(glyphs, i) + upToHere - given;
            glyphs.lead[i] = 0;
            glyphs.squeeze[i] = 0;
            glyphs.gap[i] = i == to - 1 ? glyphs.gap[i] : 0;
            glyphs.glued[i] |= i > from;
            given = upToHere;
        }
    }

    private static int natural(Glyphs glyphs, int from, int to) {
        int natural = 0;
        for (int i = from; i < to; i++) {
            natural += advance(glyphs, i);
        }
        return natural;
    }

    /** Without the run's spacing and the grid: these give way to the width. */
    private static int advance(Glyphs glyphs, int i) {
        return glyphs.stack[i].advance(glyphs.face[i], glyphs.glyph[i], glyphs.codePoint[i], glyphs.style[i].size())
                * glyphs.style[i].scale() / 100;
    }
}
