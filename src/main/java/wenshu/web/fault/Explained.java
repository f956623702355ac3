package wenshu.web.fault;

import java.util.List;
import wenshu.fault.Fault;

/**
 * A refusal or failure as it is shown to the caller: complete, in Chinese, and without internals.
 *
 * @param status HTTP status
 * @param code stable identifier of the first fault
 * @param title what happened, in a few words
 * @param faults every fault; never empty
 * @param trace number that leads the operator to the log entry; empty when nothing was logged
 */
record Explained(int status, String code, String title, List<Fault> faults, String trace) {

    static Explained of(int status, String title, Fault fault) {
        return new Explained(status, fault.code(), title, List.of(fault), "");
    }

    /** All sentences, one a line. */
    String detail() {
        return String.join("\n", faults.stream().map(Fault::sentence).toList());
    }
}
