package wenshu.org;

import java.time.Clock;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import wenshu.home.Database;

/** Accounts for tests of something else: their passwords are hashed in the same way, in a hundredth of the time. */
public final class QuickAccounts {

    static final PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

    private QuickAccounts() {
    }

    /** The people in this database. */
    public static Accounts of(Database database, Clock clock) {
        return new Accounts(database, clock, ENCODER);
    }
}
