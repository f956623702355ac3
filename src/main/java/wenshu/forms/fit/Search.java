package wenshu.forms.fit;

import java.util.function.IntPredicate;

/** Finds how much fits. */
final class Search {

    private Search() {
    }

    /** The largest number from 0 to {@code most} that holds, when every smaller one holds as well; −1 for none. */
    static int largest(int most, IntPredicate holds) {
        if (holds.test(most)) {
            return most;
        }
        int low = -1;
        int high = most;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
