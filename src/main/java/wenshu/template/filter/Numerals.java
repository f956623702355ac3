package wenshu.template.filter;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in Chinese words. */
final class Numerals {

    private static final String[] SMALL = "零一二三四五六七八九".split("");
    private static final String[] CAPITAL = "零壹贰叁肆伍陆柒捌玖".split("");
    private static final String[] SMALL_UNITS = {"", "十", "百", "千"};
    private static final String[] CAPITAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,16}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");

    private Numerals() {
    }

    private static String plain(String text) {
        return text.strip().replace(",", "").replace("，", "");
    }

    /** 105 as 一百零五; ten to nineteen begin with 十. */
    static String counting(String text) {
        String number = plain(text);
        if (!INTEGER.matcher(number).matches()) {
            return null;
        }
        String words = words(Long.parseLong(number), SMALL, SMALL_UNITS, "负");
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    /** 105 as 壹佰零伍. */
    static String capital(String text) {
        String number = plain(text);
        return INTEGER.matcher(number).matches() ? words(Long.parseLong(number), CAPITAL, CAPITAL_UNITS, "负") : null;
    }

    /** 1005.3 as 壹仟零伍元叁角; whole amounts end with 整 (票据 habit). */
    static String money(String text) {
        String number = plain(text).replace("元", "").replace("￥", "").replace("¥", "");
        if (!AMOUNT.matcher(number).matches()) {
            return null;
        }
        long cents = new BigDecimal(number).movePointRight(2).longValueExact();
        long absolute = Math.abs(cents);
        long yuan = absolute / 100;
        int jiao = (int) (absolute / 10 % 10);
        int fen = (int) (absolute % 10);
        StringBuilder out = new StringBuilder(cents < 0 ? "负" : "");
        if (yuan > 0 || absolute == 0) {
            out.append(words(yuan, CAPITAL, CAPITAL_UNITS, "")).append("元");
        }
        if (jiao > 0) {
            out.append(CAPITAL[jiao]).append("角");
        } else if (fen > 0 && yuan > 0) {
            out.append("零");
        }
        if (fen > 0) {
            out.append(CAPITAL[fen]).append("分");
        } else {
            out.append("整");
        }
        return out.toString();
    }

    /** 20000 as 20,000.00. */
    static String amount(String text) {
        String number = plain(text);
        return AMOUNT.matcher(number).matches() ? grouped(new BigDecimal(number).setScale(2).toPlainString()) : null;
    }

    static String grouped(String text) {
        String number = plain(text);
        if (!NUMBER.matcher(number).matches()) {
            return null;
        }
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : number.substring(point));
    }

    /** 0.856 as 85.6%. */
    static String percent(String text) {
        String number = plain(text);
        if (!NUMBER.matcher(number).matches()) {
            return null;
        }
        return new BigDecimal(number).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** 3 as ③. */
    static String circled(String text) {
        String number = plain(text);
        int value = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
        return value < 1 || value > 20 ? null : Character.toString('①' + value - 1);
    }

    private static String words(long number, String[] digits, String[] units, String minus) {
        if (number == 0) {
            return digits[0];
        }
        StringBuilder out = new StringBuilder();
        long rest = Math.abs(number);
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int four = (int) (rest / pow(group) % 10_000);
            if (four == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap || !out.isEmpty() && four < 1000) {
                out.append(digits[0]);
            }
            gap = false;
            out.append(group(four, digits, units));
            // 万亿 followed by 亿: 一万二千亿 says 亿 once.
            out.append(group == 3 && rest / pow(2) % 10_000 > 0 ? "万" : GROUPS[group]);
        }
        return (number < 0 ? minus : "") + out;
    }

    private static long pow(int group) {
        long value = 1;
        for (int i = 0; i < group; i++) {
            value *= 10_000;
        }
        return value;
    }

    private static String group(int four, String[] digits, String[] units) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 3, unit = 1000; i >= 0; i--, unit /= 10) {
            int digit = four / unit % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
            } else {
                out.append(gap ? digits[0] : "").append(digits[digit]).append(units[i]);
                gap = false;
            }
        }
        return out.toString();
    }
}
