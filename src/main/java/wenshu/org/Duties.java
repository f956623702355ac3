package wenshu.org;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** Who has which duties on a paper's way. Looked up at every step: what is taken away counts no more at once. */
public final class Duties {

    private final Database database;

    /** The duties in this database. */
    public Duties(Database database) {
        this.database = database;
    }

    /** A person's duties; none for a closed account. */
    public Set<Duty> of(String login) {
        return set(database.jdbc().sql("select duty from person_duty join person using (login)"
                + " where login = ? and enabled = 1").param(login).query(String.class).list());
    }

    /** The duties of everybody who has any, closed accounts left out, by login name. */
    public Map<String, Set<Duty>> all() {
        Map<String, Set<Duty>> all = new HashMap<>();
        database.jdbc().sql("select login, duty from person_duty join person using (login) where enabled = 1")
                .query((row, number) -> all.computeIfAbsent(row.getString(1), login -> EnumSet.noneOf(Duty.class))
                        .add(Duty.valueOf(row.getString(2)))).list();
        return all;
    }

    /** Those who have a duty and may sign in, by login name. */
    public List<Person> having(Duty duty) {
        return database.jdbc().sql("select person.* from person join person_duty using (login)"
                + " where duty = ? and enabled = 1 order by login").param(duty.name()).query(Person.class).list();
    }

    /** Gives a person these duties and no others. */
    public void set(String login, Collection<Duty> duties) {
        set(login, duties, jdbc -> { });
    }

    /** The same, with what else is written in the transaction. */
    public void set(String login, Collection<Duty> duties, Consumer<JdbcClient> alongside) {
        if (duties.contains(Duty.AUDIT) && Set.copyOf(duties).size() > 1) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "AUDITOR_ALONE", "职责", "审计不能与别的职责由同一个人兼任",
                    "请只勾选审计，或把审计交给另一个人");
        }
        database.write(jdbc -> {
            alongside.accept(jdbc);
            if (jdbc.sql("select count(*) from person where login = ?").param(login).query(Long.class).single() == 0) {
                throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_PERSON", "登录名", "没有这个人员",
                        "请检查登录名");
            }
            jdbc.sql("delete from person_duty where login = ?").param(login).update();
            Set.copyOf(duties).forEach(duty -> jdbc.sql("insert into person_duty (login, duty) values (?, ?)")
                    .params(login, duty.name()).update());
            return null;
        });
    }

    private static Set<Duty> set(List<String> names) {
        EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
        names.forEach(name -> duties.add(Duty.valueOf(name)));
        return duties;
    }
}
