package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Where the bytes of records lie. What is stored is never changed. */
public interface ArchiveStore extends AutoCloseable {

    /**
     * One file to be stored.
     *
     * @param name its name within the record; safe as a file name
     * @param staged where it lies now, synced; it is moved away
     */
    record Item(String name, Path staged) {
    }

    /** Stores a record's files; when this returns they are on the device. Answers where each lies, by name. */
    Map<String, String> put(String recordId, List<Item> items) throws IOException;

    /** Stores the files of several records; when this returns all of them are on the device. Answers the same by record. */
    default Map<String, Map<String, String>> putAll(Map<String, List<Item>> records) throws IOException {
        Map<String, Map<String, String>> paths = new LinkedHashMap<>();
        for (Map.Entry<String, List<Item>> record : records.entrySet()) {
            paths.put(record.getKey(), put(record.getKey(), record.getValue()));
        }
        return paths;
    }

    /**
     * Stores another version of a record: the files of the version before, with these added or in place of those of the
     * same name, which stay where they are. When this returns it is on the device.
     *
     * @param version its number, one more than the newest there is
     * @return where each file of the version lies, by name
     */
    Map<String, String> putVersion(String recordId, int version, List<Item> items) throws IOException;

    /**
     * Takes this version of a record, be it half-stored, out of the store and into a folder, so that the version before is
     * the newest again; nothing happens when it is not there. May be called again after it was cut short.
     */
    void takeBack(String recordId, int version, Path folder) throws IOException;

    /** Opens a stored file. */
    InputStream open(String contentPath) throws IOException;

    /** Something that changes when a stored file is written to, such as its size and time; no promise about its bytes. */
    String stamp(String contentPath) throws IOException;

    /** Whether anything at all of a record is there, be it half-stored. */
    boolean holds(String recordId);

    /**
     * Shows everything that is stored, record by record, in no certain order; what is half-stored or cannot be understood
     * is shown with what is wrong with it.
     */
    void each(Consumer<StoredRecord> visitor) throws IOException;

    /**
     * Destroys everything of a record for good, by way of a folder on the same file system; when this returns it is gone from
     * the device. May be called again after it was cut short, also when nothing is left.
     */
    void purge(String recordId, Path by) throws IOException;

    /** How many records the store holds anything of. */
    long count() throws IOException;

    /** Takes what is there of a record out of the store and into a folder. */
    void takeOut(String recordId, Path folder) throws IOException;

    /**
     * Checks what belongs to a record beside the files that the database knows: the store's own lists, which must agree with
     * themselves and with the database, the record's description, the files of earlier versions, and what nothing accounts for.
     *
     * @param version the newest version as the database has it; 0 for whatever it is
     * @param known the files that the database knows and whose bytes are checked already: path and SHA-512
     * @param newest is given the path and the bytes of the newest description, when they are as they were written
     */
    List<FixityReport.Finding> checkLists(String recordId, int version, Map<String, String> known, BiConsumer<String, byte[]> newest)
            throws IOException;

    /** The same, for whoever does not ask what the description says. */
    default List<FixityReport.Finding> checkLists(String recordId, int version, Map<String, String> known) throws IOException {
        return checkLists(recordId, version, known, (path, bytes) -> { });
    }

    /** The files of the store that belong to no record and are needed to understand it: path and SHA-512. */
    Map<String, String> rootFiles() throws IOException;

    /** All files in the store that belong to no record among these paths and ids; records' own folders are left to {@link #checkLists}. */
    List<String> strangers(KnownPaths known) throws IOException;

    /** What is known to belong to the store. */
    interface KnownPaths {
        /** Whether a record of this id exists. */
        boolean record(String recordId);

        /** Whether a file is to be at this path. */
        boolean content(String contentPath);
    }

    @Override
    void close();
}
