package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
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

    /** A search that nobody set a limit to has one as large as this. */
    private static final int MOST_MILLIS = 10_000;

    private final Searcher searcher;
    private final Queries queries;
    private final Columns columns;
    private final Vocabulary.Occurring vocabulary;
    private Cost cost = Cost.ofMillis(MOST_MILLIS);

    LuceneEngine(IndexReader reader, Columns columns, Vocabulary vocabulary) {
        this.vocabulary = vocabulary.of(reader);
        this.columns = columns;
        this.searcher = Searcher.alone(reader);
        this.queries = new Queries(reader, this.vocabulary);
    }

    @Override
    public Answer find(Clause what, Set<FacetField> counted, Query.Order order, int from, int to) throws IOException {
        TopFieldCollector best = collector(order, to, MOST_COUNTED);
        Gathering gathered = new Gathering(best);
        search(queries.of(what), order, gathered);
        TopDocs found = best.topDocs(from, to - from);
        List<Paper> papers = papers(found);
        boolean more = found.totalHits.relation() != TotalHits.Relation.EQUAL_TO;
        if (counted.isEmpty()) {
            return new Answer(more ? MOST_COUNTED : found.totalHits.value(), more, papers, List.of());
        }
        FacetCounts counts;
        if (more || found.totalHits.value() > MOST_COUNTED) {
            // Looking through everything again without scores, on all processors, costs less than scoring it all.
            Searcher together = Searcher.together(searcher.getIndexReader(), cost);
            counts = together.search(queries.unscored(what), FacetCounts.together(counted, columns));
            enough(together);
        } else {
            counts = new FacetCounts(counted);
            gathered.into(counts, searcher.getIndexReader().leaves());
        }
        return new Answer(counts.hits(), false, papers, counts.facets());
    }

    @Override
    public List<Found> best(Clause what, int most) throws IOException {
        TopFieldCollector best = collector(Query.Order.BEST, most, 0);
        search(shortlisted(what), Query.Order.BEST, best);
        return Stream.of(best.topDocs(0, most).scoreDocs).<Found>map(each -> () -> paper(each)).toList();
    }

    /** Where very many may hold enough of what was asked for, only those that hold the most. */
    private org.apache.lucene.search.Query shortlisted(Clause what) throws IOException {
        Clause inner = what instanceof Clause.Narrowed narrowed ? narrowed.clause() : what;
        List<Clause> to = what instanceof Clause.Narrowed narrowed ? narrowed.to() : List.of();
        Optional<Shortlist> shortlist = Shortlist.of(inner instanceof Clause.Without without ? without.clause() : inner, searcher);
        if (shortlist.isEmpty()) {
            return queries.of(what);
        }
        return new BooleanQuery.Builder().add(queries.of(what), BooleanClause.Occur.MUST)
                .add(shortlist.get().among(to.stream().map(queries::unscored).toList(), cost::isSpent), BooleanClause.Occur.FILTER).build();
    }

    private TopFieldCollector collector(Query.Order order, int most, int counted) {
        int reach = Math.max(1, Math.min(most, Math.max(1, searcher.getIndexReader().maxDoc())));
        return new TopFieldCollectorManager(order == Query.Order.BEST ? BEST : byTime(order != Query.Order.OLDEST), reach, null,
                Math.max(reach, counted)).newCollector();
    }

    private void search(org.apache.lucene.search.Query query, Query.Order order, Collector collector) throws IOException {
        if (order == Query.Order.NEWEST) {
            searcher.fromTheEnd(query, collector);
        } else {
            searcher.search(query, collector);
        }
        enough(searcher);
    }

    private static void enough(Searcher searcher) throws TooCostly {
        if (searcher.timedOut()) {
            throw new TooCostly();
        }
    }

    private List<Paper> papers(TopDocs found) throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (ScoreDoc each : found.scoreDocs) {
            papers.add(paper(each));
        }
        return papers;
    }

    private Paper paper(ScoreDoc found) throws IOException {
        return Fields.paper(searcher.storedFields().document(found.doc));
    }

    @Override
    public void limit(Cost most) {
        cost = most;
        searcher.setTimeout(most::isSpent);
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
            enough(searcher);
            if (papers > 0) {
                counts.put(text, papers);
            }
        }
        return counts;
    }

    @Override
    public Set<String> occurring(Collection<String> terms) throws IOException {
        return vocabulary.of(terms);
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
