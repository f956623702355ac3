package wenshu.typeset.inline;

import wenshu.typeset.content.ParagraphStyle.LineBreaking;

/** Where a line may end: between East Asian characters unless a mark forbids it, at spaces and hyphens in Latin text. */
final class BreakRules {

    private final Glyphs glyphs;
    private final Kinsoku kinsoku;
    private final boolean rules;
    private final boolean wholeWords;

    BreakRules(Glyphs glyphs, Kinsoku kinsoku, LineBreaking breaking) {
        this.glyphs = glyphs;
        this.kinsoku = kinsoku;
        this.rules = breaking.kinsoku();
        this.wholeWords = breaking.wordWrap();
    }

    /** Whether a line may end just before entry {@code i}, which is not the first. */
    boolean mayBreakBefore(int i) {
        byte kind = glyphs.kind[i];
        if (glyphs.glued[i] || kind == Glyphs.BREAK_POINT) {
            return false;
        }
        if (glyphs.codePoint[i - 1] == Glyphs.SOFT_HYPHEN || glyphs.kind[i - 1] == Glyphs.BREAK_POINT) {
            return true;
        }
        if (kind == Glyphs.OBJECT || glyphs.kind[i - 1] == Glyphs.OBJECT && kind == Glyphs.TEXT) {
            return kind == Glyphs.OBJECT || !kinsoku.forbiddenAtStart(glyphs.codePoint[i]);
        }
        if (kind != Glyphs.TEXT) {
            return kind != Glyphs.SPACE || glyphs.codePoint[i] == 0x3000;
        }
        return mayBreakBetween(i - 1, i);
    }

    private boolean mayBreakBetween(int before, int i) {
        int left = glyphs.codePoint[before];
        int right = glyphs.codePoint[i];
        if (Scripts.fixedSpace(left) || Scripts.fixedSpace(right)) {
            return false;
        }
        if (rules && (glyphs.wide[i] && kinsoku.forbiddenAtStart(right) || unbreakablePair(left, right))) {
            return false;
        }
        byte leftKind = glyphs.kind[before];
        if (leftKind == Glyphs.TAB) {
            return true;
        }
        if (leftKind == Glyphs.SPACE) {
            // A closing quotation mark begins no line, in whichever font it stands.
            return !rules || !endForbiddenBeforeSpaces(before) && right != '”' && right != '’';
        }
        if (rules && kinsoku.forbiddenAtEnd(left)) {
            return false;
        }
        if (glyphs.wide[i] || glyphs.wide[before]) {
            return !(rules && kinsoku.forbiddenAtStart(right));
        }
        if (!wholeWords) {
            return true;
        }
        return hyphen(left) && before > 0 && glyphs.kind[before - 1] == Glyphs.TEXT
                && Character.isLetterOrDigit(glyphs.codePoint[before - 1]) && !hyphen(right);
    }

    /** Latin words part after a hyphen or dash that stands at a word, never at a slash. */
    private static boolean hyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014;
    }

    /** Spaces vanish at a line's end, and what stands before them becomes its last character. */
    private boolean endForbiddenBeforeSpaces(int i) {
        int at = i;
        while (at > 0 && glyphs.kind[at] == Glyphs.SPACE) {
            at--;
        }
        return kinsoku.forbiddenAtEnd(glyphs.codePoint[at]);
    }

    private static boolean unbreakablePair(int left, int right) {
        return left == right && (left == '—' || left == '…');
    }
}
