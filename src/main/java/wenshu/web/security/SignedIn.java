package wenshu.web.security;

import org.springframework.security.core.AuthenticatedPrincipal;
import wenshu.org.Person;

/** The person behind a request, as of the moment of signing in. */
public record SignedIn(Person person) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return person.login();
    }
}
