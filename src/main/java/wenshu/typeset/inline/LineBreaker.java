package wenshu.typeset.inline;

import wenshu.typeset.content.CharacterStyle.Language;
import wenshu.typeset.content.Document.Settings;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.unit.LayoutStoppedException;

/**
 * Cuts glyphs into lines, first fit, with the East Asian rules: nothing forbidden at a line's ends, one mark may hang,
 * marks may be squeezed, Latin words stay whole.
 */
final class LineBreaker {

    /** A little over a twip: what the rounding of a character grid adds up to over a line; Word fits 28 to it. */
    private static final int TOLERANCE = 60;

    private final Glyphs glyphs;
    private final BreakRules rules;
    private final ParagraphStyle style;
    private final boolean compress;
    private final boolean narrow;
    private final Tabs tabs;

    LineBreaker(Glyphs glyphs, Kinsoku kinsoku, ParagraphStyle style, Settings settings, Tabs tabs) {
        this.glyphs = glyphs;
        this.rules = new BreakRules(glyphs, kinsoku, style.breaking());
        this.style = style;
        this.compress = settings.compressPunctuation();
        this.narrow = Narrowing.holds(style, settings.compatibility());
        this.tabs = tabs;
    }

    /**
     * The line that begins with entry {@code from}.
     *
     * @param available to it, millipoints
     * @param first whether it is the paragraph's first
     */
    Line line(int from, int available, boolean first) {
        LayoutStoppedException.check();
        return next(from, Math.max(0, available), first);
    }

    /** Whether another line follows one: also an empty one after a line break that ends the text. */
    boolean goesOn(Line line) {
        return line.to() < glyphs.count || line.end() == Line.End.LINE_BREAK;
    }

    /** How narrow and how wide the text can be set; tabs count as far as the next stop. */
    Extent extent() {
        int least = 0;
        int most = 0;
        int piece = 0;
        int line = 0;
        for (int i = 0; i < glyphs.count; i++) {
            byte kind = glyphs.kind[i];
            if (forced(kind) != null) {
                piece = 0;
                line = 0;
                continue;
            }
            if (i > 0 && rules.mayBreakBefore(i)) {
                piece = 0;
            }
            int width = kind == Glyphs.TAB ? tabs.advanceFrom(glyphs, i, line, false) : glyphs.width(i);
            piece += width;
            line += width;
            if (kind != Glyphs.SPACE) {
                least = Math.max(least, kind == Glyphs.TAB ? 0 : piece);
                most = Math.max(most, line);
            }
        }
        return new Extent(least, most);
    }

    private Line next(int from, int room, boolean first) {
        int available = room;
        int width = -trim(from);
        for (int i = from; i < glyphs.count; i++) {
            byte kind = glyphs.kind[i];
            Line.End forced = forced(kind);
            if (forced != null) {
                return line(from, i + 1, available, 0, false, forced);
            }
            if (kind == Glyphs.TAB) {
                glyphs.advance[i] = tabs.advanceFrom(glyphs, i, width, first);
                glyphs.gap[i] = 0;
                // Text may go as far as to a stop that is set beyond the right indent.
                available = Math.max(available, tabs.reach() - tabs.start(first));
            } else if (glyphs.codePoint[i] == Glyphs.SOFT_HYPHEN) {
                glyphs.kind[i] = Glyphs.BREAK_POINT;
                glyphs.advance[i] = 0;
            }
            int showing = glyphs.advance[i] - trailingSpacing(i);
            if (width + showing > available + TOLERANCE && kind != Glyphs.SPACE && i > from) {
                Line line = wrap(from, i, width, available);
                Line fuller = narrow ? narrowed(from, i, line) : null;
                return fuller == null ? line : fuller;
            }
            width += glyphs.width(i);
        }
        return line(from, glyphs.count, available, 0, false, Line.End.PARAGRAPH);
    }

    private static Line.End forced(byte kind) {
        return switch (kind) {
            case Glyphs.LINE_END -> Line.End.LINE_BREAK;
            case Glyphs.COLUMN_END -> Line.End.COLUMN_BREAK;
            case Glyphs.PAGE_END -> Line.End.PAGE_BREAK;
            default -> null;
        };
    }

    /** An opening mark at a line's start gives up its blank half where the paragraph says so (17.3.1.43). */
    private int trim(int from) {
        return from < glyphs.count && style.breaking().topLinePunctuation() && glyphs.wide[from]
                && Kinsoku.blankLeft(glyphs.codePoint[from])
                ? glyphs.style[from].size() * glyphs.style[from].scale() / 200 : 0;
    }

    /** Expanding character spacing after a line's last character does not push it out. */
    private int trailingSpacing(int i) {
        return Math.max(0, glyphs.style[i].spacing());
    }

