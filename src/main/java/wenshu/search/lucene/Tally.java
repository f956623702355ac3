package wenshu.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the values of one property in one segment: a few one by one, many in an array over all values. */
final class Tally {

    /** Below this share of all values, listing what was seen is cheaper than looking through an array. */
    private static final int SPARSE = 16;

    private final SortedSetDocValues values;
    private final int size;
    private final Columns.Column column;
    private int[] seen = new int[32];
    private int many;
    private int[] counts;

    /** @param columns where properties are kept as arrays; null for a few papers, which do not need them */
    Tally(LeafReader segment, String field, Columns columns) throws IOException {
        values = DocValues.getSortedSet(segment, field);
        size = Math.toIntExact(values.getValueCount());
        column = columns == null || size == 0 ? null : columns.of(segment, field);
        counts = column == null ? null : new int[size + 1];
    }

    /** Counts papers, in their order. */
    void add(int[] papers, int count) throws IOException {
        if (column != null) {
            column.count(papers, count, counts);
            return;
        }
        for (int i = 0; i < count && size > 0; i++) {
            if (values.advanceExact(papers[i])) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    add((int) values.nextOrd());
                }
            }
        }
    }

    private void add(int ordinal) {
        if (counts != null) {
            counts[ordinal + 1]++;
            return;
        }
        if (many == seen.length) {
            seen = Arrays.copyOf(seen, many * 2);
        }
        seen[many++] = ordinal;
        if (many > 64 + size / SPARSE) {
            counts = new int[size + 1];
            for (int i = 0; i < many; i++) {
                counts[seen[i] + 1]++;
            }
        }
    }

    /** Adds what was counted to the counts of all segments. */
    void into(Map<String, Long> all) throws IOException {
        if (counts != null) {
            for (int ordinal = 0; ordinal < size; ordinal++) {
                if (counts[ordinal + 1] > 0) {
                    merge(all, ordinal, counts[ordinal + 1]);
                }
            }
            return;
        }
        Arrays.sort(seen, 0, many);
        for (int from = 0, to; from < many; from = to) {
            to = from + 1;
            while (to < many && seen[to] == seen[from]) {
                to++;
            }
            merge(all, seen[from], to - from);
        }
    }

    private void merge(Map<String, Long> all, int ordinal, int count) throws IOException {
        all.merge(values.lookupOrd(ordinal).utf8ToString(), (long) count, Long::sum);
    }
}
