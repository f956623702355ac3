package wenshu.search;

import java.util.Set;

/**
 * What somebody may see: papers that are open to at least one of the readers that he is. Applied inside every query, so
 * that neither a title nor a count nor a suggestion tells of anything else.
 *
 * @param all whether everything may be seen
 * @param readers readers that he is, compared exactly with {@link Paper#readers}
 */
public record Rights(boolean all, Set<String> readers) {

    /** Everything: for archivists, and for the command line of whoever holds the data home. */
    public static final Rights ALL = new Rights(true, Set.of());

    public Rights {
        readers = Set.copyOf(readers);
    }

    /** Only what is open to one of these readers. */
    public static Rights of(Set<String> readers) {
        return new Rights(false, readers);
    }
}
