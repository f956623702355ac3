package wenshu.paper.read;

import java.util.regex.Pattern;

/** A line in the form in which it is recognised: without markup and layout by spaces; what the paper says stays as it is. */
final class Tidy {

    /** Only a line's two ends tell what it is. */
    private static final int HEAD = 400;
    private static final int TAIL = 100;
    private static final Pattern LEADING = Pattern.compile("^(?:(?:#{1,6}|>|[-*+•●◆■]) +)+");
    private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|\\[bookmark:[^]]{0,80}]|</?(?:p|br|b|strong|span|div)[^>]{0,80}>|&nbsp;");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([.*#()_\\[\\]-])");

    private Tidy() {
    }

    /** Whether nothing can be seen of it. */
    static boolean blank(String line) {
        return line.chars().allMatch(Tidy::blank);
    }

    /** Whether nothing can be seen of a character. */
    static boolean blank(int c) {
        return space(c) || invisible(c);
    }

    /** Without markup; one plain space where there was any white space; a very long line without its middle. */
    static String key(String line) {
        String ends = line.length() <= HEAD + TAIL ? line
                : line.substring(0, HEAD) + line.substring(line.length() - TAIL);
        String plain = spaced(ends);
        if (plain.chars().anyMatch(c -> "#>*_-+•●◆■[<&\\".indexOf(c) >= 0)) {
            plain = LEADING.matcher(plain).replaceFirst("");
            plain = spaced(ESCAPE.matcher(MARKUP.matcher(plain).replaceAll(" ")).replaceAll("$1"));
        }
        return plain;
    }

    /** Without any space. */
    static String tight(String key) {
        return key.indexOf(' ') < 0 ? key : key.replace(" ", "");
    }

    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (space(c)) {
                gap = !out.isEmpty();
            } else if (!invisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean space(int c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean invisible(int c) {
        return c >= 0x200B && c <= 0x200F || c == 0xFEFF || c == 0x2060 || c == 0xAD || c < 0x20;
    }
}
