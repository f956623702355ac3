package wenshu.search;

import java.util.List;

/**
 * One page of hits.
 *
 * @param hits the hits, exact ones first
 * @param total how many exact hits there are
 * @param more whether there are even more than the total says, which then is {@link Engine#MOST_COUNTED}; only where hits
 *     were not counted by properties
 * @param approximateTotal how many approximate ones follow them
 * @param facets year, kind and issuer of the exact hits
 */
public record SearchPage(List<Hit> hits, long total, boolean more, long approximateTotal, List<Facet> facets) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** How many exact hits there are, as it is said to people. */
    public String count() {
        return more ? "超过 " + total + " 件" : total + " 件";
    }

    /** Nothing found. */
    public static SearchPage empty() {
        return new SearchPage(List.of(), 0, false, 0, List.of());
    }
}
