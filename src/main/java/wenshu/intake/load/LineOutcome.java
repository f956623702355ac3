package wenshu.intake.load;

import java.util.List;
import wenshu.fault.Fault;

/**
 * What became of one line.
 *
 * @param line its number, from 1
 * @param recordId the record that holds it; empty when it was refused
 * @param duplicate whether it was there before
 * @param faults why it was refused; empty when it was not
 */
public record LineOutcome(int line, String recordId, boolean duplicate, List<Fault> faults) {

    /** Whether nothing is kept of it. */
    public boolean refused() {
        return !faults.isEmpty();
    }
}