    private Line wrap(int from, int overflowing, int before, int available) {
        if (rules.mayBreakBefore(overflowing) && hyphenFits(overflowing, before, available)) {
            return line(from, overflowing, available, 0, false, Line.End.WRAPPED);
        }
        if (style.breaking().overflowPunctuation() && before <= available + TOLERANCE && hangs(overflowing)
                && (overflowing + 1 >= glyphs.count || rules.mayBreakBefore(overflowing + 1))) {
            return line(from, overflowing + 1, available, 0, true, Line.End.WRAPPED);
        }
        if (compress) {
            Line squeezed = squeeze(from, overflowing, before, available);
            if (squeezed != null) {
                return squeezed;
            }
        }
        int width = before;
        for (int i = overflowing - 1; i > from; i--) {
            width -= glyphs.width(i);
            if (rules.mayBreakBefore(i) && hyphenFits(i, width, available)) {
                return line(from, i, available, 0, false, Line.End.WRAPPED);
            }
        }
        return line(from, overflowing, available, 0, false, Line.End.WRAPPED);
    }

    /** Whether the hyphen that a soft one becomes has room. */
    private boolean hyphenFits(int at, int before, int available) {
        return glyphs.codePoint[at - 1] != Glyphs.SOFT_HYPHEN
                || before + glyphs.hyphenAdvance(at - 1) <= available + TOLERANCE;
    }

    /** Only marks of Chinese and Japanese text hang. */
    private boolean hangs(int i) {
        Language language = glyphs.style[i].language();
        return glyphs.wide[i] && Kinsoku.mayHang(glyphs.codePoint[i])
                && (language == Language.CHINESE || language == Language.JAPANESE);
    }

    /** Takes forbidden marks into the line by squeezing its marks, when these have enough to give. */
    private Line squeeze(int from, int overflowing, int before, int available) {
        int to = overflowing;
        int width = before;
        do {
            width += glyphs.width(to);
            to++;
        } while (to < glyphs.count && !rules.mayBreakBefore(to) && to - overflowing < 3);
        if (to < glyphs.count && !rules.mayBreakBefore(to)) {
            return null;
        }
        int over = width - available;
        return over <= give(from, to) ? line(from, to, available, over, false, Line.End.WRAPPED) : null;
    }

    /** The line with the word that is one too many, if narrower spaces make room for it; else null. */
    private Line narrowed(int from, int overflowing, Line without) {
        int to = overflowing + 1;
        while (to < glyphs.count && !rules.mayBreakBefore(to)) {
            to++;
        }
        if (without.hanging() || without.squeezed() > 0 || glyphs.codePoint[to - 1] == Glyphs.SOFT_HYPHEN) {
            return null;
        }
        Line.End forced = to == glyphs.count ? Line.End.PARAGRAPH : forced(glyphs.kind[to]);
        Line with = line(from, forced != null && forced.forced() ? to + 1 : to, without.available(), 0, false,
                forced == null ? Line.End.WRAPPED : forced);
        int amount = with.width() - with.available();
        return Narrowing.fits(glyphs, with, without) ? with.narrowedBy(amount) : null;
    }

    private int give(int from, int to) {
        int give = 0;
        for (int i = from; i < to; i++) {
            give += Squeeze.give(glyphs, i, i == from);
        }
        return give;
    }

    private Line line(int from, int to, int available, int squeezed, boolean hanging, Line.End end) {
        int next = to;
        if (end == Line.End.WRAPPED) {
            while (next < glyphs.count && glyphs.kind[next] == Glyphs.SPACE && glyphs.codePoint[next] == ' ') {
                next++;
            }
            // A space swallowed at the line's end may be followed by a forced break: it belongs to this line.
            if (next < glyphs.count && glyphs.kind[next] == Glyphs.LINE_END && next > to) {
                next++;
            }
        }
        int textEnd = to;
        if (end.forced()) {
            textEnd--;
        }
        while (textEnd > from && glyphs.kind[textEnd - 1] == Glyphs.SPACE && glyphs.codePoint[textEnd - 1] == ' ') {
            textEnd--;
        }
        if (end == Line.End.WRAPPED && textEnd > from && glyphs.codePoint[textEnd - 1] == Glyphs.SOFT_HYPHEN) {
            glyphs.kind[textEnd - 1] = Glyphs.TEXT;
            glyphs.advance[textEnd - 1] = glyphs.hyphenAdvance(textEnd - 1);
        }
        int trimmed = textEnd > from ? trim(from) : 0;
        int width = -trimmed;
        for (int i = from; i < textEnd; i++) {
            width += i == textEnd - 1 ? glyphs.advance[i] : glyphs.width(i);
        }
        return new Line(from, Math.max(next, from + (from < glyphs.count ? 1 : 0)), textEnd, width, available, trimmed,
                squeezed, 0, hanging, end);
    }
}
