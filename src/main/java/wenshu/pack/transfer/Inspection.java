package wenshu.pack.transfer;

import java.util.List;
import java.util.function.Consumer;
import wenshu.archive.Record;

/** Looks records over before they leave the house (四性检测 of the transfer, after DA/T 70); the report travels with them. */
@FunctionalInterface
public interface Inspection {

    /** The report's name within a package. */
    String NAME = "四性检测报告.xlsx";

    /**
     * Looks at everything that is to leave.
     *
     * @param name what the package is called
     */
    Inspected look(String name, List<Record> records, Consumer<PackProgress> progress);

    /**
     * What was found.
     *
     * @param report the report as XLSX
     * @param id its number, under which the archive keeps it too
     * @param failing how often it fails; the receiver has to agree to that, so the package is made all the same
     */
    record Inspected(byte[] report, String id, long failing) {
    }
}
