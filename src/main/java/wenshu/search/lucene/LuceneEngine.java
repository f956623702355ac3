package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import wenshu.search.Clause;
import wenshu.search.Cost;
import wenshu.search.Engine;
import wenshu.search.FacetField;
import wenshu.search.Paper;
import wenshu.search.Query;
import wenshu.search.TooCostly;

/** One state of a Lucene index. */
final class LuceneEngine implements Engine {

    private final IndexSearcher searcher;
    private final Queries queries;

    LuceneEngine(IndexSearcher searcher) {
        this.searcher = searcher;
        this.queries = new Queries(searcher.getIndexReader());
    }

    @Override
    public Answer find(Clause what, Set<FacetField> counted, Query.Order order, int from, int to) throws IOException {
        org.apache.lucene.search.Query query = queries.of(what);
        FacetCounts counts = new FacetCounts(counted);
        int reach = Math.max(1, Math.min(to, Math.max(1, searcher.getIndexReader().maxDoc())));
        TopDocsCollector<?> best = new TopFieldCollectorManager(order == Query.Order.BEST ? BEST : byTime(order != Query.Order.OLDEST),
                reach, null, Integer.MAX_VALUE).newCollector();
        // One thread collects everything in one pass: counts, facets and the best.
        collect(query, to > from ? MultiCollector.wrap(counts, best) : counts);
        List<Paper> papers = new ArrayList<>();
        ScoreDoc[] found = to > from ? best.topDocs(from, to - from).scoreDocs : new ScoreDoc[0];
        for (ScoreDoc each : found) {
            papers.add(Fields.paper(searcher.storedFields().document(each.doc)));
        }
        return new Answer(counts.hits(), papers, counts.facets());
    }

    private void collect(org.apache.lucene.search.Query query, Collector collector) throws IOException {
        searcher.search(query, new CollectorManager<Collector, Void>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public Void reduce(Collection<Collector> collectors) {
                return null;
            }
        });
        if (searcher.timedOut()) {
            throw new TooCostly();
        }
    }

    @Override
    public void limit(Cost cost) {
        searcher.setTimeout(cost::isSpent);
    }

    /** Of equals the newest first: an index that was made anew answers in the same order. */
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Fields.TIME, SortField.Type.LONG, true));

    private static Sort byTime(boolean newestFirst) {
        return new Sort(new SortField(Fields.TIME, SortField.Type.LONG, newestFirst));
    }

    @Override
    public Map<String, Long> terms(String field, String prefix, Clause among, int most) throws IOException {
        BytesRef beginning = new BytesRef(prefix);
        TreeSet<BytesRef> found = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            int taken = 0;
            if (each.seekCeil(beginning) != TermsEnum.SeekStatus.END) {
                do {
                    if (!StringHelper.startsWith(each.term(), beginning)) {
                        break;
                    }
                    found.add(BytesRef.deepCopyOf(each.term()));
                } while (++taken < most && each.next() != null);
            }
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (BytesRef term : found.stream().limit(most).toList()) {
            String text = term.utf8ToString();
            long papers = searcher.count(queries.of(new Clause.Narrowed(Clause.key(field, text), List.of(among))));
            if (papers > 0) {
                counts.put(text, papers);
            }
        }
        return counts;
    }

    @Override
    public Map<String, Long> frequencies(String field, Collection<String> terms) throws IOException {
        Map<String, Long> frequencies = new HashMap<>();
        Terms all = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (all == null) {
            return frequencies;
        }
        TermsEnum each = all.iterator();
        for (String term : new TreeSet<>(terms)) {
            if (each.seekExact(new BytesRef(term))) {
                frequencies.put(term, (long) each.docFreq());
            }
        }
        return frequencies;
    }
}
