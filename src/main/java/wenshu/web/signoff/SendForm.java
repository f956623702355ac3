package wenshu.web.signoff;

import java.util.List;
import java.util.TreeSet;
import wenshu.org.Duty;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Actor;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Route;

/**
 * Whom a draft may be sent to, and who is chosen.
 *
 * @param reviewers who may look it over
 * @param offices offices that may countersign
 * @param cosigners people who may countersign
 * @param signers who may sign
 * @param chosen who is chosen
 */
record SendForm(List<Actor> reviewers, List<String> offices, List<Actor> cosigners, List<Actor> signers, Route chosen) {

    /** The choices for somebody's draft; nobody is offered his own. */
    static SendForm of(SignOffs signOffs, String drafter, Route chosen) {
        List<Actor> others = signOffs.people().all().stream().filter(actor -> !actor.login().equals(drafter)).toList();
        List<Actor> cosigners = having(others, Duty.COSIGN);
        return new SendForm(having(others, Duty.REVIEW), List.copyOf(new TreeSet<>(cosigners.stream().map(Actor::unit).toList())),
                cosigners, having(others, Duty.SIGN), chosen);
    }

    private static List<Actor> having(List<Actor> people, Duty duty) {
        return people.stream().filter(actor -> actor.has(duty)).toList();
    }

    /** Whether a countersigning person or office is chosen. */
    public boolean has(String key) {
        return chosen.cosigners().stream().map(Party::key).anyMatch(key::equals);
    }
}
