package wenshu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import wenshu.calendar.WorkCalendar;
import wenshu.notice.source.UpperPaper;

/**
 * What is known about a paper besides its words. Rules that need something unknown stay silent.
 *
 * @param today when it is checked
 * @param calendar the working days
 * @param registered whether a document number, strictly written, is taken by another paper
 * @param upper the upper papers that it forwards or carries out, the nearest first
 * @param source what kind of file it came from
 * @param openness 公开方式 where the draft or the archive says it: 主动公开, 依申请公开, 不予公开; else empty
 * @param profile what the house has settled
 */
public record Knowledge(Optional<LocalDate> today, WorkCalendar calendar, Predicate<String> registered,
        List<UpperPaper> upper, Source source, String openness, Profile profile) {

    /** Nothing but the calendar. */
    public static final Knowledge NONE = new Knowledge(Optional.empty(), WorkCalendar.standard(), number -> false, List.of(),
            Source.TEXT, "", Profile.HOUSE);

    public Knowledge {
        Objects.requireNonNull(today);
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(registered);
        upper = List.copyOf(upper);
        Objects.requireNonNull(source);
        Objects.requireNonNull(openness);
        Objects.requireNonNull(profile);
    }

    /** What a paper was read from: what was lost on the way is no fault of the paper. */
    public enum Source {
        /** A draft of the house: head and text are whole. */
        DRAFT,
        /** A DOCX or DOC: whole, with its layout. */
        DOCX,
        /** A PDF: whole, but seals and pictures are not seen. */
        PDF,
        /** Plain text: blank lines, pages and lines drawn are lost. */
        TEXT
    }

    /** The same, checked on this day. */
    public Knowledge on(LocalDate day) {
        return new Knowledge(Optional.of(day), calendar, registered, upper, source, openness, profile);
    }

    /** The same with the register of document numbers. */
    public Knowledge withRegister(Predicate<String> taken) {
        return new Knowledge(today, calendar, taken, upper, source, openness, profile);
    }

    /** The same with these upper papers, the nearest first. */
    public Knowledge withUpper(List<UpperPaper> papers) {
        return new Knowledge(today, calendar, registered, papers, source, openness, profile);
    }

    /** The same read from such a file. */
    public Knowledge from(Source kind) {
        return new Knowledge(today, calendar, registered, upper, kind, openness, profile);
    }

    /** The same with 公开方式 known. */
    public Knowledge withOpenness(String way) {
        return new Knowledge(today, calendar, registered, upper, source, way, profile);
    }

    /** The same under another profile. */
    public Knowledge under(Profile other) {
        return new Knowledge(today, calendar, registered, upper, source, openness, other);
    }
}
