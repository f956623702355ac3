package wenshu.notice.source;

import java.time.LocalDate;

/**
 * A deadline that an upper-level paper sets.
 *
 * @param date the last day, which counts
 * @param kind what is due
 * @param yearGiven whether the paper names the year; otherwise it is the year of the document number
 * @param sentence the words it was read from
 * @param line line of the source text
 */
public record Deadline(LocalDate date, Kind kind, boolean yearGiven, String sentence, int line) {

    /** What is due on a deadline. */
    public enum Kind {
        /** Papers to be handed in 材料报送. */
        MATERIALS,
        /** People to be entered 报名. */
        REGISTRATION,
        /** A summary of the work 总结. */
        SUMMARY,
        /** Anything else. */
        OTHER
    }
}
