package wenshu.web.signoff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Person;
import wenshu.org.Role;
import wenshu.signoff.SignOff;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Actor;
import wenshu.web.shell.Shell;

/** What the one who is signed in has to do, for every page's edge and for the page of tasks. */
@Component("tasks")
public final class Tasks {

    private static final int MOST_SENT = 30;

    private final SignOffs signOffs;
    private final Duties duties;
    private final Shell shell;

    Tasks(SignOffs signOffs, Duties duties, Shell shell) {
        this.duties = duties;
        this.signOffs = signOffs;
        this.shell = shell;
    }

    /** What the one who is signed in is there for: the duties, or the role where there are none. */
    public String duties() {
        Person person = shell.person();
        Set<Duty> own = duties.of(person.login());
        return person.role() == Role.ADMINISTRATOR || own.isEmpty() ? person.role().title()
                : own.stream().map(Duty::title).collect(Collectors.joining("、"));
    }

    /** Whether the one who is signed in keeps the register. */
    public boolean keeper() {
        return duties.of(shell.person().login()).contains(Duty.SEAL);
    }

    /** How many papers wait for the one who is signed in. */
    public int count() {
        return mine().size();
    }

    /** The papers that wait for the one who is signed in, the longest waiting first. */
    public List<SignOff> mine() {
        Person person = shell.person();
        return person == null ? List.of() : signOffs.tasks(person.login());
    }

    /** The papers that the one who is signed in has sent, latest first. */
    public List<SignOff> sent() {
        return signOffs.sentBy(shell.person().login(), MOST_SENT);
    }

    /** Who has a paper now, as it is shown. */
    public String holders(SignOff signOff) {
        List<Actor> holders = signOffs.machine().holders(signOff.passage());
        return holders.isEmpty() ? signOff.passage().step().open() ? "无人" : "" : holders.stream().map(Actor::name)
                .collect(Collectors.joining("、"));
    }
}
