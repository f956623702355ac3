package wenshu.search;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Whole numbers written in Chinese characters, as in 〔二〇二一〕三十二号: by places (三二) or with units (三十二). */
final class HanNumbers {

    /** What a folded number of this kind is written with. */
    static final String CHARACTERS = "〇零一二三四五六七八九十百千";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int MOST = 99_999;

    private HanNumbers() {
    }

    /** The number that folded characters say, up to 99,999; none when they say none. */
    static OptionalInt read(String text) {
        int sum = 0;
        int digit = -1;
        boolean units = false;
        for (int i = 0; i < text.length() && sum <= MOST; i++) {
            char c = text.charAt(i) == '零' ? '〇' : text.charAt(i);
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                sum += (digit < 0 ? 1 : digit) * (int) Math.pow(10, unit + 1.0);
                digit = -1;
                units = true;
            } else if (DIGITS.indexOf(c) < 0) {
                return OptionalInt.empty();
            } else if (units || digit < 0) {
                digit = DIGITS.indexOf(c);
            } else {
                // Place after place: 三二 is thirty-two.
                digit = digit * 10 + DIGITS.indexOf(c);
            }
        }
        sum += Math.max(0, digit);
        return text.isEmpty() || sum > MOST ? OptionalInt.empty() : OptionalInt.of(sum);
    }

    /** A number from 0 on by places, such as a year. */
    static String places(int number, char zero) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(c == '0' ? zero : DIGITS.charAt(c - '0'));
        }
        return text.toString();
    }

    /** A number from 1 to 9,999 in every way that it is said with units; larger ones by places. */
    static Set<String> writings(int number) {
        Set<String> all = new LinkedHashSet<>();
        for (char zero : new char[] {'〇', '零'}) {
            if (number > 0 && number < 10_000) {
                all.add(withUnits(number, zero));
            }
            all.add(places(number, zero));
        }
        return all;
    }

    private static String withUnits(int number, char zero) {
        StringBuilder text = new StringBuilder();
        boolean skipped = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                skipped = true;
                continue;
            }
            if (skipped && !text.isEmpty()) {
                text.append(zero);
            }
            skipped = false;
            // Ten is 十 and not 一十, but 一百一十 is one hundred and ten.
            if (digit > 1 || place != 1 || !text.isEmpty()) {
                text.append(DIGITS.charAt(digit));
            }
            if (place > 0) {
                text.append(UNITS.charAt(place - 1));
            }
        }
        return text.toString();
    }
}
