package wenshu.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The working days of mainland China: weekends off except where a notice of the State Council puts work there, and the
 * days off of its yearly notices. A year without a notice is unknown: nothing is said about its days, and whatever would
 * have to count across them has no answer.
 */
public final class WorkCalendar {

    private static final String RESOURCE = "/wenshu/calendar/holidays.tsv";

    private final int firstYear;
    private final int lastYear;
    private final Map<LocalDate, Boolean> off;

    private WorkCalendar(int firstYear, int lastYear, Map<LocalDate, Boolean> off) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.off = Map.copyOf(off);
    }

    private static final class Standard {
        private static final WorkCalendar INSTANCE = read();

        private static WorkCalendar read() {
            try (InputStream in = WorkCalendar.class.getResourceAsStream(RESOURCE)) {
                return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The calendar that the program carries. */
    public static WorkCalendar standard() {
        return Standard.INSTANCE;
    }

    /**
     * A calendar of these lines, one a year without gaps: the year, days off, days worked, parted by tabs; lines that begin
     * with # are remarks. A later line prevails, since the notice of a year may change the end of the year before.
     */
    public static WorkCalendar of(List<String> lines) {
        Map<LocalDate, Boolean> off = new HashMap<>();
        int first = 0;
        int last = 0;
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            int year = Integer.parseInt(columns[0]);
            if (last != 0 && year != last + 1) {
                throw new IllegalStateException("no line for the year before " + year);
            }
            first = first == 0 ? year : first;
            last = year;
            put(off, columns[1], true);
            put(off, columns[2], false);
        }
        return new WorkCalendar(first, last, off);
    }

    private static void put(Map<LocalDate, Boolean> into, String ranges, boolean off) {
        for (String range : ranges.split(" ")) {
            String[] ends = range.split("/");
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                into.put(day, off);
            }
        }
    }

    /** The last year with a notice. */
    public int lastYear() {
        return lastYear;
    }

    /** Whether the notice for that day's year is known. */
    public boolean knows(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    /** Whether the day is known to be worked; false for a day off and for a day of an unknown year. */
    public boolean isWorkday(LocalDate day) {
        return knows(day) && !free(day);
    }

    /** Whether the day is known to be off; false for a working day and for a day of an unknown year. */
    public boolean isDayOff(LocalDate day) {
        return knows(day) && free(day);
    }

    private boolean free(LocalDate day) {
        Boolean said = off.get(day);
        return said != null ? said : day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The last day of a period of n working days.
     *
     * @param start the day on which it begins
     * @param n how many working days, at least 1
     * @param countStartDay whether the start itself counts when it is worked, as many publicities count; otherwise the
     *        count begins on the next day (Civil Code, article 201)
     * @return nothing when the count would run into a year without a notice
     */
    public Optional<LocalDate> plusWorkdays(LocalDate start, int n, boolean countStartDay) {
        LocalDate day = countStartDay ? start : start.plusDays(1);
        for (int counted = 0; knows(day); day = day.plusDays(1)) {
            counted += free(day) ? 0 : 1;
            if (counted >= n) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /**
     * How many working days lie from one day to another, both counted; 0 when the last is before the first.
     *
     * @return nothing when a day between them is of a year without a notice
     */
    public OptionalInt workdaysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return OptionalInt.of(0);
        }
        if (!knows(first) || !knows(last)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) first.datesUntil(last.plusDays(1)).filter(day -> !free(day)).count());
    }

    /** The day itself when it is worked, else the next working day (Civil Code, article 203). */
    public Optional<LocalDate> nextWorkday(LocalDate day) {
        return step(day, 1);
    }

    /** The day itself when it is worked, else the working day before it. */
    public Optional<LocalDate> previousWorkday(LocalDate day) {
        return step(day, -1);
    }

    private Optional<LocalDate> step(LocalDate from, int days) {
        for (LocalDate day = from; knows(day); day = day.plusDays(days)) {
            if (!free(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
