package wenshu.notice.rollover;

import java.util.List;
import wenshu.notice.Draft;

/**
 * A paper rolled forward.
 *
 * @param draft this year's draft; what must be decided stands in it as a placeholder
 * @param changes everything that was changed, left open or kept to be confirmed, in the order of the paper
 */
public record Rolled(Draft draft, List<Change> changes) {

    public Rolled {
        changes = List.copyOf(changes);
    }
}
