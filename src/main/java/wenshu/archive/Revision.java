package wenshu.archive;

/**
 * A correction that somebody wants.
 *
 * @param id the record
 * @param expectedVersion the version that was seen when it was thought of
 * @param entry what is to be said instead
 */
public record Revision(String id, int expectedVersion, Entry entry) {
}
