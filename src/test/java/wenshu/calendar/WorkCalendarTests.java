package wenshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTests {

    private final WorkCalendar calendar = WorkCalendar.standard();

    /** Five working days round long holidays, the start counted and not counted. */
    @ParameterizedTest
    @CsvSource({"2019-09-26, 2019-10-08, 2019-10-09", "2024-04-26, 2024-05-06, 2024-05-07",
        "2024-04-29, 2024-05-08, 2024-05-09", "2023-04-27, 2023-05-06, 2023-05-08", "2020-04-28, 2020-05-07, 2020-05-08"})
    void countsWorkingDays(LocalDate start, LocalDate counted, LocalDate notCounted) {
        assertThat(calendar.plusWorkdays(start, 5, true)).contains(counted);
        assertThat(calendar.plusWorkdays(start, 5, false)).contains(notCounted);
        assertThat(calendar.workdaysBetween(start, counted)).hasValue(5);
        assertThat(calendar.workdaysBetween(start, notCounted)).hasValue(6);
    }

    /** A publicity over a Sunday that is worked. */
    @Test
    void countsASundayThatIsWorked() {
        assertThat(calendar.workdaysBetween(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 5))).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-31", "2020-05-05", "2007-12-30", "2013-02-15", "2024-02-17", "2025-05-02", "2026-02-23",
        "2024-06-15", "2015-09-03"})
    void knowsDaysOff(LocalDate day) {
        assertThat(calendar.isDayOff(day)).isTrue();
        assertThat(calendar.isWorkday(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-06", "2018-12-29", "2024-02-18", "2024-05-11", "2026-01-04", "2024-06-14", "2026-10-10"})
    void knowsWorkingDays(LocalDate day) {
        assertThat(calendar.isWorkday(day)).isTrue();
        assertThat(calendar.isDayOff(day)).isFalse();
    }

    @Test
    void movesToAWorkingDay() {
        assertThat(calendar.nextWorkday(LocalDate.of(2020, 5, 1))).contains(LocalDate.of(2020, 5, 6));
        assertThat(calendar.nextWorkday(LocalDate.of(2020, 5, 6))).contains(LocalDate.of(2020, 5, 6));
        assertThat(calendar.previousWorkday(LocalDate.of(2024, 10, 5))).contains(LocalDate.of(2024, 9, 30));
        assertThat(calendar.workdaysBetween(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 1))).hasValue(0);
    }

    /** What no notice says is neither worked nor off, and nothing is counted across it. */
    @Test
    void doesNotGuess() {
        WorkCalendar two = WorkCalendar.of(List.of("2025\t2025-01-01\t2025-01-26", "2026\t2026-01-01\t2026-01-04"));
        LocalDate beyond = LocalDate.of(2027, 1, 4);
        assertThat(two.lastYear()).isEqualTo(2026);
        assertThat(two.knows(beyond)).isFalse();
        assertThat(two.isWorkday(beyond)).isFalse();
        assertThat(two.isDayOff(beyond)).isFalse();
        assertThat(two.isDayOff(LocalDate.of(2024, 12, 28))).isFalse();
        assertThat(two.plusWorkdays(LocalDate.of(2026, 12, 30), 3, true)).isEmpty();
        assertThat(two.plusWorkdays(LocalDate.of(2026, 12, 30), 2, true)).contains(LocalDate.of(2026, 12, 31));
        assertThat(two.workdaysBetween(LocalDate.of(2026, 12, 30), beyond)).isEmpty();
        assertThat(two.nextWorkday(beyond)).isEmpty();
        assertThat(two.previousWorkday(LocalDate.of(2025, 1, 1))).isEmpty();
    }
}
