package wenshu.signoff.flow;

import java.util.List;

/**
 * Whom a draft is sent to.
 *
 * @param reviewer login name of the one who looks it over
 * @param cosigners who countersigns; may be empty
 * @param signer login name of the leader who signs
 */
public record Route(String reviewer, List<Party> cosigners, String signer) {

    /** Nobody chosen yet. */
    public static final Route NONE = new Route("", List.of(), "");

    public Route {
        cosigners = List.copyOf(cosigners);
    }
}
