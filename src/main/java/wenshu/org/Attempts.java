package wenshu.org;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import wenshu.home.Database;

/** Counts failed sign-ins by name and locks a name for a while after too many. */
final class Attempts {

    static final int LIMIT = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    Attempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until when this name is locked; empty when it is not. */
    Optional<Instant> lockedUntil(String login) {
        return database.jdbc().sql("select locked_until from sign_in_failure where login = ? and locked_until > ?")
                .params(login, clock.millis()).query(Long.class).optional().map(Instant::ofEpochMilli);
    }

    /** Counts one failure; failures older than the lock's length no longer add up. Count and lock are one write. */
    void failed(String login) {
        long now = clock.millis();
        database.write(jdbc -> {
            jdbc.sql("delete from sign_in_failure where last_at < ?").param(now - FORGET.toMillis()).update();
            jdbc.sql("""
                    insert into sign_in_failure (login, failures, last_at) values (?, 1, ?)
                    on conflict (login) do update set
                      failures = case when sign_in_failure.last_at < ? then 1 else sign_in_failure.failures + 1 end,
                      last_at = excluded.last_at""")
                    .params(login, now, now - LOCK.toMillis()).update();
            return jdbc.sql("update sign_in_failure set locked_until = ?, failures = 0 where login = ? and failures >= ?")
                    .params(now + LOCK.toMillis(), login, LIMIT).update();
        });
    }

    /** Forgets the failures of this name and opens it; writes nothing where there are none. */
    void forget(String login) {
        if (database.jdbc().sql("select count(*) from sign_in_failure where login = ?").param(login).query(Long.class).single() == 0) {
            return;
        }
        database.write(jdbc -> jdbc.sql("delete from sign_in_failure where login = ?").param(login).update());
    }
}
