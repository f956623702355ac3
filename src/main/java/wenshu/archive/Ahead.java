package wenshu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenshu.home.Database;

/**
 * Sets back records whose newest versions lie in the archive folder and are not known to the database: a backup copies the
 * database first and the files after it, so that a home that came back may hold versions from the minutes in between. The
 * versions are put aside, not deleted; whole records that the database does not know are left alone.
 */
public final class Ahead {

    private final Records records;
    private final ArchiveStore store;
    private final Path aside;

    /** @param aside where the versions are put */
    public Ahead(Database database, ArchiveStore store, Path aside) {
        this.records = new Records(database);
        this.store = store;
        this.aside = aside;
    }

    /** Answers how many records were set back. To be run before the archive is opened. */
    public int setBack() {
        List<StoredRecord> ahead = new ArrayList<>();
        try {
            store.each(stored -> {
                int known = stored.id().isEmpty() ? 0 : records.version(stored.id());
                if (known > 0 && stored.versions().size() > known) {
                    ahead.add(stored);
                }
            });
            for (StoredRecord stored : ahead) {
                int known = records.version(stored.id());
                for (int version = stored.versions().size(); version > known; version--) {
                    store.takeBack(stored.id(), version, aside);
                }
            }
            return ahead.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
