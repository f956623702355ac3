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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import wenshu.search.Clause;
import wenshu.search.Engine;
import wenshu.search.FacetField;
import wenshu.search.Paper;
import wenshu.search.Query;

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
        FacetCounts.Counted counts = FacetCounts.of(searcher, query, counted);
        List<Paper> papers = new ArrayList<>();
        if (from < counts.hits() && to > from) {
            TopDocs top = searcher.search(query, to, order == Query.Order.BEST ? BEST : byTime(order != Query.Order.OLDEST));
            ScoreDoc[] found = top.scoreDocs;
            for (int i = from; i < Math.min(to, found.length); i++) {
                papers.add(Fields.paper(searcher.storedFields().document(found[i].doc)));
            }
        }
        return new Answer(counts.hits(), papers, counts.facets());
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
