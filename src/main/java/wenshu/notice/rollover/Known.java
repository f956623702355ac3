package wenshu.notice.rollover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.calendar.WorkCalendar;
import wenshu.notice.ChineseDate;
import wenshu.notice.Draft;
import wenshu.notice.DocumentNumber;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.source.Deadline;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.source.UpperPaperReader;
import wenshu.fault.FaultException;

/**
 * What is known of both years.
 *
 * @param last year of the old paper
 * @param shift years from the old one to the new one
 * @param upper this year's upper papers, the nearest first
 * @param oldUpper last year's upper deadline for materials, where the old paper held its upper paper
 * @param calendar the working days
 */
record Known(int last, int shift, List<UpperPaper> upper, Optional<LocalDate> oldUpper, WorkCalendar calendar) {

    /** Days before the upper deadline that an organ leaves itself, where last year's are not known. */
    private static final int BUFFER = 21;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?=年)");

    static Known of(Draft old, int year, List<UpperPaper> upper, WorkCalendar calendar) {
        int last = ChineseDate.parse(old.head().issueDate()).map(LocalDate::getYear)
                .or(() -> DocumentNumber.lenient(old.head().number()).map(DocumentNumber::year)).orElse(year - 1);
        // A paper of December may be that of the next year's work, which its title then names.
        Matcher title = YEAR.matcher(old.head().title());
        int named = title.find() ? Integer.parseInt(title.group(1)) : last;
        int shift = named == last + 1 && year > named ? year - named : Math.max(year - last, 1);
        return new Known(last, shift, upper, oldDeadline(old), calendar);
    }

    /** Year in which the new paper is issued. */
    int year() {
        return last + shift;
    }

    private static Optional<LocalDate> oldDeadline(Draft old) {
        if (old.forwarded().isEmpty()) {
            return Optional.empty();
        }
        ForwardedPaper paper = old.forwarded().getFirst();
        try {
            return materials(new UpperPaperReader().read(paper.issuer() + "\n" + paper.number() + "\n" + paper.title() + "\n"
                    + String.join("\n", paper.paragraphs())));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> materials(UpperPaper paper) {
        List<Deadline> all = paper.deadlines();
        return all.stream().filter(d -> d.kind() == Deadline.Kind.MATERIALS).reduce((first, second) -> second)
                .or(() -> all.stream().filter(d -> d.kind() != Deadline.Kind.PUBLICITY).reduce((first, second) -> second)).map(Deadline::date);
    }

    /** Our deadline as far before this year's upper one as last year's was before its own, on a working day. */
    Optional<LocalDate> deadline(Optional<LocalDate> own) {
        Optional<LocalDate> now = upper.isEmpty() ? Optional.empty() : materials(upper.getFirst());
        long gap = own.isPresent() && oldUpper.isPresent() && own.get().isBefore(oldUpper.get())
                ? ChronoUnit.DAYS.between(own.get(), oldUpper.get()) : BUFFER;
        return now.map(day -> workday(day.minusDays(gap)));
    }

    /** That day or the working day before it; weekends alone are left out where no holiday notice is known. */
    LocalDate workday(LocalDate day) {
        LocalDate work = day;
        while (calendar.knows(work) ? calendar.isDayOff(work) : weekend(work)) {
            work = work.minusDays(1);
        }
        return work;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** 星期五. */
    static String weekday(LocalDate day) {
        return "星期" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }
}
