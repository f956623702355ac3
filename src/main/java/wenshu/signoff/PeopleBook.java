package wenshu.signoff;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Person;
import wenshu.signoff.flow.Actor;
import wenshu.signoff.flow.People;

/** The people of the bureau with the duties they have at this moment. */
public final class PeopleBook implements People {

    private final Accounts accounts;
    private final Duties duties;

    /** The people of these accounts. */
    public PeopleBook(Accounts accounts, Duties duties) {
        this.accounts = accounts;
        this.duties = duties;
    }

    @Override
    public Optional<Actor> find(String login) {
        return accounts.find(login).filter(Person::enabled)
                .map(person -> actor(person, duties.of(person.login())));
    }

    @Override
    public Collection<Actor> all() {
        Map<String, Set<Duty>> all = duties.all();
        return accounts.list().stream().filter(Person::enabled)
                .map(person -> actor(person, all.getOrDefault(person.login(), Set.of()))).toList();
    }

    private static Actor actor(Person person, Set<Duty> duties) {
        return new Actor(person.login(), person.name(), person.unit(), duties);
    }
}
