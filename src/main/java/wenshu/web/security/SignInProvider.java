package wenshu.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import wenshu.org.Accounts;
import wenshu.org.Person;
import wenshu.org.Role;
import wenshu.org.SignIn;

/** Lets {@link Accounts} decide who is who. */
@Component
final class SignInProvider implements AuthenticationProvider {

    /** Each check takes 16 MB and a core for a moment: only a few at once. */
    private final Semaphore checks = new Semaphore(3);
    private final Accounts accounts;

    SignInProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        checks.acquireUninterruptibly();
        try {
            return switch (accounts.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()))) {
                case SignIn.Admitted in -> UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(in.person()), null, rights(in.person()));
                case SignIn.Refused refused -> throw new BadCredentialsException("refused");
                case SignIn.Locked locked -> throw new LockedException("locked until " + locked.until());
            };
        } finally {
            checks.release();
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static List<GrantedAuthority> rights(Person person) {
        List<GrantedAuthority> rights = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.compareTo(person.role()) <= 0) {
                rights.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
            }
        }
        return rights;
    }
}
