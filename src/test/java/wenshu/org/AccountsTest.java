package wenshu.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;

class AccountsTest {

    private static final String PASSWORD = "松花江上的晚霞1";

    @TempDir
    private Path folder;
    private Database database;
    private final MovableClock clock = new MovableClock();
    private Accounts accounts;

    @BeforeEach
    void open() {
        database = Database.open(new DataHome(folder));
        accounts = QuickAccounts.of(database, clock);
        accounts.add("lin", "林致远", "专技科", Role.DRAFTER, PASSWORD);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rightPasswordIsAdmittedWhateverTheCaseOfTheName() {
        assertThat(accounts.signIn(" LIN ", PASSWORD)).isInstanceOfSatisfying(SignIn.Admitted.class,
                in -> assertThat(in.person().name()).isEqualTo("林致远"));
    }

    @Test
    void theSlowCheckIsSparedForWhatWasRightAMomentAgoAndForNothingElse() {
        int[] slow = {0};
        Accounts counted = new Accounts(database, clock, new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return QuickAccounts.ENCODER.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                slow[0]++;
                return QuickAccounts.ENCODER.matches(password, hash);
            }
        });
        for (int i = 0; i < 3; i++) {
            assertThat(counted.signIn("lin", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
        }
        assertThat(slow[0]).isEqualTo(1);
        assertThat(counted.signIn("lin", PASSWORD + "x")).isEqualTo(new SignIn.Refused());
        assertThat(slow[0]).isEqualTo(2);
        clock.now = clock.now.plus(Remembered.TIME);
        assertThat(counted.signIn("lin", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
        assertThat(slow[0]).as("after its time").isEqualTo(3);
        counted.setPassword("lin", "另一个密码-5678");
        assertThat(counted.signIn("lin", PASSWORD)).as("the old one").isEqualTo(new SignIn.Refused());
        assertThat(counted.signIn("lin", "另一个密码-5678")).isInstanceOf(SignIn.Admitted.class);
        counted.setEnabled("lin", false);
        assertThat(counted.signIn("lin", "另一个密码-5678")).as("a closed account").isEqualTo(new SignIn.Refused());
    }

    @Test
    void whoWasLetInLongestAgoIsForgottenFirst() {
        Remembered remembered = new Remembered(clock);
        remembered.admitted("first", "hash", PASSWORD);
        remembered.admitted("second", "hash", PASSWORD);
        for (int i = 2; i < Remembered.MOST; i++) {
            remembered.admitted("p" + i, "hash", PASSWORD);
        }
        remembered.admitted("first", "hash", PASSWORD);
        remembered.admitted("one more", "hash", PASSWORD);
        assertThat(remembered.knows("first", "hash", PASSWORD)).as("again a moment ago").isTrue();
        assertThat(remembered.knows("second", "hash", PASSWORD)).isFalse();
        assertThat(remembered.knows("p2", "hash", PASSWORD)).isTrue();
        assertThat(remembered.knows("one more", "hash", PASSWORD)).isTrue();
    }

    @Test
    void wrongPasswordAndUnknownNameGetTheSameAnswer() {
        assertThat(accounts.signIn("lin", "x")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("nobody", "x")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void fifthFailureLocksForFifteenMinutesEvenForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn("lin", "x")).isEqualTo(new SignIn.Refused());
        }
        assertThat(accounts.signIn("lin", PASSWORD))
                .isEqualTo(new SignIn.Locked(clock.instant().plus(Duration.ofMinutes(15))));
        clock.now = clock.now.plus(Duration.ofMinutes(15));
        assertThat(accounts.signIn("lin", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void failureIsCountedAndLockedInOneOrNotAtAll() {
        database.write(jdbc -> jdbc.sql(failing()).update());
        for (int i = 0; i < 4; i++) {
            accounts.signIn("lin", "x");
        }
        assertThatThrownBy(() -> accounts.signIn("lin", "x")).hasMessageContaining("full");
        assertThat(database.jdbc().sql("select failures from sign_in_failure").query(Integer.class).single()).isEqualTo(4);
    }

    /** Makes locking fail as a full disk would. */
    String failing() {
        return "create trigger full_disk before update of locked_until on sign_in_failure begin select raise(abort, 'full'); end";
    }

    @Test
    void namesThatDoNotExistAreLockedJustTheSame() {
        for (int i = 0; i < 5; i++) {
            accounts.signIn("nobody", "x");
        }
        assertThat(accounts.signIn("nobody", "x")).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void successForgetsEarlierFailures() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                accounts.signIn("lin", "x");
            }
            assertThat(accounts.signIn("lin", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
        }
    }

    @Test
    void closedAccountIsRefusedAndItsRevisionMovesOn() {
        long before = accounts.find("lin").orElseThrow().revision();
        accounts.setEnabled("lin", false);
        assertThat(accounts.signIn("lin", PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.find("lin").orElseThrow().revision()).isGreaterThan(before);
    }

    @Test
    void newPasswordReplacesTheOldOne() {
        accounts.setPassword("lin", "另一个更长的密码");
        assertThat(accounts.signIn("lin", PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("lin", "另一个更长的密码")).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void passwordIsKeptOnlyAsArgon2Hash() {
        Accounts real = new Accounts(database, clock);
        real.add("gu", "顾明川", "专技科", Role.DRAFTER, PASSWORD);
        String hash = JdbcClient.create(database.source()).sql("select password_hash from person where login = 'gu'")
                .query(String.class).single();
        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(real.signIn("gu", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void badNamesTakenNamesAndShortPasswordsAreExplained() {
        assertThatThrownBy(() -> accounts.add("lin", "林", "科", Role.DRAFTER, PASSWORD))
                .isInstanceOf(FaultException.class).hasMessageContaining("登录名已被使用");
        assertThatThrownBy(() -> accounts.add("a b", "林", "科", Role.DRAFTER, PASSWORD)).hasMessageContaining("登录名");
        assertThatThrownBy(() -> accounts.add("new", "林", "科", Role.DRAFTER, "1234567")).hasMessageContaining("8 至");
        assertThatThrownBy(() -> accounts.setEnabled("nobody", false)).hasMessageContaining("没有这个人员");
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
