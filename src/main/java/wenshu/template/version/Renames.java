package wenshu.template.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.template.schema.Field;

/** Finds the fields that only have another name: alike in words, between the same neighbours, of the same kind. */
final class Renames {

    private static final double LEAST = 0.5;
    private static final double LEAST_WORDS = 0.25;

    private Renames() {
    }

    private record Pair(Field old, Field now, double alike) {
    }

    /** New field to old field, for those that are neither kept nor new. */
    static Map<Field, Field> of(List<Field> old, List<Field> now, Map<Field, Field> kept) {
        List<Pair> pairs = new ArrayList<>();
        for (Field before : old) {
            for (Field after : now) {
                if (!kept.containsValue(before) && !kept.containsKey(after)) {
                    double words = Math.max(words(before.name(), after.name()), words(before.label(), after.label()));
                    double alike = words / 2 + (neighbours(before, old, after, now) ? 0.3 : 0)
                            + (before.type() == after.type() ? 0.2 : 0);
                    if (alike >= LEAST && words >= LEAST_WORDS) {
                        pairs.add(new Pair(before, after, alike));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        Map<Field, Field> renamed = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!renamed.containsKey(pair.now) && !renamed.containsValue(pair.old)) {
                renamed.put(pair.now, pair.old);
            }
        }
        return renamed;
    }

    private static boolean neighbours(Field before, List<Field> old, Field after, List<Field> now) {
        int there = old.indexOf(before);
        int here = now.indexOf(after);
        return same(old, there - 1, now, here - 1) || same(old, there + 1, now, here + 1);
    }

    private static boolean same(List<Field> old, int there, List<Field> now, int here) {
        boolean outside = there < 0 || there >= old.size();
        if (outside || here < 0 || here >= now.size()) {
            return outside && (here < 0 || here >= now.size());
        }
        return old.get(there).name().equals(now.get(here).name());
    }

    /** How many pairs of neighbouring characters, and single ones, two names share (Dice). */
    private static double words(String one, String other) {
        Set<String> first = parts(one);
        Set<String> second = parts(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / Math.max(1, first.size() + second.size());
    }

    private static Set<String> parts(String text) {
        int[] all = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < all.length; i++) {
            parts.add(Character.toString(all[i]));
            if (i > 0) {
                parts.add(Character.toString(all[i - 1]) + Character.toString(all[i]));
            }
        }
        return parts;
    }
}
