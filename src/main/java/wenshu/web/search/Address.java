package wenshu.web.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import wenshu.search.FacetField;
import wenshu.search.Query;

/**
 * The addresses of searches that differ from one by a filter or a page.
 *
 * @param query the search
 */
public record Address(Query query) {

    /** With a filter; back on the first page. */
    public String with(String field, String value) {
        return of(query.with(FacetField.of(field).orElseThrow(), value).withPage(1));
    }

    /** Without a filter; back on the first page. */
    public String without(FacetField field) {
        return of(query.with(field, "").withPage(1));
    }

    /** At another page. */
    public String page(int number) {
        return of(query.withPage(number));
    }

    /** The word for a property. */
    public String label(String field) {
        return FacetField.of(field).map(FacetField::label).orElse(field);
    }

    private static String of(Query query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        put(address, "q", query.text());
        put(address, "within", String.join("\n", query.within()));
        for (Map.Entry<FacetField, String> filter : query.filters().entrySet()) {
            put(address, filter.getKey().key(), filter.getValue());
        }
        if (query.order() != Query.Order.BEST) {
            put(address, "order", query.order().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (query.wholeNames()) {
            put(address, "whole", "1");
        }
        if (query.page() > 1) {
            put(address, "page", Integer.toString(query.page()));
        }
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
