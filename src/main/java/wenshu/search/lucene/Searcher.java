package wenshu.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Weight;
import wenshu.search.Cost;

/** A searcher for one search: on one processor, or on all where much is to be looked through. */
final class Searcher extends IndexSearcher {

    /** So many papers are a piece of work of its own. */
    private static final int PIECE = 1 << 16;
    private static final int MOST_SEGMENTS = 16;
    private static final int FIRST_PIECE = 1 << 13;
    private static final int LAST_PIECE = 1 << 20;

    private Searcher(IndexReader reader, Cost cost) {
        super(reader, cost == null ? null : work -> ForkJoinPool.commonPool().execute(cost.with(work)));
    }

    /** In the asking thread. */
    static Searcher alone(IndexReader reader) {
        return new Searcher(reader, null);
    }

    /** On all processors; whatever they do counts. */
    static Searcher together(IndexReader reader, Cost cost) {
        Searcher searcher = new Searcher(reader, cost);
        searcher.setTimeout(cost::isSpent);
        return searcher;
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return slices(leaves, PIECE, MOST_SEGMENTS, true);
    }

    /**
     * Collects from the end, in pieces that grow: papers lie about in the order they came in, so that the newest are met first,
     * and once they are found older pieces are passed over.
     */
    void fromTheEnd(Query query, Collector collector) throws IOException {
        Weight weight = createWeight(rewrite(query), collector.scoreMode(), 1);
        collector.setWeight(weight);
        int piece = FIRST_PIECE;
        for (LeafReaderContext leaf : getIndexReader().leaves().reversed()) {
            for (int end = leaf.reader().maxDoc(); end > 0 && !timedOut(); ) {
                int start = Math.max(0, end - piece);
                searchLeaf(leaf, start, end, weight, collector);
                end = start;
                piece = Math.min(piece * 2, LAST_PIECE);
            }
        }
    }
}
