package wenshu.template.readback;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and years in Chinese words, back to digits. */
final class NumberWords {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern MONEY = Pattern.compile("(负?)(?:([零一二三四五六七八九十百千万亿]+)元)?零?(?:([一二三四五六七八九])角)?零?(?:([一二三四五六七八九])分)?整?");
    private static final Pattern DATE = Pattern.compile("([零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?");

    private NumberWords() {
    }

    /** Capital and small words made one kind. */
    private static String plain(String text) {
        String from = "〇○壹贰叁肆伍陆柒捌玖拾佰仟圆两";
        String to = "零零一二三四五六七八九十百千元二";
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            int at = from.indexOf(c);
            out.appendCodePoint(at < 0 ? c : to.charAt(at));
        });
        return out.toString();
    }

    /** 一百零五 as 105; null when it is no number in words. */
    static Long number(String text) {
        String words = plain(text);
        boolean minus = words.startsWith("负");
        long total = 0;
        long group = 0;
        long digit = 0;
        boolean any = false;
        for (char c : words.substring(minus ? 1 : 0).toCharArray()) {
            any = true;
            switch (c) {
                case '十', '百', '千' -> {
                    long unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
                    group += Math.max(digit, digit == 0 ? 1 : digit) * unit;
                    digit = 0;
                }
                case '万', '亿' -> {
                    long unit = c == '万' ? 10_000L : 100_000_000L;
                    long before = group + digit;
                    // 一万二千亿: what has been counted so far is counted in 亿.
                    total = c == '亿' ? (total + before) * unit : total + before * unit;
                    group = 0;
                    digit = 0;
                    if (total > 99_999_999_999_999_999L) {
                        return null;
                    }
                }
                default -> {
                    int value = DIGITS.indexOf(c);
                    if (value < 0) {
                        return null;
                    }
                    digit = value;
                }
            }
        }
        return any ? (minus ? -1 : 1) * (total + group + digit) : null;
    }

    /** 壹仟零伍元叁角 as 1005.3; null when it is no amount in words. */
    static String money(String text) {
        Matcher matcher = MONEY.matcher(plain(text));
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null && matcher.group(4) == null) {
            return null;
        }
        Long yuan = matcher.group(2) == null ? Long.valueOf(0) : number(matcher.group(2));
        if (yuan == null) {
            return null;
        }
        BigDecimal amount = BigDecimal.valueOf(yuan * 100 + 10L * digit(matcher.group(3)) + digit(matcher.group(4)), 2);
        return plain(matcher.group(1).isEmpty() ? amount : amount.negate());
    }

    private static int digit(String word) {
        return word == null ? 0 : DIGITS.indexOf(word);
    }

    /** Without decimals that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 二〇二四年三月十五日 as 2024-03-15, as much as is given; null when it is no date in words. */
    static String date(String text) {
        Matcher matcher = DATE.matcher(plain(text));
        if (!matcher.matches()) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        matcher.group(1).chars().forEach(c -> out.append(DIGITS.indexOf(c)));
        for (int i = 2; i <= 3 && matcher.group(i) != null; i++) {
            out.append("-%02d".formatted(number(matcher.group(i))));
        }
        return out.toString();
    }
}
