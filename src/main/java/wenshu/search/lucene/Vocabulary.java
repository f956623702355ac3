package wenshu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import wenshu.search.Indexed;

/**
 * Which characters and pairs of characters occur in titles and texts. Of each segment they are kept as long as it is open, for
 * hundreds are asked about when something is looked for by its sound, and most of them occur nowhere.
 */
final class Vocabulary {

    private static final List<String> FIELDS = List.of(Indexed.BODY, Indexed.TITLE);

    private final Map<IndexReader.CacheKey, Pairs> segments = new ConcurrentHashMap<>();

    /** That of one state of an index. */
    Occurring of(IndexReader reader) {
        return new Occurring(reader);
    }

    /** What occurs in one state of an index; read when it is asked about. */
    final class Occurring {

        private final IndexReader reader;
        private List<Pairs> known;

        private Occurring(IndexReader reader) {
            this.reader = reader;
        }

        /** Those of some terms that occur. */
        Set<String> of(Collection<String> terms) throws IOException {
            Set<String> found = new HashSet<>();
            Set<String> others = new TreeSet<>();
            for (String term : terms) {
                if (!Pairs.tell(term)) {
                    others.add(term);
                } else if (holds(term)) {
                    found.add(term);
                }
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                seek(leaf.reader(), others, found);
            }
            return found;
        }

        /** Whether a term is known to occur nowhere. */
        boolean lacks(Term term) throws IOException {
            return FIELDS.contains(term.field()) && Pairs.tell(term.text()) && !holds(term.text());
        }

        /** The characters that stand somewhere after one and somewhere before another, whatever marks are between. */
        Set<String> between(char left, char right) throws IOException {
            BitSet after = new BitSet();
            for (Pairs pairs : known()) {
                pairs.after(left, after);
            }
            Set<String> between = new TreeSet<>();
            for (int character = after.nextSetBit(0); character >= 0; character = after.nextSetBit(character + 1)) {
                for (Pairs pairs : known()) {
                    if (pairs.hold((char) character, right)) {
                        between.add(Character.toString(character));
                        break;
                    }
                }
            }
            return between;
        }

        private boolean holds(String term) throws IOException {
            for (Pairs pairs : known()) {
                if (pairs.hold(term)) {
                    return true;
                }
            }
            return false;
        }

        private List<Pairs> known() throws IOException {
            if (known == null) {
                List<Pairs> all = new ArrayList<>();
                for (LeafReaderContext leaf : reader.leaves()) {
                    all.add(pairs(leaf.reader()));
                }
                known = all;
            }
            return known;
        }
    }

    private static void seek(LeafReader segment, Set<String> terms, Set<String> found) throws IOException {
        for (String field : FIELDS) {
            Terms all = terms.isEmpty() ? null : segment.terms(field);
            if (all != null) {
                TermsEnum each = all.iterator();
                for (String term : terms) {
                    if (each.seekExact(new BytesRef(term))) {
                        found.add(term);
                    }
                }
                terms.removeAll(found);
            }
        }
    }

    private Pairs pairs(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        if (life == null) {
            return Pairs.of(segment, FIELDS);
        }
        try {
            return segments.computeIfAbsent(life.getKey(), key -> {
                life.addClosedListener(segments::remove);
                try {
                    return Pairs.of(segment, FIELDS);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
