package wenshu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import wenshu.search.Engine;
import wenshu.search.Facet;
import wenshu.search.FacetField;

/** Counts all hits of a query and how they spread over their properties. */
final class FacetCounts extends SimpleCollector {

    private final List<FacetField> fields;
    private final List<Map<String, Long>> counts = new ArrayList<>();
    private final Tally[] tallies;
    private long hits;

    FacetCounts(Set<FacetField> counted) {
        fields = List.copyOf(new TreeSet<>(counted));
        fields.forEach(field -> counts.add(new HashMap<>()));
        tallies = new Tally[fields.size()];
    }

    /** How many hits there are, exactly. */
    long hits() {
        return hits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = uncounted(i) ? null : new Tally(context.reader(), fields.get(i).key());
        }
    }

    private boolean uncounted(int field) {
        return fields.get(field) == FacetField.PERSON && hits > Engine.MOST_FOR_PEOPLE;
    }

    @Override
    public void collect(int doc) throws IOException {
        hits++;
        for (Tally tally : tallies) {
            if (tally != null) {
                tally.add(doc);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < tallies.length; i++) {
            if (tallies[i] != null && !uncounted(i)) {
                tallies[i].into(counts.get(i));
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The facets of all hits; without people when there are too many hits. */
    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (uncounted(i)) {
                continue;
            }
            Comparator<Facet.Value> order = fields.get(i) == FacetField.YEAR
                    ? Comparator.comparing(Facet.Value::value).reversed()
                    : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value);
            facets.add(new Facet(fields.get(i).key(), counts.get(i).entrySet().stream()
                    .map(entry -> new Facet.Value(entry.getKey(), entry.getValue())).sorted(order)
                    .limit(Engine.MOST_VALUES).toList()));
        }
        return facets;
    }
}
