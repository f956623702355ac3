package wenshu.check.mend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import wenshu.check.Finding;

/**
 * A paper after mending.
 *
 * @param <M> what was mended
 */
public final class Mended<M extends Mendable<M>> {

    private final M original;
    private final Tracked tracked;
    private final Map<Integer, Set<Integer>> groups;
    private final Set<Integer> undone;
    private final List<Finding> left;

    Mended(M original, Tracked tracked, List<Finding> left) {
        this(original, tracked, groups(tracked), Set.of(), left);
    }

    private Mended(M original, Tracked tracked, Map<Integer, Set<Integer>> groups, Set<Integer> undone, List<Finding> left) {
        this.original = original;
        this.tracked = tracked;
        this.groups = groups;
        this.undone = undone;
        this.left = List.copyOf(left);
    }

    /** Findings that hang together by a common stretch are one change; numbered in the order of the first finding. */
    private static Map<Integer, Set<Integer>> groups(Tracked tracked) {
        Map<Integer, Set<Integer>> of = new TreeMap<>();
        for (List<Hunk> hunks : tracked.hunks().values()) {
            for (Hunk hunk : hunks) {
                Set<Integer> all = new TreeSet<>(hunk.steps());
                hunk.steps().forEach(step -> all.addAll(of.getOrDefault(step, Set.of())));
                all.forEach(step -> of.put(step, all));
            }
        }
        Map<Integer, Set<Integer>> numbered = new LinkedHashMap<>();
        new LinkedHashSet<>(of.values()).forEach(group -> numbered.put(numbered.size() + 1, group));
        return numbered;
    }

    /** The paper with every change that was not taken back. */
    public M result() {
        return original.with(tracked.texts(original::unit, undoneSteps()));
    }

    M original() {
        return original;
    }

    /** The stretches of each unit that were changed and not taken back, in order. */
    Map<String, List<Hunk>> inEffect() {
        Set<Integer> steps = undoneSteps();
        Map<String, List<Hunk>> hunks = new LinkedHashMap<>();
        tracked.hunks().forEach((unit, all) -> hunks.put(unit,
                all.stream().filter(hunk -> hunk.steps().stream().noneMatch(steps::contains)).toList()));
        return hunks;
    }

    private Set<Integer> undoneSteps() {
        Set<Integer> steps = new TreeSet<>();
        undone.forEach(number -> steps.addAll(groups.get(number)));
        return steps;
    }

    /** The changes that are in effect. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        groups.forEach((number, steps) -> {
            if (!undone.contains(number)) {
                changes.add(new Change(number, steps.stream().map(tracked::rule).distinct().sorted().toList(), parts(steps)));
            }
        });
        return changes;
    }

    private List<Change.Part> parts(Set<Integer> steps) {
        List<Change.Part> parts = new ArrayList<>();
        tracked.hunks().forEach((unit, hunks) -> hunks.stream().filter(hunk -> steps.containsAll(hunk.steps()))
                .forEach(hunk -> parts.add(new Change.Part(unit, hunk.start(), hunk.end(),
                        original.word(unit, hunk.start()), original.unit(unit).substring(hunk.start(), hunk.end()),
                        hunk.after()))));
        return parts;
    }

    /** The same without one change. */
    public Mended<M> without(int change) {
        if (!groups.containsKey(change)) {
            throw new IllegalArgumentException("no change " + change);
        }
        Set<Integer> all = new TreeSet<>(undone);
        all.add(change);
        return new Mended<>(original, tracked, groups, all, left);
    }

    /** Findings that were to be mended but could not be: out of reach, or in the way of one another. */
    public List<Finding> left() {
        return left;
    }
}
