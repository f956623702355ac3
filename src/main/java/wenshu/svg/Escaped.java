package wenshu.svg;

/** Text within XML. */
final class Escaped {

    private Escaped() {
    }

    /** Markup escaped, and what XML 1.0 does not allow (2.2) as a space. */
    static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c < 0x20 || c >= 0xD800 && c < 0xE000 || c == 0xFFFE || c == 0xFFFF
                        ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
