package wenshu.check.reading;

import java.util.OptionalInt;

/** Whole numbers written in hanzi, as 十五, 三百二十 or, digit by digit, 二〇二四. */
public final class HanNumber {

    /** What a digit may be written with, zero in all its shapes. */
    public static final String DIGITS = "〇一二三四五六七八九";
    private static final String ZEROS = "○零ОO0〇";

    private HanNumber() {
    }

    /** Below ten thousand; nothing for what is no number. Arabic figures are read, too. */
    public static OptionalInt parse(String text) {
        if (text.matches("\\d{1,9}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        int total = 0;
        int digit = -1;
        for (char c : text.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else {
                int value = c == '两' ? 2 : ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
                if (value < 0 || digit > 0) {
                    return OptionalInt.empty();
                }
                digit = value;
            }
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(total + Math.max(digit, 0));
    }

    /** Digit by digit, as a year is written; nothing when another character is among them. */
    public static OptionalInt digits(String text) {
        int value = 0;
        for (char c : text.toCharArray()) {
            int digit = ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
            if (digit < 0 || value > 99_999_999) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
