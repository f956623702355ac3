package wenshu.search;

import java.util.List;

/**
 * One page of hits.
 *
 * @param hits the hits, exact ones first
 * @param total how many exact hits there are
 * @param approximateTotal how many approximate ones follow them
 * @param facets year, kind and issuer of the exact hits
 */
public record SearchPage(List<Hit> hits, long total, long approximateTotal, List<Facet> facets) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** Nothing found. */
    public static SearchPage empty() {
        return new SearchPage(List.of(), 0, 0, List.of());
    }
}
