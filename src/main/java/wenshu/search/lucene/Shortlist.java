package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import wenshu.search.Clause;
import wenshu.search.TooCostly;

/**
 * Of very many papers that hold enough of some terms, those that hold the most and rarest ones: a few that are worth scoring.
 * Sums are made for sixty-four papers at once, each place of a binary number in an array of its own.
 */
final class Shortlist {

    /** So many papers are scored. */
    private static final int LENGTH = 1_000;
    private static final int MOST_GROUPS = 64;
    private static final int HEAVIEST = 15;
    /** Places of a sum of weights: at most 64 times 15. */
    private static final int SUM = 10;
    /** Places of a count; it begins so that its last place says whether there are enough. */
    private static final int COUNT = 8;

    /** Any term of a group is as good as another of it. */
    private final List<List<Term>> groups;
    private final int atLeast;
    private final IndexSearcher searcher;

    /** What one segment holds: which papers hold enough, and, place by place, the sums of their weights. */
    private record Held(long[] enough, long[][] sums) {
    }

    private Shortlist(List<List<Term>> groups, int atLeast, IndexSearcher searcher) {
        this.groups = groups;
        this.atLeast = atLeast;
        this.searcher = searcher;
    }

    /** For papers with at least so many of some groups of terms; none for any others, and where there are only a few papers. */
    static Optional<Shortlist> of(Clause what, IndexSearcher searcher) {
        if (!(what instanceof Clause.Some(List<Clause> clauses, int atLeast)) || atLeast < 2 || clauses.size() > MOST_GROUPS
                || searcher.getIndexReader().maxDoc() <= LENGTH) {
            return Optional.empty();
        }
        List<List<Term>> groups = new ArrayList<>();
        for (Clause clause : clauses) {
            List<Clause> any = clause instanceof Clause.Some(List<Clause> inner, int one) && one == 1 ? inner : List.of(clause);
            List<Term> group = new ArrayList<>();
            for (Clause each : any) {
                if (!(each instanceof Clause.Keys keys)) {
                    return Optional.empty();
                }
                keys.terms().stream().sorted().forEach(term -> group.add(new Term(keys.field(), term)));
            }
            groups.add(group);
        }
        return Optional.of(new Shortlist(groups, atLeast, searcher));
    }

    /**
     * The papers, without a score; of equal ones the newest.
     *
     * @param narrowing what they must be like too
     * @param spent whether it has cost too much
     */
    Query among(List<Query> narrowing, BooleanSupplier spent) throws IOException {
        List<Weight> filters = new ArrayList<>();
        for (Query filter : narrowing) {
            filters.add(searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        int[] weights = weights();
        List<Held> all = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            all.add(held(leaf, weights, filters));
            if (spent.getAsBoolean()) {
                throw new TooCostly();
            }
        }
        return new Among(best(all).stream().map(bits -> new FixedBitSet(bits, bits.length * Long.SIZE)).toList());
    }

    /** The rarer, the heavier: from 1 to {@link #HEAVIEST}. */
    private int[] weights() throws IOException {
        double[] rarity = new double[groups.size()];
        double most = 0;
        for (int i = 0; i < rarity.length; i++) {
            long papers = 0;
            for (Term term : groups.get(i)) {
                papers = Math.max(papers, searcher.getIndexReader().docFreq(term));
            }
            rarity[i] = Math.log(1 + (double) searcher.getIndexReader().maxDoc() / (papers + 1));
            most = Math.max(most, papers == 0 ? 0 : rarity[i]);
        }
        int[] weights = new int[rarity.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (int) Math.clamp(Math.round(HEAVIEST * rarity[i] / most), 1, HEAVIEST);
        }
        return weights;
    }

    private Held held(LeafReaderContext leaf, int[] weights, List<Weight> filters) throws IOException {
        int papers = leaf.reader().maxDoc();
        FixedBitSet holding = new FixedBitSet(papers);
        int words = FixedBitSet.bits2words(papers);
        long[][] counts = new long[COUNT][words];
        for (int place = 0; place < COUNT - 1; place++) {
            if (((1 << COUNT - 1) - atLeast >> place & 1) == 1) {
                Arrays.fill(counts[place], -1);
            }
        }
        long[][] sums = new long[SUM][words];
        for (int i = 0; i < weights.length; i++) {
            holding.clear();
            for (Term term : groups.get(i)) {
                into(leaf.reader().postings(term, PostingsEnum.NONE), holding);
            }
            add(holding.getBits(), words, counts, 0);
            for (int place = 0; weights[i] >> place > 0; place++) {
                if ((weights[i] >> place & 1) == 1) {
                    add(holding.getBits(), words, sums, place);
                }
            }
        }
        FixedBitSet enough = new FixedBitSet(counts[COUNT - 1], papers);
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            live.applyMask(enough, 0);
        }
        for (Weight filter : filters) {
            Scorer scorer = filter.scorer(leaf);
            holding.clear();
            into(scorer == null ? null : scorer.iterator(), holding);
            enough.and(holding);
        }
        return new Held(enough.getBits(), sums);
    }

    private static void into(DocIdSetIterator papers, FixedBitSet bits) throws IOException {
        if (papers != null && papers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            papers.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        }
    }

    /** Adds a power of two to the numbers of some papers. */
    private static void add(long[] papers, int words, long[][] numbers, int power) {
        for (int i = 0; i < words; i++) {
            long carry = papers[i];
            for (int place = power; carry != 0; place++) {
                long both = numbers[place][i] & carry;
                numbers[place][i] ^= carry;
                carry = both;
            }
        }
    }

    /** The heaviest, place by place from the highest: whoever has it comes before whoever has it not. */
    private static List<long[]> best(List<Held> all) {
        List<long[]> open = all.stream().map(held -> held.enough().clone()).toList();
        List<long[]> best = all.stream().map(held -> new long[held.enough().length]).toList();
        long left = LENGTH;
        if (all.stream().mapToLong(held -> count(held.enough(), held.enough())).sum() <= left) {
            return open;
        }
        for (int place = SUM - 1; place >= 0; place--) {
            long many = 0;
            for (int i = 0; i < all.size(); i++) {
                many += count(open.get(i), all.get(i).sums()[place]);
            }
            boolean taken = many <= left;
            for (int i = 0; i < all.size(); i++) {
                long[] those = open.get(i);
                long[] having = all.get(i).sums()[place];
                for (int word = 0; word < those.length; word++) {
                    long with = those[word] & having[word];
                    best.get(i)[word] |= taken ? with : 0;
                    those[word] = taken ? those[word] & ~having[word] : with;
                }
            }
            left -= taken ? many : 0;
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            for (int word = open.get(i).length - 1; word >= 0 && left > 0; word--) {
                for (long those = open.get(i)[word]; those != 0 && left > 0; left--) {
                    long last = Long.highestOneBit(those);
                    best.get(i)[word] |= last;
                    those ^= last;
                }
            }
        }
        return best;
    }

    private static long count(long[] some, long[] others) {
        long many = 0;
        for (int i = 0; i < some.length; i++) {
            many += Long.bitCount(some[i] & others[i]);
        }
        return many;
    }
}
