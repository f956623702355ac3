package wenshu.org;

import java.util.Optional;
import wenshu.home.Database;

/** The bureau this house belongs to. */
public final class Bureau {

    private final Database database;

    /** The bureau as this database knows it. */
    public Bureau(Database database) {
        this.database = database;
    }

    /** The bureau's full name; empty in a home that nobody has set up yet. */
    public Optional<String> name() {
        return database.jdbc().sql("select name from bureau where id = 1").query(String.class).optional();
    }

    /** Names the bureau. */
    public void rename(String name) {
        database.write(jdbc -> jdbc
                .sql("insert into bureau (id, name) values (1, ?) on conflict (id) do update set name = excluded.name")
                .param(name).update());
    }
}
