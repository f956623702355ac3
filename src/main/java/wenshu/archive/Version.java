package wenshu.archive;

import java.time.Instant;
import java.util.List;

/**
 * One state of a record over time.
 *
 * @param number from 1
 * @param at when it came to be
 * @param who login name of the one who made it; empty when it is not known here
 * @param why what for, as that person said; may be empty
 * @param described the record as it was, with its links; each file with the place where it lies
 * @param differences in what it differs from the version before; empty for the first
 */
public record Version(int number, Instant at, String who, String why, Described described, List<Difference> differences) {

    public Version {
        differences = List.copyOf(differences);
    }

    /** The record as it was. */
    public Record record() {
        return described.record();
    }
}
