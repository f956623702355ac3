package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import wenshu.search.Facet;
import wenshu.search.FacetField;

/** Counts how all hits of a query spread over their properties. */
final class FacetCounts extends SimpleCollector {

    private static final int MOST_VALUES = 50;

    private final List<FacetField> fields;
    private final List<Map<String, Long>> counts = new ArrayList<>();
    private final SortedSetDocValues[] values;
    private final int[][] ordinals;
    private long hits;

    private FacetCounts(Set<FacetField> counted) {
        fields = List.copyOf(new TreeSet<>(counted));
        fields.forEach(field -> counts.add(new HashMap<>()));
        values = new SortedSetDocValues[fields.size()];
        ordinals = new int[fields.size()][];
    }

    /** How many hits there are, exactly, and their facets. */
    record Counted(long hits, List<Facet> facets) {
    }

    static Counted of(IndexSearcher searcher, Query query, Set<FacetField> counted) throws IOException {
        if (counted.isEmpty()) {
            return new Counted(searcher.count(query), List.of());
        }
        FacetCounts counting = new FacetCounts(counted);
        // The collector is of this thread alone: the old way of collecting is the right one here.
        searcher.search(query, new CollectorManager<FacetCounts, Void>() {
            @Override
            public FacetCounts newCollector() {
                return counting;
            }

            @Override
            public Void reduce(Collection<FacetCounts> collectors) {
                return null;
            }
        });
        return new Counted(counting.hits, counting.facets());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(context.reader(), fields.get(i).key());
            ordinals[i] = new int[Math.toIntExact(values[i].getValueCount())];
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        hits++;
        for (int i = 0; i < values.length; i++) {
            SortedSetDocValues of = values[i];
            if (of.advanceExact(doc)) {
                for (int k = of.docValueCount(); k > 0; k--) {
                    ordinals[i][(int) of.nextOrd()]++;
                }
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < values.length; i++) {
            for (int ordinal = 0; ordinal < ordinals[i].length; ordinal++) {
                if (ordinals[i][ordinal] > 0) {
                    counts.get(i).merge(values[i].lookupOrd(ordinal).utf8ToString(), (long) ordinals[i][ordinal], Long::sum);
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
        for (int i = 0; i < fields.size(); i++) {
            Comparator<Facet.Value> order = fields.get(i) == FacetField.YEAR
                    ? Comparator.comparing(Facet.Value::value).reversed()
                    : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value);
            facets.add(new Facet(fields.get(i).key(), counts.get(i).entrySet().stream()
                    .map(entry -> new Facet.Value(entry.getKey(), entry.getValue())).sorted(order)
                    .limit(MOST_VALUES).toList()));
        }
        return facets;
    }
}
