package wenshu.web.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import wenshu.home.IdKeys;
import wenshu.search.FacetField;
import wenshu.search.Query;
import wenshu.search.Rights;

/** A query out of the parameters of an address; the pages and the interface read the same ones. */
@Component
public final class Asked {

    /** Between the earlier words of a search within results. */
    private static final String BETWEEN = "\n";

    private final IdKeys keys;

    Asked(IdKeys keys) {
        this.keys = keys;
    }

    /**
     * The query of an address: {@code q}, {@code within}, {@code order}, {@code whole}, {@code idkey} and a parameter for each
     * property. An ID number within the words becomes its keyed hash.
     */
    public Query query(String q, Map<String, String> parameters, Rights rights, int page, int size) {
        Map<FacetField, String> filters = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            String value = parameters.getOrDefault(field.key(), "");
            // A year of 0 has always meant any year.
            filters.put(field, field == FacetField.YEAR && !value.matches("[1-9]\\d{3}") ? "" : value);
        }
        List<String> within = new ArrayList<>();
        for (String earlier : parameters.getOrDefault("within", "").split(BETWEEN)) {
            if (!earlier.isBlank()) {
                within.add(earlier.strip());
            }
        }
        Query.Order order = Query.Order.BEST;
        for (Query.Order each : Query.Order.values()) {
            if (each.name().equalsIgnoreCase(parameters.getOrDefault("order", ""))) {
                order = each;
            }
        }
        String key = parameters.getOrDefault("idkey", "");
        return new Query(q, within, filters, !parameters.getOrDefault("whole", "").isEmpty(), order, rights, page, size)
                .about(key.matches("[0-9a-f]{64}") ? key : "").hashed(keys::of);
    }
}
