package wenshu.typeset.inline;

/** Which world a code point belongs to when a font is chosen and a line is broken (ECMA-376, 17.3.2.26). */
final class Scripts {

    private static final String LATIN_ONE_MARKS = "¡¤§¨ª¯°±²³´¶·¸¹º¼½¾¿×÷";

    private Scripts() {
    }

    /**
     * Chinese, Japanese, Korean and full-width characters, and private ones except where fonts of symbols have theirs:
     * always in the East Asian font.
     */
    static boolean eastAsian(int c) {
        return c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7AF || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFFEF || c >= 0x1F100 && c <= 0x1F2FF
                || c >= 0x20000 && c <= 0x323AF || c >= 0x2460 && c <= 0x24FF || c >= 0x2150 && c <= 0x218F
                || c >= 0x1100 && c <= 0x11FF || c >= 0xE000 && c <= 0xEFFF
                || c >= 0xF100 && c <= 0xF8FF;
    }

    /** Characters found in both worlds: Chinese where the run says so, or where the other font lacks them. */
    static boolean ambiguous(int c) {
        return c >= 0x2010 && c <= 0x27BF && c != 0x2011 && c != 0x202F || c >= 0x0370 && c <= 0x04FF
                || c == 0x02C7 || c >= 0x02C9 && c <= 0x02CB || c == 0x02D9
                || c >= 0xA1 && c <= 0xF7 && LATIN_ONE_MARKS.indexOf(c) >= 0;
    }

    /** Hebrew, Arabic and the scripts of India and Southeast Asia: in a font of their own. */
    static boolean complex(int c) {
        return c >= 0x0590 && c <= 0x10FF && c < 0x10A0 || c >= 0x1780 && c <= 0x17FF || c >= 0xFB1D && c <= 0xFDFF
                || c >= 0xFE70 && c <= 0xFEFE;
    }

    /** Hebrew, Arabic and their neighbours. */
    static boolean rightToLeft(int c) {
        return c >= 0x0590 && c <= 0x08FF || c >= 0xFB1D && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
    }

    /** An ideograph or kana: what gets a gap beside Latin letters and digits. */
    static boolean ideograph(int c) {
        return c >= 0x3400 && c <= 0x9FFF || c >= 0x20000 && c <= 0x323AF || c >= 0x3040 && c <= 0x30FF
                || c >= 0xF900 && c <= 0xFAFF || c == 0x3005 || c == 0x3007;
    }

    /** Controls, joiners, byte order marks and variation selectors: they have no glyph of their own. */
    static boolean invisible(int c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0x200C && c <= 0x200F || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF || c >= 0xD800 && c <= 0xDFFF;
    }

    /** Spaces at which a line may end. */
    static boolean space(int c) {
        return c == ' ' || c == 0x3000 || c >= 0x2000 && c <= 0x200A && c != 0x2007 || c == 0x205F || c == 0x1680;
    }

    /** Spaces at which no line ends. */
    static boolean fixedSpace(int c) {
        return c == 0xA0 || c == 0x202F || c == 0x2007;
    }

    /** The width of a space that fonts often lack, in thousandths of the em; 0 for other characters. */
    static int spaceWidth(int c) {
        return switch (c) {
            case 0x2000, 0x2002 -> 500;
            case 0x2001, 0x2003, 0x3000 -> 1_000;
            case 0x2004 -> 333;
            case 0x2005 -> 250;
            case 0x2006 -> 167;
            case 0x2007 -> 500;
            case 0x2008, 0x2009, 0x202F -> 200;
            case 0x200A -> 100;
            case 0x205F -> 222;
            case 0x1680 -> 300;
            default -> 0;
        };
    }

    static boolean latinLetter(int c) {
        return c < 0x0590 && Character.isLetter(c);
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
