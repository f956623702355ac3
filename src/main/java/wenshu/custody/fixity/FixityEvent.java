package wenshu.custody.fixity;

import java.time.Instant;

/**
 * One time that a record was read through (an event in the sense of PREMIS).
 *
 * @param recordId whose
 * @param at when
 * @param kind why
 * @param agent who asked for it, or 文书
 * @param sound whether everything was as it was
 * @param files how many files
 * @param bytes how many bytes
 * @param detail what was wrong, in Chinese; empty when nothing was
 */
public record FixityEvent(String recordId, Instant at, Kind kind, String agent, boolean sound, int files, long bytes, String detail) {

    /** The name of the house itself as an agent. */
    public static final String HOUSE = "文书";

    /** Why a record was read through. The name is what is stored. */
    public enum Kind {
        /** For the first time after it came in. */
        FIRST("归档后核对"),
        /** Its time had come. */
        SCHEDULED("定期核对"),
        /** Somebody asked for it. */
        ASKED("人工核对"),
        /** A file of it was asked for and found changed. */
        READ("查阅时发现");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }
}
