package wenshu.notice.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;

/** Dates in hanzi, such as 二〇二四年三月十一日, which papers wrote before 2012. */
final class HanziFigures {

    private static final Pattern DATE = Pattern.compile("([一二三四五六七八九〇○零ＯOo]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String DIGITS = "〇一二三四五六七八九";

    private HanziFigures() {
    }

    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text.replace(" ", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = 0;
        for (char c : matcher.group(1).toCharArray()) {
            year = year * 10 + Math.max(0, DIGITS.indexOf(c));
        }
        return ChineseDate.of(year, small(matcher.group(2)), small(matcher.group(3)));
    }

    private static int small(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(text.charAt(0));
        }
        return (ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0))) * 10 + (ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1)));
    }
}
