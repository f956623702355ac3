package wenshu.archive;

import java.util.List;

/**
 * What a check of every archived byte has found.
 *
 * @param records records checked
 * @param files files checked
 * @param bytes bytes read
 * @param findings what is wrong; empty when all is well
 */
public record FixityReport(long records, long files, long bytes, List<Finding> findings) {

    /** What can be wrong with a file. */
    public enum Verdict {
        /** Its bytes have changed. */
        DAMAGED("损坏"),
        /** It is not there. */
        MISSING("缺失"),
        /** Its bytes are those of another archived file. */
        SWAPPED("错位"),
        /** Nothing says that it should be there. */
        EXTRA("多余");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param verdict what
     * @param recordId whose file it is; empty when it belongs to none
     * @param file the file's name as it was handed in, or what part of the record's description it is
     * @param path where it lies below the archive folder
     */
    public record Finding(Verdict verdict, String recordId, String file, String path) {
    }

    /** Whether every file is as it was when it came in. */
    public boolean clean() {
        return findings.isEmpty();
    }
}
