package wenshu.org;

import java.time.Instant;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

    /** Name and password belong together and the account is open. */
    record Admitted(Person person) implements SignIn {
    }

    /** Unknown name, wrong password or closed account: on purpose not told apart. */
    record Refused() implements SignIn {
    }

    /** Too many failures under this name, whether it exists or not; no attempt counts before {@code until}. */
    record Locked(Instant until) implements SignIn {
    }
}
