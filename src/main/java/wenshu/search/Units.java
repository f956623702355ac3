package wenshu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks through a text unit by unit. A unit is one Chinese character or one run of letters and digits, folded. Brackets,
 * dots, spaces, ends of lines and pages between units count for nothing; the end of a sentence or of a table cell is a gap.
 */
public final class Units {

    private static final int NONE = -2;
    private static final String DOTS = "·•‧・･⋅∙.";

    private final CharSequence text;
    private final StringBuilder word = new StringBuilder();
    private int next;
    private int[] expansion;
    private int expanded;
    private int expansionStart;

    private int han;
    private int start;
    private int end;
    private boolean gap;
    private boolean mark;

    /** Stands before the first unit. */
    public Units(CharSequence text) {
        this.text = text;
    }

    /** Goes to the next unit; false at the end of the text. */
    public boolean next() {
        gap = false;
        mark = false;
        han = 0;
        word.setLength(0);
        while (true) {
            int codePoint = peek();
            if (codePoint == NONE) {
                return false;
            }
            if (isHan(codePoint)) {
                start = position();
                advance();
                end = afterLast();
                han = codePoint;
                return true;
            }
            if (Character.isLetterOrDigit(codePoint)) {
                readWord();
                return true;
            }
            gap |= isBoundary(codePoint);
            mark |= isMark(codePoint);
            advance();
        }
    }

    private void readWord() {
        start = position();
        int codePoint = peek();
        while (codePoint != NONE && !isHan(codePoint) && isWordPart(codePoint)) {
            word.appendCodePoint(codePoint);
            advance();
            end = afterLast();
            codePoint = peek();
        }
    }

    /** Whether this unit is a Chinese character. */
    public boolean isHan() {
        return han != 0;
    }

    /** This unit's text, folded. */
    public String unit() {
        return han != 0 ? Character.toString(han) : word.toString();
    }

    /** A number that equal units share: the code point of a Chinese character, or a negative hash of a word. */
    int code() {
        return han != 0 ? han : code(word.toString());
    }

    /** The number of a unit given as text. */
    static int code(String unit) {
        int first = unit.codePointAt(0);
        return isHan(first) ? first : unit.hashCode() | Integer.MIN_VALUE;
    }

    /** The Chinese character; 0 for a word. */
    public int han() {
        return han;
    }

    /** Where the unit begins in the text, in chars. */
    public int start() {
        return start;
    }

    /** Where the unit ends in the text, in chars. */
    public int end() {
        return end;
    }

    /** Whether a sentence or a table cell ended before this unit. */
    public boolean afterGap() {
        return gap;
    }

    /**
     * Whether a mark such as a comma, a bracket or a quotation mark stood before this unit. A phrase goes on over it, but not
     * one that is to be found letter by letter.
     */
    public boolean afterMark() {
        return mark;
    }

    /** All units of a short text, such as a query. */
    public static List<String> of(CharSequence text) {
        List<String> all = new ArrayList<>();
        Units units = new Units(text);
        while (units.next()) {
            all.add(units.unit());
        }
        return all;
    }

    /** The text's units joined: equal for writings that only differ in width, case, brackets, dots and spaces. */
    public static String key(CharSequence text) {
        return String.join("", of(text));
    }

    /** Whether a folded code point is a Chinese character; private use counts, because rare names are typed with it. */
    public static boolean isHan(int codePoint) {
        // Nearly all are in the first block: the tables of properties are only asked about the others.
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF || codePoint >= 0x2E80
                && (Character.isIdeographic(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE);
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Whether a sentence or a table cell ends with a folded code point. */
    static boolean isBoundary(int codePoint) {
        return switch (codePoint) {
            case '。', '!', '?', ';', '\t' -> true;
            default -> false;
        };
    }

    /** Neither blank nor one of the dots in names; what cannot be seen counts for nothing. */
    private static boolean isMark(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> DOTS.indexOf(codePoint) < 0;
        };
    }

    /** The folded code point that comes next, or NONE. */
    private int peek() {
        while (true) {
            if (expansion != null) {
                if (expanded < expansion.length) {
                    return expansion[expanded];
                }
                expansion = null;
            }
            if (next >= text.length()) {
                return NONE;
            }
            int raw = Character.codePointAt(text, next);
            int folded = Fold.one(raw);
            if (folded != Fold.MANY) {
                return folded;
            }
            expansionStart = next;
            next += Character.charCount(raw);
            expansion = Fold.many(raw);
            expanded = 0;
        }
    }

    private void advance() {
        if (expansion != null) {
            expanded++;
        } else {
            next += Character.charCount(Character.codePointAt(text, next));
        }
    }

    private int position() {
        return expansion != null ? expansionStart : next;
    }

    private int afterLast() {
        return next;
    }
}
