package wenshu.search.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import wenshu.search.FacetField;
import wenshu.search.Indexed;
import wenshu.search.Paper;

/** How a paper lies in an index of OpenSearch, and how it is read back. */
final class Schema {

    /** Grows when anything here changes; {@link Indexed#SCHEMA} when anything about fields or units does. */
    static final String VERSION = "1." + Indexed.SCHEMA;

    static final String TIME = "time";
    static final String PAPER = "paper";
    private static final String FACET = "facet_";
    private static final String ANALYZER = "grams";

    private static final List<String> TEXTS = List.of(Indexed.TITLE, Indexed.ABOUT, Indexed.BODY);

    private Schema() {
    }

    /** The field that a property is counted by. */
    static String facet(FacetField field) {
        return FACET + field.key();
    }

    /** Settings and fields of a new index that reaches to a place in the outbox. */
    static Map<String, Object> index(long position) {
        Map<String, Object> analysis = Map.of(
                "tokenizer", Map.of("places", Map.of("type", "whitespace", "max_token_length", 2_000)),
                "filter", Map.of("holes", Map.of("type", "stop", "stopwords", List.of(Grams.GAP)),
                        "words", Map.of("type", "pattern_capture", "preserve_original", false, "patterns", List.of("([^|]+)"))),
                "analyzer", Map.of(ANALYZER, Map.of("type", "custom", "tokenizer", "places", "filter", List.of("holes", "words"))));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String text : TEXTS) {
            properties.put(text, Map.of("type", "text", "analyzer", ANALYZER, "position_increment_gap", 100));
        }
        for (FacetField field : FacetField.values()) {
            properties.put(facet(field), Map.of("type", "keyword", "index", false));
        }
        // What is sorted or counted by; every other key is as the template says.
        properties.put(Indexed.ID, Map.of("type", "keyword"));
        properties.put(Indexed.SUGGEST, Map.of("type", "keyword"));
        properties.put(TIME, Map.of("type", "long"));
        properties.put(PAPER, Map.of("type", "object", "enabled", false));
        return Map.of("settings", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "refresh_interval", "-1",
                        "analysis", analysis),
                "mappings", Map.of("_meta", meta(position), "date_detection", false, "dynamic_templates",
                        List.of(Map.of("keys", Map.of("match", "*", "mapping", Map.of("type", "keyword", "doc_values", false)))),
                        "_source", Map.of("includes", List.of(PAPER)),
                        "properties", properties));
    }

    /** What an index says of itself. */
    static Map<String, Object> meta(long position) {
        return Map.of("schema", VERSION, "position", position);
    }

    /** A paper as the server takes it. */
    static Map<String, Object> document(Paper paper) {
        Indexed indexed = Indexed.of(paper);
        Map<String, Object> document = new LinkedHashMap<>();
        indexed.texts().forEach((field, texts) -> document.put(field, texts.stream().map(Grams::of).toList()));
        document.putAll(indexed.keys());
        for (FacetField field : FacetField.values()) {
            List<String> values = field == FacetField.PERSON ? paper.persons() : List.of(paper.facet(field));
            document.put(facet(field), values.stream().filter(value -> !value.isBlank()).map(Indexed::shown).distinct().toList());
        }
        document.put(TIME, paper.archivedAt());
        document.put(PAPER, paper);
        return document;
    }

    /** The paper of a hit. */
    static Paper paper(JsonNode hit) {
        return Rest.JSON.treeToValue(hit.path("_source").path(PAPER), Paper.class);
    }
}
