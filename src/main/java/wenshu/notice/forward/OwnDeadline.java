package wenshu.notice.forward;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import wenshu.calendar.WorkCalendar;

/** Our own deadline, early enough before the upper one and late enough for those who must keep it. */
final class OwnDeadline {

    /** Days between our deadline and the upper one; the bureaus of the specimens leave 21 to 25. */
    static final int BUFFER_DAYS = 21;
    /** Working days that the receivers should have at least. */
    static final int LEAST_WORKING_DAYS = 5;

    private OwnDeadline() {
    }

    /**
     * The deadline to propose: the upper one less the buffer, on a working day, not before the fifth working day from
     * today; nothing when no day before the upper deadline satisfies that. For a paper whose deadline is past, as when
     * an old one is worked on again, today has no say. Where no holiday notice is known yet, weekends are left out.
     */
    static Optional<LocalDate> before(LocalDate upper, LocalDate today) {
        LocalDate own = upper.minusDays(BUFFER_DAYS);
        while (off(own)) {
            own = own.minusDays(1);
        }
        if (!upper.isAfter(today)) {
            return Optional.of(own);
        }
        LocalDate earliest = today;
        for (int days = 0; days < LEAST_WORKING_DAYS; ) {
            earliest = earliest.plusDays(1);
            days += off(earliest) ? 0 : 1;
        }
        LocalDate proposed = own.isBefore(earliest) ? earliest : own;
        return proposed.isBefore(upper) ? Optional.of(proposed) : Optional.empty();
    }

    private static boolean off(LocalDate day) {
        WorkCalendar calendar = WorkCalendar.standard();
        return calendar.knows(day) ? calendar.isDayOff(day) : weekend(day);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
