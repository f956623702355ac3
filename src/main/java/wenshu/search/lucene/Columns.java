package wenshu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * The properties of all papers of a segment as plain arrays, so that hundreds of thousands of hits are counted at once: one
 * to four bytes a paper and property, kept as long as the segment is open.
 */
final class Columns {

    private final Map<IndexReader.CacheKey, Map<String, Column>> segments = new ConcurrentHashMap<>();

    /** For each paper of a segment the number of its value, from 1; 0 for none. One of the arrays is there. */
    record Column(byte[] bytes, char[] chars, int[] ints) {

        private static Column of(SortedDocValues values, int papers) throws IOException {
            int most = values.getValueCount();
            Column column = most < 1 << 8 ? new Column(new byte[papers], null, null)
                    : most < 1 << 16 ? new Column(null, new char[papers], null) : new Column(null, null, new int[papers]);
            for (int paper = values.nextDoc(); paper < papers; paper = values.nextDoc()) {
                int number = values.ordValue() + 1;
                if (column.bytes != null) {
                    column.bytes[paper] = (byte) number;
                } else if (column.chars != null) {
                    column.chars[paper] = (char) number;
                } else {
                    column.ints[paper] = number;
                }
            }
            return column;
        }

        /** Adds papers to the counts of the numbers. */
        void count(int[] papers, int many, int[] counts) {
            if (bytes != null) {
                for (int i = 0; i < many; i++) {
                    counts[bytes[papers[i]] & 0xFF]++;
                }
            } else if (chars != null) {
                for (int i = 0; i < many; i++) {
                    counts[chars[papers[i]]]++;
                }
            } else {
                for (int i = 0; i < many; i++) {
                    counts[ints[papers[i]]]++;
                }
            }
        }
    }

    /** A property of a segment; null where a paper may have several values of it. */
    Column of(LeafReader segment, String field) throws IOException {
        SortedDocValues values = DocValues.unwrapSingleton(DocValues.getSortedSet(segment, field));
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        if (values == null || life == null) {
            return null;
        }
        try {
            return segments.computeIfAbsent(life.getKey(), key -> {
                life.addClosedListener(segments::remove);
                return new ConcurrentHashMap<>();
            }).computeIfAbsent(field, any -> {
                try {
                    return Column.of(values, segment.maxDoc());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
