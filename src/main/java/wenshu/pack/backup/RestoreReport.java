package wenshu.pack.backup;

import java.util.List;

/**
 * What came back from a backup.
 *
 * @param snapshot the backup that was used
 * @param files files that were written, each held against its hash
 * @param bytes bytes of these
 * @param records records in the database that came back
 * @param damaged files that were missing or damaged in the backup and did not come back
 */
public record RestoreReport(Snapshot snapshot, long files, long bytes, long records, List<String> damaged) {

    public RestoreReport {
        damaged = List.copyOf(damaged);
    }
}
