package wenshu.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import wenshu.search.Engine;

/** Notes which papers another collector is given, as long as they are not many. */
final class Gathering extends FilterCollector {

    private int[] papers = new int[64];
    private int many;

    Gathering(Collector other) {
        super(other);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new FilterLeafCollector(super.getLeafCollector(context)) {
            @Override
            public void collect(int doc) throws IOException {
                note(context.docBase + doc);
                super.collect(doc);
            }

            /** What may be passed over is said by the other one. */
            @Override
            public DocIdSetIterator competitiveIterator() throws IOException {
                return in.competitiveIterator();
            }
        };
    }

    private void note(int paper) {
        if (many < Engine.MOST_COUNTED) {
            if (many == papers.length) {
                papers = Arrays.copyOf(papers, many * 2);
            }
            papers[many++] = paper;
        }
    }

    /** Counts what was noted. */
    void into(FacetCounts counts, List<LeafReaderContext> leaves) throws IOException {
        Arrays.sort(papers, 0, many);
        int from = 0;
        for (LeafReaderContext leaf : leaves) {
            int to = from;
            while (to < many && papers[to] < leaf.docBase + leaf.reader().maxDoc()) {
                papers[to++] -= leaf.docBase;
            }
            if (to > from) {
                counts.begin(leaf);
                counts.add(Arrays.copyOfRange(papers, from, to), to - from);
                counts.finish();
            }
            from = to;
        }
    }
}
