package wenshu.search;

import java.util.List;

/**
 * How the exact hits spread over one property.
 *
 * @param field which property: {@code year}, {@code kind} or {@code issuer}
 * @param values its values, most hits first; years newest first
 */
public record Facet(String field, List<Value> values) {

    public Facet {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param value as shown
     * @param count exact hits that have it
     */
    public record Value(String value, long count) {
    }
}
