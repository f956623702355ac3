package wenshu.pack.backup;

import java.util.Map;

/**
 * What was backed up at one time; written last, so that a backup without it is none.
 *
 * @param format how the backup is written
 * @param name when it was begun, such as {@code 20260301-020000}
 * @param began when it was begun, ISO 8601
 * @param ended when it was complete, ISO 8601
 * @param records records in the database
 * @param files files in its list
 * @param bytes bytes of these files together
 * @param newFiles files that no earlier backup had
 * @param newBytes bytes of these
 * @param listSha256 SHA-256 of the list of files
 * @param databaseSha256 SHA-256 of the copy of the database
 * @param facts what else is to be known, such as where the audit trail ended
 */
public record Snapshot(String format, String name, String began, String ended, long records, long files, long bytes,
                       long newFiles, long newBytes, String listSha256, String databaseSha256, Map<String, String> facts) {

    static final String FORMAT = "wenshu-backup/1";
    static final String SUMMARY = "backup.json";
    static final String FILES = "files.tsv";
    static final String DATABASE = "wenshu.db";

    public Snapshot {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }
}
