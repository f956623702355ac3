package wenshu.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as official papers write them: 2023年3月3日, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
public final class ChineseDate {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})\\s*(?:年|[-./])\\s*(\\d{1,2})\\s*(?:月|[-./])\\s*(\\d{1,2})\\s*日?");

    private ChineseDate() {
    }

    /** The date of 2023年3月3日 or 2023-03-03; nothing when it is no date of the calendar. */
    public static Optional<LocalDate> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** The date, or nothing when the calendar has no such day. */
    public static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Year, month and day in Arabic figures with 年月日. */
    public static String format(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
