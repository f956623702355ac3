package wenshu.check.mend;

import java.util.Set;
import java.util.TreeSet;

/**
 * A stretch of an original text that became something else.
 *
 * @param start first character of the original that went
 * @param end after the last one
 * @param after what stands there now
 * @param steps the numbers of the findings that did it
 */
record Hunk(int start, int end, String after, Set<Integer> steps) {

    /** How much longer the text is by it. */
    int growth() {
        return after.length() - (end - start);
    }

    static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
