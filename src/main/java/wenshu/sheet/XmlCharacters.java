package wenshu.sheet;

/** What XML 1.0 can hold (clause 2.2). */
final class XmlCharacters {

    private XmlCharacters() {
    }

    /** The text without characters that no XML file can hold. */
    static String kept(String text) {
        boolean good = text.codePoints().allMatch(XmlCharacters::allowed);
        return good ? text : text.codePoints().filter(XmlCharacters::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c < 0xD800 || c == '\n' || c == '\t' || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
