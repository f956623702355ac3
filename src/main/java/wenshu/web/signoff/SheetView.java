package wenshu.web.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenshu.signoff.Event;
import wenshu.signoff.SignOff;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Actor;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Passage;
import wenshu.signoff.flow.Step;

/**
 * A paper on its way as its page shows it.
 *
 * @param signOff the paper
 * @param marks the steps from the first to the last
 * @param history what was done, latest first
 * @param mine whether whoever looks may do the present step
 * @param returnable the steps that it may be returned to
 * @param withdrawable whether whoever looks may take it back
 * @param intact whether the history is as it was written
 */
record SheetView(SignOff signOff, List<Mark> marks, List<Event> history, boolean mine, List<Step> returnable,
        boolean withdrawable, boolean intact) {

    /**
     * One step.
     *
     * @param title its name
     * @param state done, now or todo
     * @param who who does it or did it
     */
    record Mark(String title, String state, String who) {
    }

    static SheetView of(SignOffs signOffs, SignOff signOff, Actor viewer, Map<String, String> names) {
        Passage passage = signOff.passage();
        List<Event> history = signOffs.history(signOff.id());
        List<Mark> marks = new ArrayList<>();
        Step reached = passage.step() == Step.WITHDRAWN ? history.getLast().before() : passage.step();
        for (Step step : Stream.of(Step.values()).filter(Step::open).toList()) {
            if (step == Step.COSIGN && passage.route().cosigners().isEmpty() && passage.round() > 0) {
                continue;
            }
            String state = step.ordinal() < reached.ordinal() ? "done" : step == passage.step() ? "now" : "todo";
            marks.add(new Mark(step.title(), state, who(signOffs, passage, step, state, history, names)));
        }
        boolean mine = signOffs.machine().holds(passage, viewer);
        return new SheetView(signOff, marks, history.reversed(), mine, mine ? signOffs.machine().returnable(passage) : List.of(),
                signOffs.machine().mayWithdraw(passage, viewer), signOffs.intact(signOff.id()));
    }

    private static String who(SignOffs signOffs, Passage passage, Step step, String state, List<Event> history,
            Map<String, String> names) {
        return switch (step) {
            case DRAFTING -> names.getOrDefault(passage.drafter(), passage.drafter());
            case REVIEW -> names.getOrDefault(passage.route().reviewer(), passage.route().reviewer());
            case COSIGN -> passage.route().cosigners().stream().map(party -> word(signOffs, passage, party, state))
                    .collect(Collectors.joining("、"));
            case SIGN -> names.getOrDefault(passage.route().signer(), passage.route().signer());
            default -> state.equals("done") ? history.stream().filter(event -> event.before() == step && event.after() != step)
                    .reduce((first, second) -> second).map(event -> names.getOrDefault(event.actor(), event.actor())).orElse("")
                    : state.equals("now") ? signOffs.machine().holders(passage).stream().map(Actor::name)
                            .collect(Collectors.joining("、")) : "";
        };
    }

    private static String word(SignOffs signOffs, Passage passage, Party party, String state) {
        boolean agreed = state.equals("now") && passage.agreed().contains(party.key());
        return signOffs.word(party) + (agreed ? "（已同意）" : "");
    }

    /** The step it is in. */
    public Step step() {
        return signOff.passage().step();
    }
}
