package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.TrueTypeFace;

/**
 * A paragraph's text as parallel arrays, one entry a code point, in reading order: what is shaped once and then cut
 * into lines. Tabs and breaks are entries too.
 */
final class Glyphs {

    static final byte TEXT = 0;
    static final byte SPACE = 1;
    static final byte TAB = 2;
    static final byte LINE_END = 3;
    static final byte PAGE_END = 4;
    static final byte COLUMN_END = 6;
    /** A graphic in the line; {@link #carried} has it. */
    static final byte OBJECT = 5;
    /** A place without width where a line may end: a zero-width space, or a soft hyphen, which shows only there. */
    static final byte BREAK_POINT = 7;

    static final int SOFT_HYPHEN = 0xAD;

    /**
     * A reading above some entries.
     *
     * @param from first entry of the base
     * @param to after its last entry
     * @param width of the reading
     */
    record Reading(int from, int to, Glyphs glyphs, int width, int raise, Alignment alignment) {
    }

    int count;
    byte[] kind = new byte[64];
    int[] codePoint = new int[64];
    int[] glyph = new int[64];
    /** Advance in millipoints with scale and spacing, without gaps and squeezing. */
    int[] advance = new int[64];
    /** How far an entry's origin stands from where its advance begins; a part of the advance. */
    int[] lead = new int[64];
    /** Gap after the entry where Chinese meets Latin (autoSpaceDE, autoSpaceDN). */
    int[] gap = new int[64];
    /** What a pair of marks gives up after this entry; it is taken from its blank right half. */
    int[] squeeze = new int[64];
    boolean[] wide = new boolean[64];
    /** Whether no line may end before the entry, whatever the characters say. */
    boolean[] glued = new boolean[64];
    TrueTypeFace[] face = new TrueTypeFace[64];
    FontStack[] stack = new FontStack[64];
    CharacterStyle[] style = new CharacterStyle[64];
    /** What an entry brings along beside its glyph: a note whose mark it begins, a graphic; mostly null. */
    Inline[] carried = new Inline[64];
    final List<Reading> readings = new ArrayList<>(0);
    /** Links and bookmarks. */
    final Leads leads = new Leads();

    /** Whether there is text from right to left. */
    boolean rightToLeft;

    void add(byte itsKind, int itsCodePoint, CharacterStyle itsStyle, FontStack itsStack, TrueTypeFace itsFace,
            int itsGlyph, int itsAdvance, boolean isWide) {
        if (count == kind.length) {
            grow();
        }
        kind[count] = itsKind;
        codePoint[count] = itsCodePoint;
        style[count] = itsStyle;
        stack[count] = itsStack;
        face[count] = itsFace;
        glyph[count] = itsGlyph;
        advance[count] = itsAdvance;
        wide[count] = isWide;
        count++;
    }

    private void grow() {
        int size = count * 2;
        kind = Arrays.copyOf(kind, size);
        codePoint = Arrays.copyOf(codePoint, size);
        glyph = Arrays.copyOf(glyph, size);
        advance = Arrays.copyOf(advance, size);
        lead = Arrays.copyOf(lead, size);
        gap = Arrays.copyOf(gap, size);
        squeeze = Arrays.copyOf(squeeze, size);
        wide = Arrays.copyOf(wide, size);
        glued = Arrays.copyOf(glued, size);
        face = Arrays.copyOf(face, size);
        stack = Arrays.copyOf(stack, size);
        style = Arrays.copyOf(style, size);
        carried = Arrays.copyOf(carried, size);
    }

    /** Whether the first letter belongs to a script that runs from right to left. */
    boolean startsRightToLeft() {
        for (int i = 0; i < count; i++) {
            byte direction = Character.getDirectionality(codePoint[i]);
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    /** No line may end before the entry that is added next. */
    void glueNext() {
        if (count == kind.length) {
            grow();
        }
        glued[count] = true;
    }

    /** The width an entry takes in a line that it does not end. */
    int width(int i) {
        return advance[i] + gap[i] - squeeze[i];
    }

    /** The width of entries that stand within a line. */
    int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += width(i);
        }
        return width;
    }

    /** Whether a justified line opens after the entry: between East Asian characters and at spaces. */
    boolean opens(int i) {
        return !glued[i + 1] && (wide[i] || wide[i + 1] || kind[i] == SPACE);
    }

    /** Where the text after the last tab among some entries begins; what stands before it is never spread. */
    int afterTabs(int from, int to) {
        int start = to;
        while (start > from && kind[start - 1] != TAB) {
            start--;
        }
        return start;
    }

    /** What a soft hyphen takes where a line ends at it. */
    int hyphenAdvance(int i) {
        return stack[i].advance(face[i], glyph[i], '-', style[i].size()) * style[i].scale() / 100;
    }

    static byte kindOf(Inline.Break.Kind kind) {
        return switch (kind) {
            case LINE -> LINE_END;
            case COLUMN -> COLUMN_END;
            case PAGE -> PAGE_END;
        };
    }
}
