package wenshu.archive;

import java.util.List;
import java.util.Set;
import wenshu.search.Rights;

/**
 * Who may see a record, said once for the database, the index and the pages: everybody in the house, or the people of its
 * section. Archivists see every record and are no readers of their own.
 */
public final class Readers {

    private static final String HOUSE = "house";
    private static final String SECTION = "section:";

    /** The readers of a row of archive_record. */
    static final String SQL = "case access when 'HOUSE' then '" + HOUSE + "' else '" + SECTION + "' || section end";

    private Readers() {
    }

    /** The readers that an entry is open to. */
    public static List<String> of(Entry entry) {
        return List.of(entry.access() == Access.HOUSE ? HOUSE : SECTION + entry.section());
    }

    /** What somebody of this section may see. */
    public static Rights rights(String section) {
        return Rights.of(Set.of(HOUSE, SECTION + section));
    }

    /** Whether a record may be seen. */
    public static boolean maySee(Rights rights, Entry entry) {
        return rights.all() || of(entry).stream().anyMatch(rights.readers()::contains);
    }
}
