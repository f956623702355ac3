package wenshu.signoff.flow;

import java.util.Collection;
import java.util.Optional;

/** Who there is to send a paper to. */
public interface People {

    /** The person of that login name, when the account is open. */
    Optional<Actor> find(String login);

    /** Everybody whose account is open. */
    Collection<Actor> all();
}
