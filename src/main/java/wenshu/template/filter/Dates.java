package wenshu.template.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as papers print them (GB/T 15835—2011): Arabic digits without leading zeros, or Chinese digits. */
public final class Dates {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:\\s*[-./年]\\s*(\\d{1,2})(?:\\s*[-./月]\\s*(\\d{1,2})\\s*日?|\\s*月)?|\\s*年)?");
    private static final String[] DIGITS = "〇一二三四五六七八九".split("");

    private Dates() {
    }

    /** Year, month, day of a written date; 0 for what is not given; null when it is no date. */
    public static int[] parse(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int[] date = {number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))};
        try {
            LocalDate.of(date[0], matcher.group(2) == null ? 1 : date[1], matcher.group(3) == null ? 1 : date[2]);
        } catch (DateTimeException e) {
            return null;
        }
        return date;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static String day(String text) {
        int[] date = parse(text);
        return date == null || date[2] == 0 ? null : date[0] + "年" + date[1] + "月" + date[2] + "日";
    }

    static String month(String text) {
        int[] date = parse(text);
        return date == null || date[1] == 0 ? null : date[0] + "年" + date[1] + "月";
    }

    static String year(String text) {
        int[] date = parse(text);
        return date == null ? null : date[0] + "年";
    }

    static String dottedMonth(String text) {
        int[] date = parse(text);
        return date == null || date[1] == 0 ? null : "%04d.%02d".formatted(date[0], date[1]);
    }

    static String dottedDay(String text) {
        int[] date = parse(text);
        return date == null || date[2] == 0 ? null : "%04d.%02d.%02d".formatted(date[0], date[1], date[2]);
    }

    static String chineseYear(String text) {
        int[] date = parse(text);
        return date == null ? null : digits(date[0]) + "年";
    }

    static String chineseDay(String text) {
        int[] date = parse(text);
        return date == null || date[2] == 0 ? null
                : digits(date[0]) + "年" + Numerals.counting("" + date[1]) + "月" + Numerals.counting("" + date[2]) + "日";
    }

    static String chineseMonth(String text) {
        int[] date = parse(text);
        return date == null || date[1] == 0 ? null : digits(date[0]) + "年" + Numerals.counting("" + date[1]) + "月";
    }

    /** As on cheques, where no stroke may be added later: 贰零贰肆年零壹月壹拾伍日 (支付结算办法, annex 1, no. 5). */
    static String capitalDay(String text) {
        int[] date = parse(text);
        if (date == null || date[2] == 0) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (char c : "%04d".formatted(date[0]).toCharArray()) {
            out.append(Numerals.capital("" + c));
        }
        return out.append("年").append(date[1] <= 2 || date[1] == 10 ? "零" : "").append(capital(date[1])).append("月")
                .append(date[2] < 10 || date[2] % 10 == 0 ? "零" : "").append(capital(date[2])).append("日").toString();
    }

    private static String capital(int number) {
        return Numerals.capital(Integer.toString(number));
    }

    static String monthAndDay(String text) {
        int[] date = parse(text);
        return date == null || date[2] == 0 ? null : date[1] + "月" + date[2] + "日";
    }

    static String padded(String text, String format) {
        int[] date = parse(text);
        return date == null || date[2] == 0 ? null : format.formatted(date[0], date[1], date[2]);
    }

    static String weekday(String text) {
        int[] date = parse(text);
        return date == null || date[2] == 0 ? null
                : "星期" + "一二三四五六日".charAt(LocalDate.of(date[0], date[1], date[2]).getDayOfWeek().getValue() - 1);
    }

    /** Year, month or day alone, for forms that print 年, 月 and 日 themselves. */
    static String part(String text, int which) {
        int[] date = parse(text);
        return date == null || date[which] == 0 ? null : Integer.toString(date[which]);
    }

    /** The year of a document number: 〔2024〕 (GB/T 9704—2012, 7.2.5). */
    static String bracketedYear(String text) {
        int[] date = parse(text);
        return date == null ? null : "〔" + date[0] + "〕";
    }

    private static String digits(int year) {
        StringBuilder out = new StringBuilder();
        for (char c : "%04d".formatted(year).toCharArray()) {
            out.append(DIGITS[c - '0']);
        }
        return out.toString();
    }
}
