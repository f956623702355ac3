package wenshu.org;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** The bureau's people and their passwords, which are kept only as Argon2id hashes. */
public final class Accounts {

    private static final int LEAST_PASSWORD = 8;
    private static final int MOST_PASSWORD = 128;
    private static final int MOST_LOGIN = 64;
    private static final int MOST_LINE = 60;

    private final Database database;
    private final Attempts attempts;
    private final Remembered remembered;
    private final PasswordEncoder encoder;
    private volatile String dummyHash;

    /** The people in this database; the clock says when a locked name is free again. */
    public Accounts(Database database, Clock clock) {
        this(database, clock, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Accounts(Database database, Clock clock, PasswordEncoder encoder) {
        this.database = database;
        this.attempts = new Attempts(database, clock);
        this.remembered = new Remembered(clock);
        this.encoder = encoder;
    }

    /**
     * Checks a name and a password; a refusal takes the same time whether the name exists or not. What was right a few
     * minutes ago is found right again without the slow check.
     */
    public SignIn signIn(String login, String password) {
        String name = normal(login);
        if (name.length() > MOST_LOGIN || password.length() > MOST_PASSWORD) {
            return new SignIn.Refused();
        }
        var locked = attempts.lockedUntil(name);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        Optional<Person> person = find(name);
        String hash = person.isEmpty() ? dummy() : database.jdbc()
                .sql("select password_hash from person where login = ?").param(name).query(String.class).single();
        boolean known = remembered.knows(name, hash, password);
        boolean matches = known || encoder.matches(password, hash);
        if (matches && person.isPresent() && person.get().enabled()) {
            if (!known) {
                remembered.admitted(name, hash, password);
            }
            attempts.forget(name);
            return new SignIn.Admitted(person.get());
        }
        attempts.failed(name);
        return new SignIn.Refused();
    }

    /** The person with this login name. */
    public Optional<Person> find(String login) {
        return database.jdbc().sql("select * from person where login = ?").param(normal(login)).query(Person.class)
                .optional();
    }

    /** Everybody, by login name. */
    public List<Person> list() {
        return database.jdbc().sql("select * from person order by login").query(Person.class).list();
    }

    /** Adds a person; a taken login name is a conflict. */
    public Person add(String login, String name, String unit, Role role, String password) {
        return add(login, name, unit, role, password, jdbc -> { });
    }

    /** The same, with what else is written in the transaction. */
    public Person add(String login, String name, String unit, Role role, String password, Consumer<JdbcClient> alongside) {
        checkPassword(password);
        if (!normal(login).matches("[a-z0-9._-]{2,64}")) {
            throw FaultException.badInput("LOGIN_NAME", "登录名", "登录名只能用 2 至 64 个小写字母、数字、点、横线",
                    "请换一个登录名");
        }
        String hash = encoder.encode(password);
        String named = line("姓名", name);
        String section = line("科室", unit);
        return database.write(jdbc -> {
            if (find(login).isPresent()) {
                throw FaultException.of(FaultException.Kind.CONFLICT, "LOGIN_TAKEN", "登录名", "登录名已被使用",
                        "请换一个登录名");
            }
            jdbc.sql("insert into person (login, name, unit, role, password_hash) values (?, ?, ?, ?, ?)")
                    .params(normal(login), named, section, role.name(), hash).update();
            alongside.accept(jdbc);
            return find(login).orElseThrow();
        });
    }

    /** Sets a new password, lifts a lock and ends every earlier sign-in. */
    public void setPassword(String login, String password) {
        setPassword(login, password, jdbc -> { });
    }

    /** The same, with what else is written in the transaction. */
    public void setPassword(String login, String password, Consumer<JdbcClient> alongside) {
        checkPassword(password);
        String hash = encoder.encode(password);
        database.write(jdbc -> {
            attempts.forget(normal(login));
            mustChange(jdbc.sql("update person set password_hash = ?, revision = revision + 1 where login = ?")
                    .params(hash, normal(login)).update());
            alongside.accept(jdbc);
            return null;
        });
    }

    /** Opens or closes an account; a closed one is out at its next request. */
    public void setEnabled(String login, boolean enabled) {
        setEnabled(login, enabled, jdbc -> { });
    }

    /** The same, with what else is written in the transaction. */
    public void setEnabled(String login, boolean enabled, Consumer<JdbcClient> alongside) {
        database.write(jdbc -> {
            mustChange(jdbc.sql("update person set enabled = ?, revision = revision + 1 where login = ?")
                    .params(enabled ? 1 : 0, normal(login)).update());
            alongside.accept(jdbc);
            return null;
        });
    }

    private static void mustChange(int rows) {
        if (rows == 0) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_PERSON", "登录名", "没有这个人员",
                    "请检查登录名");
        }
    }

    /** What stands on sheets and lists: one line that says something. */
    private static String line(String what, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > MOST_LINE || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw FaultException.badInput("PERSON_LINE", what, "须为 1 至 " + MOST_LINE + " 个字，写在一行里", "请重新填写");
        }
        return plain;
    }

    private static void checkPassword(String password) {
        if (password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD) {
            throw FaultException.badInput("PASSWORD_LENGTH", "密码", "密码须为 8 至 128 个字符", "请换一个密码");
        }
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private String dummy() {
        String hash = dummyHash;
        if (hash == null) {
            hash = encoder.encode("nobody");
            dummyHash = hash;
        }
        return hash;
    }
}
