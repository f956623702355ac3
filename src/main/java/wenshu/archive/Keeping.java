package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.FixityReport.Finding;

/** What keeping asks of the archive: record by record, so that it can be done slowly and go on after a restart. */
public final class Keeping {

    private final Records records;
    private final ArchiveStore store;
    private final Verification.UnderWay underWay;
    private final Destroying destroying;

    Keeping(Records records, ArchiveStore store, Verification.UnderWay underWay, Destroying destroying) {
        this.records = records;
        this.store = store;
        this.underWay = underWay;
        this.destroying = destroying;
    }

    /** One record; empty when there is none of that id. */
    public Optional<Record> find(String id) {
        return records.find(id);
    }

    /** Up to {@code limit} ids after one, in order. */
    public List<String> idsAfter(String id, int limit) {
        return records.idsAfter(id, limit);
    }

    /**
     * Reads one record's files again and says what is not as it was; a file from before SM3 was kept gets its SM3 noted when
     * it is.
     */
    public FixityReport check(String id) {
        try {
            Optional<Record> record = records.find(id);
            if (record.isEmpty()) {
                return new FixityReport(0, 0, 0, List.of());
            }
            RecordCheck check = new RecordCheck(records, store);
            RecordCheck.Result result = check.of(record.get());
            if (!result.findings().isEmpty()) {
                // A record to which something is added just now looks odd for a moment.
                underWay.await();
                record = records.find(id);
                if (record.isEmpty()) {
                    return new FixityReport(0, 0, 0, List.of());
                }
                result = check.of(record.get());
            }
            if (!result.sm3().isEmpty()) {
                records.noteSm3(id, result.sm3());
            }
            return new FixityReport(1, result.files(), result.bytes(), result.findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a record's files were destroyed. */
    public boolean destroyed(String id) {
        return !records.destroyedAt(id).isEmpty();
    }

    /**
     * Destroys a record's files and text; what is said about it stays. To be called again when it was cut short. Only an
     * approved list may ask for this.
     *
     * @param begun what becomes true with the decision that cannot be taken back, in its transaction; when it throws a
     *     {@link wenshu.fault.FaultException} nothing happens
     * @param done what becomes true when nothing is left
     */
    public void destroy(String id, Consumer<JdbcClient> begun, Consumer<JdbcClient> done) {
        destroying.destroy(id, begun, done);
    }

    /** What lies in the store and belongs to no record, and what has changed about the store's own files. */
    public List<Finding> strangers() {
        try {
            return new Verification(records, store, underWay).beside();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file as they lie there, for whoever compares them himself. */
    public InputStream unchecked(ArchivedFile file) throws IOException {
        return store.open(file.contentPath());
    }
}
