package wenshu.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import wenshu.search.Clause;
import wenshu.search.Engine;
import wenshu.search.Facet;
import wenshu.search.FacetField;
import wenshu.search.Indexed;
import wenshu.search.Paper;
import wenshu.search.Query;

/** The index behind one name on an OpenSearch server. */
final class OpenSearchEngine implements Engine {

    private final Rest rest;
    private final String name;

    OpenSearchEngine(Rest rest, String name) {
        this.rest = rest;
        this.name = name;
    }

    @Override
    public Answer find(Clause what, Set<FacetField> counted, Query.Order order, int from, int to) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", Queries.of(what));
        request.put("from", from);
        request.put("size", Math.max(0, to - from));
        request.put("track_total_hits", counted.isEmpty() ? MOST_COUNTED : true);
        request.put("sort", sort(order));
        Set<FacetField> fields = new TreeSet<>(counted);
        if (!fields.isEmpty()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            fields.forEach(field -> counts.put(field.key(), Map.of("terms", Map.of("field", Schema.facet(field), "size", MOST_VALUES,
                    "order", field == FacetField.YEAR ? Map.of("_key", "desc")
                            : List.of(Map.of("_count", "desc"), Map.of("_key", "asc"))))));
            request.put("aggs", counts);
        }
        JsonNode answer = search(request);
        List<Paper> papers = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> papers.add(Schema.paper(hit)));
        List<Facet> facets = new ArrayList<>();
        fields.forEach(field -> {
            List<Facet.Value> values = new ArrayList<>();
            answer.path("aggregations").path(field.key()).path("buckets").forEach(bucket ->
                    values.add(new Facet.Value(bucket.path("key").asString(), bucket.path("doc_count").asLong())));
            facets.add(new Facet(field.key(), values));
        });
        JsonNode total = answer.path("hits").path("total");
        return new Answer(total.path("value").asLong(), total.path("relation").asString("eq").equals("gte"), papers, facets);
    }

    private static List<Object> sort(Query.Order order) {
        List<Object> sort = new ArrayList<>();
        if (order == Query.Order.BEST) {
            sort.add(Map.of("_score", "desc"));
        }
        sort.add(Map.of(Schema.TIME, order == Query.Order.OLDEST ? "asc" : "desc"));
        sort.add(Map.of(Indexed.ID, "asc"));
        return sort;
    }

    @Override
    public Map<String, Long> terms(String field, String prefix, Clause among, int most) {
        Map<String, Object> query = Map.of("bool", Map.of("filter",
                List.of(Queries.of(among), Map.of("prefix", Map.of(field, prefix)))));
        JsonNode answer = search(Map.of("query", query, "size", 0, "aggs", Map.of("terms", Map.of("terms",
                Map.of("field", field, "size", most, "include", literal(prefix) + ".*")))));
        Map<String, Long> counts = new LinkedHashMap<>();
        answer.path("aggregations").path("terms").path("buckets").forEach(bucket ->
                counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong()));
        return counts;
    }

    /** In the regular expressions of Lucene every mark may mean something, and any may be escaped. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (!Character.isLetterOrDigit(codePoint)) {
                literal.append('\\');
            }
            literal.appendCodePoint(codePoint);
        });
        return literal.toString();
    }

    @Override
    public Map<String, Long> frequencies(String field, Collection<String> terms) {
        Map<String, Long> frequencies = new LinkedHashMap<>();
        if (terms.isEmpty()) {
            return frequencies;
        }
        JsonNode answer = rest.send("POST", "/" + name + "/_termvectors", Map.of("doc", Map.of(field, String.join(" ", terms)),
                "fields", List.of(field), "term_statistics", true, "field_statistics", false, "positions", false,
                "offsets", false, "payloads", false));
        answer.path("term_vectors").path(field).path("terms").properties().forEach(term -> {
            long papers = term.getValue().path("doc_freq").asLong(0);
            if (papers > 0) {
                frequencies.put(term.getKey(), papers);
            }
        });
        return frequencies;
    }

    private JsonNode search(Map<String, Object> request) {
        return rest.send("POST", "/" + name + "/_search", request);
    }
}
