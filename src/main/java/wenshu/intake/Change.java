package wenshu.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import wenshu.archive.Difference;
import wenshu.archive.Entry;
import wenshu.archive.EntryField;

/**
 * What was corrected in one go.
 *
 * @param id names it
 * @param login who did it
 * @param at when
 * @param what what was done, in Chinese
 * @param files how many files it concerned
 * @param undone whether it was taken back
 */
public record Change(String id, String login, Instant at, String what, int files, boolean undone) {

    /**
     * One file's part of a change.
     *
     * @param position the file's place in its batch
     * @param recordId its record
     * @param version the record's version that the change starts from
     * @param before what was said
     * @param after what is to be said
     */
    public record Row(int position, String recordId, int version, Entry before, Entry after) {

        /** What is said now, with the elements of this change as they were before; those that say something else by now stay. */
        Entry without(Entry now) {
            Entry wanted = now;
            for (EntryField field : EntryField.values()) {
                if (!field.same(before, after) && field.same(now, after)) {
                    wanted = field.from(before, wanted);
                }
            }
            return wanted;
        }

        /** Whether nothing of this change is left in an entry. */
        boolean undone(Entry now) {
            return Arrays.stream(EntryField.values()).filter(field -> !field.same(before, after)).allMatch(field -> field.same(now, before));
        }

        /** What differs, element by element. */
        public List<Difference> differences() {
            return Difference.between(before, after);
        }
    }
}
