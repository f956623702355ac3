package wenshu.notice.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;

/** Dates in hanzi as papers before 2012 were dated: 二○一一年四月十九日. */
final class HanziDate {

    private static final Pattern WRITTEN = Pattern.compile("([二一][〇○Oo0零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String DIGITS = "〇一二三四五六七八九";

    private HanziDate() {
    }

    /** The date that the text is, or nothing. */
    static Optional<LocalDate> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = 0;
        for (char c : matcher.group(1).replaceAll("[○Oo0零]", "〇").toCharArray()) {
            year = year * 10 + DIGITS.indexOf(c);
        }
        return ChineseDate.of(year, small(matcher.group(2)), small(matcher.group(3)));
    }

    private static int small(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written.charAt(0));
        }
        return (ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0))) * 10 + (ten + 1 < written.length() ? DIGITS.indexOf(written.charAt(ten + 1)) : 0);
    }
}
