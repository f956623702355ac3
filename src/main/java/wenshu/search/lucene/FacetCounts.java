package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import wenshu.search.Facet;
import wenshu.search.FacetField;

/** Counts how all hits of a query spread over their properties. */
final class FacetCounts extends SimpleCollector {

    private static final List<String> FIELDS = Arrays.stream(FacetField.values())
            .filter(field -> field != FacetField.PERSON).map(FacetField::key).toList();
    private static final int MOST_VALUES = 50;

    private final List<Map<String, Long>> counts = FIELDS.stream().map(field -> (Map<String, Long>) new HashMap<String, Long>()).toList();
    private final SortedDocValues[] values = new SortedDocValues[FIELDS.size()];
    private final long[][] ordinals = new long[FIELDS.size()][];
    private long hits;

    private FacetCounts() {
    }

    /** How many hits there are, exactly, and their facets. */
    record Counted(long hits, List<Facet> facets) {
    }

    static Counted of(IndexSearcher searcher, Query query) throws IOException {
        FacetCounts counting = new FacetCounts();
        // The collector is of this thread alone: the old way of collecting is the right one here.
        searcher.search(query, new org.apache.lucene.search.CollectorManager<FacetCounts, Void>() {
            @Override
            public FacetCounts newCollector() {
                return counting;
            }

            @Override
            public Void reduce(java.util.Collection<FacetCounts> collectors) {
                return null;
            }
        });
        return new Counted(counting.hits, counting.facets());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSorted(context.reader(), FIELDS.get(i));
            ordinals[i] = new long[values[i].getValueCount()];
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        hits++;
        for (int i = 0; i < values.length; i++) {
            if (values[i].advanceExact(doc)) {
                ordinals[i][values[i].ordValue()]++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < values.length; i++) {
            for (int ordinal = 0; ordinal < ordinals[i].length; ordinal++) {
                if (ordinals[i][ordinal] > 0) {
                    counts.get(i).merge(values[i].lookupOrd(ordinal).utf8ToString(), ordinals[i][ordinal], Long::sum);
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            Comparator<Facet.Value> order = FIELDS.get(i).equals(FacetField.YEAR.key())
                    ? Comparator.comparing(Facet.Value::value).reversed()
                    : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value);
            facets.add(new Facet(FIELDS.get(i), counts.get(i).entrySet().stream()
                    .map(entry -> new Facet.Value(entry.getKey(), entry.getValue())).sorted(order)
                    .limit(MOST_VALUES).toList()));
        }
        return facets;
    }
}
