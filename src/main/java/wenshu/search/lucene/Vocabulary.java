package wenshu.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import wenshu.search.Indexed;

/**
 * Which terms occur in titles and texts. What is known of single characters is kept as long as their segment is open, for
 * hundreds of them are asked about when a name is looked for by its sound.
 */
final class Vocabulary {

    private static final List<String> FIELDS = List.of(Indexed.BODY, Indexed.TITLE);
    private static final byte ABSENT = 1;
    private static final byte PRESENT = 2;

    private final Map<IndexReader.CacheKey, byte[]> characters = new ConcurrentHashMap<>();

    /** Those of some terms that occur. */
    Set<String> occurring(IndexReader reader, Collection<String> terms) throws IOException {
        Set<String> left = new TreeSet<>(terms);
        Set<String> found = new HashSet<>();
        // Most are in the largest segment, and need not be looked for in the others.
        List<LeafReaderContext> largestFirst = reader.leaves().stream()
                .sorted(Comparator.comparingInt((LeafReaderContext leaf) -> leaf.reader().maxDoc()).reversed()).toList();
        for (LeafReaderContext leaf : largestFirst) {
            Set<String> here = in(leaf.reader(), left);
            left.removeAll(here);
            found.addAll(here);
        }
        return found;
    }

    private Set<String> in(LeafReader segment, Set<String> terms) throws IOException {
        byte[] known = known(segment);
        Set<String> found = new HashSet<>();
        Set<String> unknown = new TreeSet<>();
        for (String term : terms) {
            int state = term.length() == 1 ? known[term.charAt(0)] : 0;
            if (state == PRESENT) {
                found.add(term);
            } else if (state != ABSENT) {
                unknown.add(term);
            }
        }
        for (String field : FIELDS) {
            Terms all = unknown.isEmpty() ? null : segment.terms(field);
            if (all != null) {
                TermsEnum each = all.iterator();
                for (String term : unknown) {
                    if (each.seekExact(new BytesRef(term))) {
                        found.add(term);
                    }
                }
                unknown.removeAll(found);
            }
        }
        unknown.stream().filter(term -> term.length() == 1).forEach(term -> known[term.charAt(0)] = ABSENT);
        found.stream().filter(term -> term.length() == 1).forEach(term -> known[term.charAt(0)] = PRESENT);
        return found;
    }

    /** Of each character, what is known; threads that race write the same. */
    private byte[] known(LeafReader segment) {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        if (life == null) {
            return new byte[1 << Character.SIZE];
        }
        return characters.computeIfAbsent(life.getKey(), key -> {
            life.addClosedListener(characters::remove);
            return new byte[1 << Character.SIZE];
        });
    }
}
