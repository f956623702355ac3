package wenshu.custody.property;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a check of the four properties has found; it is kept.
 *
 * @param id its id, such as {@code T20260301-7K2M9QWX}
 * @param stage when it was made
 * @param at the time
 * @param agent who asked for it, or the house itself
 * @param name what was checked
 * @param records how many records
 * @param files how many files
 * @param bytes how many bytes were read
 * @param remarks what was found, in the order of records
 * @param counts for each check how often it failed, and how often there was something worth knowing
 * @param more how many more remarks there were than are kept
 */
public record PropertyReport(String id, Stage stage, Instant at, String agent, String name, long records, long files, long bytes,
                             List<Remark> remarks, Map<Item, long[]> counts, long more) {

    public PropertyReport {
        remarks = List.copyOf(remarks);
        Map<Item, long[]> copy = new EnumMap<>(Item.class);
        counts.forEach((item, count) -> copy.put(item, count.clone()));
        counts = copy;
    }

    /** Whether nothing fails. */
    public boolean passed() {
        return failing() == 0;
    }

    /** How many failures there are. */
    public long failing() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** How many things are worth knowing. */
    public long worthKnowing() {
        return counts.values().stream().mapToLong(count -> count[1]).sum();
    }

    /** How often one check failed. */
    public long failing(Item item) {
        return counts.getOrDefault(item, new long[2])[0];
    }

    /** How often one check had something worth knowing. */
    public long worthKnowing(Item item) {
        return counts.getOrDefault(item, new long[2])[1];
    }

    /** The word for the whole. */
    public String verdict() {
        return passed() ? "合格" : "不合格";
    }
}
