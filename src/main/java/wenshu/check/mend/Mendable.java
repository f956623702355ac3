package wenshu.check.mend;

import java.util.Map;
import java.util.Optional;
import wenshu.check.Edit;
import wenshu.paper.Paper;

/**
 * A paper whose words can be changed. The words lie in units: the fields of a draft, or one whole file.
 *
 * @param <M> its own type
 */
public interface Mendable<M extends Mendable<M>> {

    /** What the rules see. */
    Paper paper();

    /** The words of a unit. */
    String unit(String name);

    /** Where an edit lands; nothing when it would change what is not in reach. */
    Optional<Spot> spot(Edit edit);

    /** How a person calls a place in a unit, such as 标题 or 第3行. */
    String word(String unit, int at);

    /** The same paper with other words in these units. */
    M with(Map<String, String> units);

    /**
     * A stretch of a unit.
     *
     * @param unit its name
     * @param start first character that goes
     * @param end after the last one
     */
    record Spot(String unit, int start, int end) {

        /** Whether two stretches share a character, or are put in at the same point. */
        boolean overlaps(Spot other) {
            return unit.equals(other.unit) && (start < other.end && other.start < end
                    || start == other.start || end == other.end || start == end && other.start <= start && start <= other.end
                    || other.start == other.end && start <= other.start && other.start <= end);
        }
    }
}
