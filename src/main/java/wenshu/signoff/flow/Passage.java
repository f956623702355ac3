package wenshu.signoff.flow;

import java.util.List;
import java.util.Set;

/**
 * Where one paper is.
 *
 * @param step the step it is in
 * @param leg grows whenever the step changes
 * @param round how often its text was sent on its way
 * @param drafter login name of the one who sends it
 * @param authors everybody who has ever written at it
 * @param route to whom it goes
 * @param agreed keys of the parties that have countersigned in this leg
 * @param text SHA-256 of the text on its way; empty while it is being drafted
 * @param signed SHA-256 of the text that was signed; empty until then
 */
public record Passage(Step step, int leg, int round, String drafter, Set<String> authors, Route route, Set<String> agreed,
        String text, String signed) {

    public Passage {
        authors = Set.copyOf(authors);
        agreed = Set.copyOf(agreed);
    }

    /** A paper that nobody has sent anywhere yet. */
    public static Passage begin(String drafter) {
        return new Passage(Step.DRAFTING, 0, 0, drafter, Set.of(drafter), Route.NONE, Set.of(), "", "");
    }

    /** Whether its text may be changed. */
    public boolean editable() {
        return step == Step.DRAFTING;
    }

    /** Who has not countersigned yet. */
    public List<Party> outstanding() {
        return route.cosigners().stream().filter(party -> !agreed.contains(party.key())).toList();
    }

    /** The same in another step. */
    Passage to(Step next) {
        boolean signedStill = next.ordinal() > Step.SIGN.ordinal();
        return new Passage(next, leg + 1, round, drafter, authors, route, next.ordinal() <= Step.COSIGN.ordinal() ? Set.of() : agreed,
                next == Step.DRAFTING ? "" : text, signedStill ? signed : "");
    }

    Passage sent(Act.Submit submit, String by, Set<String> writers) {
        return new Passage(Step.REVIEW, leg + 1, round + 1, by, writers, submit.route(), Set.of(), submit.text(), "");
    }

    Passage agreed(Set<String> parties) {
        return new Passage(step, leg, round, drafter, authors, route, parties, text, signed);
    }

    Passage nowSigned() {
        return new Passage(step, leg, round, drafter, authors, route, agreed, text, text);
    }
}
