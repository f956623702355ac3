package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import wenshu.search.Engine;
import wenshu.search.Facet;
import wenshu.search.FacetField;

/** Counts all hits of a query and how they spread over their properties, one property after the other. */
final class FacetCounts implements Collector {

    private static final int AT_ONCE = 4_096;

    private final List<FacetField> fields;
    private final List<Map<String, Long>> counts = new ArrayList<>();
    private final Tally[] tallies;
    private final int[] waiting = new int[AT_ONCE];
    private int wait;
    private final Columns columns;
    private long hits;

    /** For a few hits, people among what they are counted by. */
    FacetCounts(Set<FacetField> counted) {
        this(counted, null);
    }

    private FacetCounts(Set<FacetField> counted, Columns columns) {
        this.columns = columns;
        fields = new TreeSet<>(counted).stream().filter(field -> columns == null || field != FacetField.PERSON).toList();
        fields.forEach(field -> counts.add(new HashMap<>()));
        tallies = new Tally[fields.size()];
    }

    /** Counts of very many hits, which several threads make apart and which are put together in the end; without people. */
    static CollectorManager<FacetCounts, FacetCounts> together(Set<FacetField> counted, Columns columns) {
        return new CollectorManager<>() {
            @Override
            public FacetCounts newCollector() {
                return new FacetCounts(counted, columns);
            }

            @Override
            public FacetCounts reduce(Collection<FacetCounts> parts) {
                FacetCounts whole = new FacetCounts(counted, columns);
                for (FacetCounts part : parts) {
                    whole.hits += part.hits;
                    for (int i = 0; i < part.counts.size(); i++) {
                        Map<String, Long> sums = whole.counts.get(i);
                        part.counts.get(i).forEach((value, count) -> sums.merge(value, count, Long::sum));
                    }
                }
                return whole;
            }
        };
    }

    /** How many hits there are, exactly. */
    long hits() {
        return hits;
    }

    /** Goes to a segment. */
    void begin(LeafReaderContext context) throws IOException {
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally(context.reader(), fields.get(i).key(), columns);
        }
    }

    /** Counts papers of the segment, in their order. */
    void add(int[] papers, int many) throws IOException {
        hits += many;
        for (Tally tally : tallies) {
            tally.add(papers, many);
        }
    }

    /** Ends a segment. */
    void finish() throws IOException {
        add(waiting, wait);
        wait = 0;
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].into(counts.get(i));
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        begin(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // No score is asked for.
            }

            @Override
            public void collect(int doc) throws IOException {
                waiting[wait++] = doc;
                if (wait == AT_ONCE) {
                    add(waiting, wait);
                    wait = 0;
                }
            }

            @Override
            public void collect(DocIdStream docs) throws IOException {
                add(waiting, wait);
                for (wait = docs.intoArray(waiting); wait > 0; wait = docs.intoArray(waiting)) {
                    add(waiting, wait);
                }
            }

            @Override
            public void finish() throws IOException {
                FacetCounts.this.finish();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The facets of all hits. */
    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Comparator<Facet.Value> order = fields.get(i) == FacetField.YEAR
                    ? Comparator.comparing(Facet.Value::value).reversed()
                    : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value);
            facets.add(new Facet(fields.get(i).key(), first(counts.get(i), order)));
        }
        return facets;
    }

    /** The first of many, without sorting all. */
    private static List<Facet.Value> first(Map<String, Long> counts, Comparator<Facet.Value> order) {
        PriorityQueue<Facet.Value> first = new PriorityQueue<>(order.reversed());
        counts.forEach((value, count) -> {
            first.add(new Facet.Value(value, count));
            if (first.size() > Engine.MOST_VALUES) {
                first.poll();
            }
        });
        return first.stream().sorted(order).toList();
    }
}
