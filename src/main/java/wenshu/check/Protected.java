package wenshu.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stretches of a text that no mending may touch: addresses of the web and of mail, times, ratios, decimals, grouped
 * numbers, formulas, codes, file names, Latin text. Found in one pass; looked up by halving.
 *
 * <p>What a conversion leaves behind (marks of Markdown, tags, bookmarks) is not protected though it is Latin, nor is a
 * date written with dots: these are faults to be mended.
 */
public final class Protected {

    private final int[] starts;
    private final int[] ends;

    private Protected(List<int[]> stretches) {
        stretches.sort((a, b) -> Integer.compare(a[0], b[0]));
        List<int[]> merged = new ArrayList<>();
        for (int[] stretch : stretches) {
            if (!merged.isEmpty() && stretch[0] < merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], stretch[1]);
            } else {
                merged.add(stretch.clone());
            }
        }
        starts = merged.stream().mapToInt(stretch -> stretch[0]).toArray();
        ends = merged.stream().mapToInt(stretch -> stretch[1]).toArray();
    }

    /** The protected stretches of a text. */
    public static Protected of(String text) {
        return new Protected(new ProtectedScan(text).stretches());
    }

    /** Whether a stretch, or a place between two characters, lies within or across something protected. */
    public static boolean touched(String text, int start, int end) {
        return of(text).touches(start, end);
    }

    /** Whether a stretch, or a place between two characters, lies within or across something protected. */
    public boolean touches(int start, int end) {
        int at = Arrays.binarySearch(ends, start + 1);
        int first = at >= 0 ? at : -at - 1;
        // The first stretch that ends behind the start.
        return first < starts.length && (start == end ? starts[first] < start : starts[first] < end);
    }

    /** How many stretches there are. */
    int count() {
        return starts.length;
    }

    /** The stretches themselves, each as its first index and the one after its last. */
    public List<int[]> all() {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            all.add(new int[] {starts[i], ends[i]});
        }
        return all;
    }
}
