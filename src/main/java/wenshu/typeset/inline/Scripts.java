package wenshu.typeset.inline;

/** Which world a code point belongs to when a font is chosen and a line is broken (ECMA-376, 17.3.2.26). */
final class Scripts {

    private static final String AMBIGUOUS = "“”‘’—…·×÷§¨°±´¶¸℃№‰′″①②③④⑤⑥⑦⑧⑨⑩→←↑↓○●□■△▲◇◆☆★∶≈≠≤≥";

    private Scripts() {
    }

    /** Chinese, Japanese and full-width characters: always in the East Asian font. */
    static boolean eastAsian(int c) {
        return c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7AF || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFFEF || c >= 0x1F100 && c <= 0x1F2FF
                || c >= 0x20000 && c <= 0x323AF || c >= 0x2460 && c <= 0x24FF || c >= 0x2150 && c <= 0x218F
                || c >= 0x25A0 && c <= 0x27BF || c >= 0xE000 && c <= 0xF8FF;
    }

    /** Marks found in both worlds: Chinese where the run or the document says so. */
    static boolean ambiguous(int c) {
        return AMBIGUOUS.indexOf(c) >= 0;
    }

    /** An ideograph or kana: what gets a gap beside Latin letters and digits. */
    static boolean ideograph(int c) {
        return c >= 0x3400 && c <= 0x9FFF || c >= 0x20000 && c <= 0x323AF || c >= 0x3040 && c <= 0x30FF
                || c >= 0xF900 && c <= 0xFAFF || c == 0x3005 || c == 0x3007;
    }

    /** Controls, joiners, byte order marks and variation selectors: they have no glyph of their own. */
    static boolean invisible(int c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF || c >= 0xD800 && c <= 0xDFFF;
    }

    static boolean latinLetter(int c) {
        return c < 0x0590 && Character.isLetter(c);
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
