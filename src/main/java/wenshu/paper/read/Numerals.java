package wenshu.paper.read;

/** Small numbers as headings and labels write them. */
final class Numerals {

    private static final String HAN = "〇一二三四五六七八九";
    private static final int MOST_DIGITS = 6;

    private Numerals() {
    }

    /** The number in Arabic figures or up to 九十九 in hanzi; 0 when it is none. */
    static int of(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return 0;
        }
        int value = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '十') {
                value += (digit == 0 ? 1 : digit) * 10;
                digit = 0;
            } else if (HAN.indexOf(c) >= 0) {
                digit = HAN.indexOf(c);
            } else if (Character.isDigit(c)) {
                digit = digit * 10 + Character.digit(c, 10);
            } else {
                return 0;
            }
        }
        return value + digit;
    }
}
