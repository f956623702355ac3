package wenshu.desk.compare;

import java.util.ArrayList;
import java.util.List;

/** What two sequences have in common, in order: the longest such, where the sequences are not too long to look. */
final class Common {

    /** Cells of the table that is filled; beyond it only the common head and foot count. */
    private static final long MOST_CELLS = 9_000_000;

    private Common() {
    }

    /** Pairs of indexes {left, right} that are equal, both growing. */
    static <T> List<int[]> of(List<T> left, List<T> right) {
        List<int[]> pairs = new ArrayList<>();
        int head = 0;
        while (head < left.size() && head < right.size() && left.get(head).equals(right.get(head))) {
            pairs.add(new int[] {head, head});
            head++;
        }
        int foot = 0;
        while (foot < left.size() - head && foot < right.size() - head
                && left.get(left.size() - 1 - foot).equals(right.get(right.size() - 1 - foot))) {
            foot++;
        }
        middle(left.subList(head, left.size() - foot), right.subList(head, right.size() - foot), head, pairs);
        for (int i = foot; i > 0; i--) {
            pairs.add(new int[] {left.size() - i, right.size() - i});
        }
        return pairs;
    }

    private static <T> void middle(List<T> left, List<T> right, int offset, List<int[]> into) {
        if (left.isEmpty() || right.isEmpty() || (long) left.size() * right.size() > MOST_CELLS) {
            return;
        }
        int[][] length = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                length[i][j] = left.get(i).equals(right.get(j)) ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                into.add(new int[] {offset + i++, offset + j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
