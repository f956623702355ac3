package wenshu.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The full-text index: a cache of the archive that can be lost and made anew. Every engine behaves the same; the contract
 * test says how.
 *
 * <p>One thread at a time writes; any number search meanwhile, also during {@link #rebuild}.
 */
public interface SearchIndex extends AutoCloseable {

    /** Returned by {@link #position} when nothing usable is there, so that the index must be rebuilt. */
    long NOTHING = -1;

    /** Takes papers in, each in place of an earlier one of the same id; seen by searches after {@link #refresh}. */
    void put(Collection<Paper> papers);

    /** Forgets a paper; unknown ids are fine. */
    void delete(String id);

    /** Shows searches what has been written. */
    void refresh();

    /** Makes durable what has been written, together with the place in the outbox that it reaches to. */
    void commit(long position);

    /** The place in the outbox that the last commit reached to, or {@link #NOTHING}. */
    long position();

    /** Finds papers; refuses a query that is too long or has too many parts. */
    SearchPage search(Query query);

    /**
     * What somebody may want who has typed this: people (also by pinyin and initials), document numbers, units, schemes,
     * titles; nothing of what he may not see.
     *
     * @param most at most so many in all
     */
    List<Suggestion> suggest(String typed, Rights rights, int most);

    /** Papers like one, the most alike first, as approximate hits; nothing when there is none or the asker may not see it. */
    SearchPage similar(String recordId, Rights rights, int size);

    /** How many papers searches can see. */
    long count();

    /** A hash over all that is kept, whatever the order it came in: equal for equal contents. */
    String fingerprint();

    /** Makes a new index of the given papers beside this one and then takes its place at once. */
    void rebuild(Stream<Paper> papers, long position);

    @Override
    void close();
}
