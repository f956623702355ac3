package wenshu.intake;

import java.time.Instant;
import java.util.List;
import wenshu.archive.Difference;
import wenshu.archive.Entry;

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

        /** What differs, element by element. */
        public List<Difference> differences() {
            return Difference.between(before, after);
        }
    }
}
