package wenshu.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an engine must be able to do over one state of its index; everything else about searching is the same for all of
 * them and lies in {@link Searching}.
 */
public interface Engine {

    /** A facet has at most so many values. */
    int MOST_VALUES = 50;

    /**
     * When nothing is counted by properties, hits are counted up to so many; that there are more is all that is said then. Nor
     * are more than these counted by people: no name says anything among so many.
     */
    int MOST_COUNTED = 10_000;

    /**
     * What was found.
     *
     * @param total how many papers in all: exactly, unless there are more
     * @param more whether there are more than the total, which then is {@link #MOST_COUNTED}; never when papers were counted by
     *     properties
     * @param papers those of the range asked for
     * @param facets one for each property asked for, as {@link Facet} says; people only up to {@link #MOST_COUNTED}
     */
    record Answer(long total, boolean more, List<Paper> papers, List<Facet> facets) {
    }

    /**
     * Finds papers.
     *
     * @param what what they must be like
     * @param counted properties to count all found papers by
     * @param order {@link Query.Order#BEST} by score, highest first; the others by time of archiving. Ties by id
     * @param from the first paper wanted, from 0
     * @param to the paper after the last one wanted; with {@code from}, nothing is read, only counted
     */
    Answer find(Clause what, Set<FacetField> counted, Query.Order order, int from, int to) throws IOException;

    /** A paper that was found, read from the index when it is asked for: of many only those of one page are shown. */
    interface Found {
        /** It, whole; asked for while the search goes on. */
        Paper paper() throws IOException;
    }

    /** The best papers, at most so many, the best first; how many more there are does not matter. */
    default List<Found> best(Clause what, int most) throws IOException {
        return find(what, Set.of(), Query.Order.BEST, 0, most).papers().stream().<Found>map(paper -> () -> paper).toList();
    }

    /** Ends what takes too long: once the cost is spent, a search throws {@link TooCostly}. An engine may have limits of its own. */
    default void limit(Cost cost) {
    }

    /** For the terms of a key field with this beginning, how many papers like {@code among} have each; some of them when there are more than {@code most}. */
    Map<String, Long> terms(String field, String prefix, Clause among, int most) throws IOException;

    /** How many papers hold each of these terms in a field, whoever may see them; those that none holds are left out. */
    Map<String, Long> frequencies(String field, Collection<String> terms) throws IOException;

    /** Those of some terms that the title or the text of any paper holds, whoever may see it. */
    default Set<String> occurring(Collection<String> terms) throws IOException {
        Set<String> occurring = new HashSet<>(frequencies(Indexed.BODY, terms).keySet());
        occurring.addAll(frequencies(Indexed.TITLE, terms).keySet());
        return occurring;
    }
}
