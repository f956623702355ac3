package wenshu.archive;

/**
 * The answer to a submission. Whoever has it may throw the originals away: they are on the disk.
 *
 * @param record what is kept
 * @param duplicateOf id of the record that already held exactly these bytes, which then is {@code record}; else empty
 */
public record Receipt(Record record, String duplicateOf) {

    /** Whether nothing new was kept, because it was there already. */
    public boolean duplicate() {
        return !duplicateOf.isEmpty();
    }
}
