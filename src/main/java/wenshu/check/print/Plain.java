package wenshu.check.print;

import java.text.Normalizer;

/** Text as two readings of one paper can be held together: without blanks, look-alike forms made one. */
final class Plain {

    private Plain() {
    }

    /** The text without blanks and invisible characters, in compatibility form. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(c -> !blank(c)).forEach(plain::appendCodePoint);
        return plain.isEmpty() || simple(plain) ? plain.toString() : Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    private static boolean simple(StringBuilder text) {
        return text.chars().allMatch(c -> c >= 0x21 && c < 0x7F || c >= 0x4E00 && c < 0xA000 || c >= 0x3001 && c <= 0x3015);
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFEFF
                || Character.getType(c) == Character.FORMAT;
    }
}
