package wenshu.archive;

import java.util.List;
import java.util.Map;

/**
 * What lies in the store under one record's id, told from the store alone.
 *
 * @param path where it lies below the archive folder
 * @param id the record's id; empty when it cannot be told
 * @param versions for each version, the first one first, its files by name; empty when they cannot be told
 * @param fault what is wrong with it, in Chinese; empty when nothing is
 */
public record StoredRecord(String path, String id, List<Map<String, Content>> versions, String fault) {

    public StoredRecord {
        versions = List.copyOf(versions);
    }

    /** Something that cannot be understood. */
    public static StoredRecord unreadable(String path, String id, String fault) {
        return new StoredRecord(path, id, List.of(), fault);
    }

    /** The files of the newest version by name. */
    public Map<String, Content> newest() {
        return versions.getLast();
    }

    /**
     * The bytes of one file.
     *
     * @param path where they lie below the archive folder
     * @param sha512 their SHA-512 in lower case hex, as the store's own list has it
     */
    public record Content(String path, String sha512) {
    }
}
