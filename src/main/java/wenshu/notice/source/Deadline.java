package wenshu.notice.source;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A deadline that an upper-level paper sets.
 *
 * @param date the last day, which counts: X日前 is read as including X, as everybody practises it
 * @param time the time of that day, where the paper gives one
 * @param from the first day, where the paper gives a stretch
 * @param kind what is due
 * @param yearGiven whether the paper names the year; otherwise it was inferred from the paper's own date or number
 * @param sentence the words it was read from
 * @param place where the date stands
 * @param certainty how far it may be trusted
 */
public record Deadline(LocalDate date, Optional<LocalTime> time, Optional<LocalDate> from, Kind kind, boolean yearGiven,
        String sentence, Place place, Certainty certainty) {

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }

    /** What is due on a deadline. */
    public enum Kind {
        /** Papers to be handed in 材料报送. */
        MATERIALS("材料报送"),
        /** People or works to be entered, also in a system 报名、网上申报. */
        REGISTRATION("报名填报"),
        /** A summary of the work 总结. */
        SUMMARY("总结报送"),
        /** Names made public 公示. */
        PUBLICITY("公示"),
        /** Anything else. */
        OTHER("其他");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What a clerk calls it. */
        public String word() {
            return word;
        }
    }
}
