package wenshu.org;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau this house belongs to. */
public final class Bureau {

    private final JdbcClient jdbc;

    public Bureau(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** The bureau's full name; empty in a home that nobody has set up yet. */
    public Optional<String> name() {
        return jdbc.sql("select name from bureau where id = 1").query(String.class).optional();
    }

    /** Names the bureau. */
    public void rename(String name) {
        jdbc.sql("insert into bureau (id, name) values (1, ?) on conflict (id) do update set name = excluded.name")
                .param(name).update();
    }
}
