package wenshu.check.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;

/**
 * A day named in a text.
 *
 * @param element where
 * @param start its first character
 * @param end after its last one
 * @param year as written, or as the last full date before it in the paragraph has it; 0 when nothing says it
 * @param month as written, or that of the other end of the range
 * @param day as written
 * @param yearWritten whether the year stands in it
 */
public record DateMention(Element element, int start, int end, int year, int month, int day, boolean yearWritten) {

    private static final Pattern DAY =
            Pattern.compile("(?:(?<!\\d)(\\d{4})\\s*年\\s*)?(?:(?<!\\d)(\\d{1,2})\\s*月\\s*)?(?<!\\d)(\\d{1,2})\\s*日");
    private static final Pattern RANGE = Pattern.compile("日(?:[（(][^（）()]{1,8}[）)])?\\s*(?:至|到|—|–|-|－|～|~)\\s*$");

    /** The days that an element names, in order. */
    public static List<DateMention> in(Element element) {
        List<DateMention> found = new ArrayList<>();
        String text = element.text();
        Matcher matcher = DAY.matcher(text);
        int year = 0;
        int month = 0;
        while (matcher.find()) {
            boolean written = matcher.group(1) != null && matcher.group(2) != null;
            if (matcher.group(2) == null && !(month > 0 && RANGE.matcher(text.substring(0, matcher.start())).find())) {
                continue;
            }
            year = written ? Integer.parseInt(matcher.group(1)) : year;
            month = matcher.group(2) == null ? month : Integer.parseInt(matcher.group(2));
            found.add(new DateMention(element, matcher.start(), matcher.end(), year, month, Integer.parseInt(matcher.group(3)),
                    written));
        }
        return found;
    }

    /** The day of the calendar, where the year is known and there is such a day. */
    public Optional<LocalDate> date() {
        return in(year);
    }

    /** The day in that year, where there is such a day. */
    public Optional<LocalDate> in(int someYear) {
        return someYear == 0 ? Optional.empty() : ChineseDate.of(someYear, month, day);
    }

    /** As it is written. */
    public String said() {
        return element.text().substring(start, end);
    }
}
