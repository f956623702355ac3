package wenshu.archive;

import java.util.List;

/**
 * What came back from the archive folder alone.
 *
 * @param taken records that were not in the database and are now
 * @param present records that the database had already
 * @param missing ids that the database has and the folder has not
 * @param findings what could not be taken in, or only in part
 */
public record RebuildReport(long taken, long present, List<String> missing, List<Finding> findings) {

    public RebuildReport {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    /** Whether everything came back. */
    public boolean complete() {
        return missing.isEmpty() && findings.isEmpty();
    }

    /**
     * Something that is not as it should be.
     *
     * @param place which record or folder
     * @param what what is wrong, in Chinese
     */
    public record Finding(String place, String what) {
    }
}
