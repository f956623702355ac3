package wenshu.typeset.inline;

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
    private final Kinsoku kinsoku;
    private final ParagraphStyle style;
    private final boolean compress;
    private final Tabs tabs;

    LineBreaker(Glyphs glyphs, Kinsoku kinsoku, ParagraphStyle style, boolean compress, Tabs tabs) {
        this.glyphs = glyphs;
        this.kinsoku = kinsoku;
        this.style = style;
        this.compress = compress;
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

    private Line next(int from, int available, boolean first) {
        int width = 0;
        int i = from;
        for (; i < glyphs.count; i++) {
            byte kind = glyphs.kind[i];
            Line.End forced = forced(kind);
            if (forced != null) {
                return line(from, i + 1, available, 0, false, forced);
            }
            if (kind == Glyphs.TAB) {
                int stop = tabs.advanceFrom(glyphs, i, width, first);
                glyphs.advance[i] = stop;
                glyphs.gap[i] = 0;
            }
            int showing = glyphs.advance[i] - trailingSpacing(i);
            if (width + showing > available + TOLERANCE && kind != Glyphs.SPACE && i > from) {
                return wrap(from, i, width, available);
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

    /** Expanding character spacing after a line's last character does not push it out. */
    private int trailingSpacing(int i) {
        return Math.max(0, glyphs.style[i].spacing());
    }

    private Line wrap(int from, int overflowing, int before, int available) {
        if (mayBreakBefore(overflowing)) {
            return line(from, overflowing, available, 0, false, Line.End.WRAPPED);
        }
        if (style.breaking().overflowPunctuation() && before <= available + TOLERANCE && glyphs.wide[overflowing]
                && Kinsoku.mayHang(glyphs.codePoint[overflowing])
                && (overflowing + 1 >= glyphs.count || mayBreakBefore(overflowing + 1))) {
            return line(from, overflowing + 1, available, 0, true, Line.End.WRAPPED);
        }
        if (compress) {
            Line squeezed = squeeze(from, overflowing, before, available);
            if (squeezed != null) {
                return squeezed;
            }
        }
        for (int i = overflowing - 1; i > from; i--) {
            if (mayBreakBefore(i)) {
                return line(from, i, available, 0, false, Line.End.WRAPPED);
            }
        }
        return line(from, overflowing, available, 0, false, Line.End.WRAPPED);
    }

    /** Takes forbidden marks into the line by squeezing its marks, when these have enough to give. */
    private Line squeeze(int from, int overflowing, int before, int available) {
        int to = overflowing;
        int width = before;
        do {
            width += glyphs.width(to);
            to++;
        } while (to < glyphs.count && !mayBreakBefore(to) && to - overflowing < 3);
        if (to < glyphs.count && !mayBreakBefore(to)) {
            return null;
        }
        int over = width - available;
        return over <= give(from, to) ? line(from, to, available, over, false, Line.End.WRAPPED) : null;
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
        int width = 0;
        for (int i = from; i < textEnd; i++) {
            width += i == textEnd - 1 ? glyphs.advance[i] : glyphs.width(i);
        }
        return new Line(from, Math.max(next, from + (from < glyphs.count ? 1 : 0)), textEnd, width, available, squeezed,
                hanging, end);
    }

    /** Whether a line may end just before entry {@code i}. */
    private boolean mayBreakBefore(int i) {
        byte kind = glyphs.kind[i];
        if (kind == Glyphs.OBJECT || i > 0 && glyphs.kind[i - 1] == Glyphs.OBJECT && kind == Glyphs.TEXT) {
            return kind == Glyphs.OBJECT || !kinsoku.forbiddenAtStart(glyphs.codePoint[i]);
        }
        if (kind != Glyphs.TEXT) {
            return kind != Glyphs.SPACE || glyphs.codePoint[i] == 0x3000;
        }
        int left = glyphs.codePoint[i - 1];
        int right = glyphs.codePoint[i];
        byte leftKind = glyphs.kind[i - 1];
        boolean rules = style.breaking().kinsoku();
        if (rules && (kinsoku.forbiddenAtStart(right) && glyphs.wide[i] || unbreakablePair(left, right))) {
            return false;
        }
        if (leftKind == Glyphs.TAB) {
            return true;
        }
        if (leftKind == Glyphs.SPACE) {
            return !rules || !kinsoku.forbiddenAtStart(right) && !kinsoku.forbiddenAtEnd(beforeSpaces(i - 1));
        }
        if (rules && kinsoku.forbiddenAtEnd(left)) {
            return false;
        }
        if (glyphs.wide[i] || glyphs.wide[i - 1]) {
            return !(rules && kinsoku.forbiddenAtStart(right));
        }
        return left == '-' && !Scripts.digit(right) || !style.breaking().wordWrap();
    }

    /** What stands before a run of spaces: they vanish at a line's end, and it becomes the last character. */
    private int beforeSpaces(int i) {
        int at = i;
        while (at > 0 && glyphs.kind[at] == Glyphs.SPACE) {
            at--;
        }
        return glyphs.codePoint[at];
    }

    private static boolean unbreakablePair(int left, int right) {
        return left == right && (left == '—' || left == '…');
    }
}
