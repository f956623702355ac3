package wenshu.signoff.flow;

import java.util.Set;
import wenshu.org.Duty;

/**
 * Somebody who does something to a paper.
 *
 * @param login login name
 * @param name as it is shown
 * @param unit the office that the person belongs to
 * @param duties what the person may do now
 */
public record Actor(String login, String name, String unit, Set<Duty> duties) {

    public Actor {
        duties = Set.copyOf(duties);
    }

    /** Whether the person has that duty. */
    public boolean has(Duty duty) {
        return duties.contains(duty);
    }
}
