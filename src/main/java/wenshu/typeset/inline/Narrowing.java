package wenshu.typeset.inline;

import wenshu.typeset.content.Document.Compatibility;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.ParagraphStyle.Alignment;

/**
 * How a justified line takes in one more word by narrowing its spaces: what Word 2013 and later do in their own
 * documents. The standard is silent; the figures are those under which Word's own page breaks are met.
 */
final class Narrowing {

    /** The compatibility mode of Word 2013. */
    private static final int SINCE = 15;
    /** A space gives up a quarter of its width at most. */
    private static final int SHARE = 4;
    /** It gives up at most half of what it would have to gain in the line without the word. */
    private static final int LESS = 2;

    private Narrowing() {
    }

    static boolean holds(ParagraphStyle style, Compatibility compatibility) {
        return style.alignment() == Alignment.BOTH && compatibility.mode() >= SINCE;
    }

    /** Whether an entry is a space that gives way. */
    static boolean gives(Glyphs glyphs, int i) {
        return glyphs.codePoint[i] == ' ' && glyphs.kind[i] == Glyphs.SPACE;
    }

    /**
     * Whether a line with one word too many may be narrowed: its spaces have enough to give, and change by
     * half as much as those of the line without the word would have to, or less.
     */
    static boolean fits(Glyphs glyphs, Line with, Line without) {
        long over = (long) with.width() - with.available();
        long room = 0;
        int spaces = 0;
        for (int i = glyphs.afterTabs(with.from(), with.textEnd()); i < with.textEnd() - 1; i++) {
            if (gives(glyphs, i)) {
                spaces++;
                room += glyphs.advance[i];
            }
        }
        if (over * SHARE > room) {
            return false;
        }
        int gaps = 0;
        for (int i = glyphs.afterTabs(without.from(), without.textEnd()); i < without.textEnd() - 1; i++) {
            gaps += glyphs.opens(i) ? 1 : 0;
        }
        return over * LESS * gaps <= ((long) without.available() - without.width()) * spaces;
    }
}
