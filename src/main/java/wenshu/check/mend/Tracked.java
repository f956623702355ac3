package wenshu.check.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was changed in some texts, as stretches of the originals that do not overlap: a change of a change is one change
 * of the original. So every one of them can be taken back without the others.
 */
final class Tracked {

    private final Map<String, List<Hunk>> hunks = new LinkedHashMap<>();
    private final Map<Integer, String> rules = new LinkedHashMap<>();

    /** One edit in the coordinates of the text as it stands. */
    record Step(Mendable.Spot spot, String replacement) {
        static final Comparator<Step> LAST_FIRST = Comparator.<Step>comparingInt(step -> step.spot.start()).reversed();
    }

    /** Changes the text as it stands now. */
    void put(Step step, String original, String rule, int number) {
        rules.put(number, rule);
        List<Hunk> all = hunks.computeIfAbsent(step.spot.unit(), unit -> new ArrayList<>());
        int start = step.spot.start();
        int end = step.spot.end();
        int first = 0;
        int shift = 0;
        // Those wholly before; a deletion right at the place is not before but part of the same change.
        while (first < all.size() && before(all.get(first), shift, start)) {
            shift += all.get(first).growth();
            first++;
        }
        int last = first;
        int lastShift = shift;
        String head = "";
        String tail = "";
        int from = start - shift;
        Set<Integer> steps = Set.of(number);
        while (last < all.size() && all.get(last).start() + lastShift < end
                || last < all.size() && all.get(last).start() + lastShift == start && all.get(last).after().isEmpty()) {
            Hunk hunk = all.get(last);
            int at = hunk.start() + lastShift;
            int to = at + hunk.after().length();
            if (last == first && at < start) {
                head = hunk.after().substring(0, start - at);
                from = hunk.start();
            }
            if (last == first) {
                from = Math.min(from, hunk.start());
            }
            tail = to > end ? hunk.after().substring(end - at) : "";
            steps = Hunk.both(steps, hunk.steps());
            lastShift += hunk.growth();
            last++;
        }
        int until = last > first ? Math.max(end - lastShift, all.get(last - 1).end()) : end - shift;
        String after = head + step.replacement + tail;
        all.subList(first, last).clear();
        if (!original.substring(from, until).equals(after)) {
            all.add(first, new Hunk(from, until, after, steps));
        }
    }

    private static boolean before(Hunk hunk, int shift, int start) {
        int at = hunk.start() + shift;
        int to = at + hunk.after().length();
        return to < start || to == start && at < start;
    }

    /** The texts as they stand, of the units that were changed. */
    Map<String, String> texts(UnaryOperator<String> original) {
        return texts(original, Set.of());
    }

    /** The texts without the changes in which these steps had a part. */
    Map<String, String> texts(UnaryOperator<String> original, Set<Integer> undone) {
        Map<String, String> texts = new LinkedHashMap<>();
        hunks.forEach((unit, all) -> texts.put(unit, apply(original.apply(unit), all, undone)));
        return texts;
    }

    private static String apply(String original, List<Hunk> all, Set<Integer> undone) {
        StringBuilder text = new StringBuilder(original.length() + 64);
        int at = 0;
        for (Hunk hunk : all) {
            if (hunk.steps().stream().noneMatch(undone::contains)) {
                text.append(original, at, hunk.start()).append(hunk.after());
                at = hunk.end();
            }
        }
        return text.append(original, at, original.length()).toString();
    }

    Map<String, List<Hunk>> hunks() {
        return hunks;
    }

    String rule(int number) {
        return rules.get(number);
    }
}
