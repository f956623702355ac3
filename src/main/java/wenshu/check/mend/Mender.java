package wenshu.check.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import wenshu.check.Checker;
import wenshu.check.Edit;
import wenshu.check.Finding;
import wenshu.check.Subject;
import wenshu.paper.Paper;

/** Mends papers by what the rules propose. */
public final class Mender {

    /** Mending that still changes something after so many rounds goes round in circles. */
    private static final int ROUNDS = 20;
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

    private final Checker checker;
    private final Function<Paper, Subject> world;

    /**
     * A mender by these rules.
     *
     * @param world puts a paper together with what the rules may know
     */
    public Mender(Checker checker, Function<Paper, Subject> world) {
        this.checker = checker;
        this.world = world;
    }

    /** Mends what may be mended without asking, again and again until nothing of it is left. */
    public <M extends Mendable<M>> Mended<M> safe(M original) {
        Run<M> run = new Run<>(original);
        Set<Map<String, String>> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Finding> left = run.round(check(run.current).stream().filter(Finding::safe).toList());
            if (run.idle || !seen.add(run.texts())) {
                return run.mended(left);
            }
        }
        return run.mended(List.of());
    }

    /**
     * Mends what a person has agreed to.
     *
     * @param chosen findings of the paper as it is given
     */
    public <M extends Mendable<M>> Mended<M> confirmed(M original, List<Finding> chosen) {
        Run<M> run = new Run<>(original);
        List<Finding> left = run.round(chosen.stream().filter(finding -> !finding.edits().isEmpty()).toList());
        List<Finding> gone = new ArrayList<>();
        for (int round = 1; round < ROUNDS && !left.isEmpty() && !run.idle; round++) {
            List<Finding> now = check(run.current);
            List<Finding> again = new ArrayList<>();
            for (Finding finding : left) {
                again(finding, now).ifPresentOrElse(again::add, () -> gone.add(finding));
            }
            left = run.round(again);
        }
        gone.addAll(left);
        return run.mended(gone);
    }

    /** The same finding after other changes in the same element. */
    private static Optional<Finding> again(Finding finding, List<Finding> now) {
        return now.stream().filter(other -> other.rule().id().equals(finding.rule().id())
                && other.element() == finding.element() && alike(other.edits(), finding.edits()))
                .min(Comparator.comparingInt(other -> Math.abs(other.start() - finding.start())));
    }

    private static boolean alike(List<Edit> some, List<Edit> others) {
        return shapes(some).equals(shapes(others));
    }

    private static List<String> shapes(List<Edit> edits) {
        return edits.stream().map(edit -> edit.kind() + " " + (edit.end() - edit.start()) + edit.replacement()).toList();
    }

    private List<Finding> check(Mendable<?> mendable) {
        return checker.check(world.apply(mendable.paper()));
    }

    /** One mending of one paper. */
    private static final class Run<M extends Mendable<M>> {

        private final M original;
        private final Tracked tracked = new Tracked();
        private M current;
        private int number;
        private boolean idle;

        Run(M original) {
            this.original = original;
            this.current = original;
        }

        /** Applies what does not get in one another's way; gives what is left. */
        List<Finding> round(List<Finding> findings) {
            List<Finding> left = new ArrayList<>();
            Taken taken = new Taken();
            List<Numbered> steps = new ArrayList<>();
            for (Finding finding : findings.stream().sorted(GRAVEST_FIRST).toList()) {
                List<Tracked.Step> mine = new ArrayList<>();
                for (Edit edit : finding.edits()) {
                    current.spot(edit).ifPresent(spot -> mine.add(new Tracked.Step(spot, edit.replacement())));
                }
                if (mine.size() == finding.edits().size() && taken.all(mine)) {
                    number++;
                    mine.forEach(step -> steps.add(new Numbered(step, finding.rule().id(), number)));
                } else {
                    left.add(finding);
                }
            }
            idle = steps.isEmpty();
            steps.sort(Comparator.comparing(Numbered::step, Tracked.Step.LAST_FIRST));
            steps.forEach(step -> tracked.put(step.step, original.unit(step.step.spot().unit()), step.rule, step.number));
            current = original.with(texts());
            return left;
        }

        Map<String, String> texts() {
            return tracked.texts(original::unit);
        }

        Mended<M> mended(List<Finding> left) {
            return new Mended<>(original, tracked, left);
        }
    }

    private record Numbered(Tracked.Step step, String rule, int number) {
    }
}
