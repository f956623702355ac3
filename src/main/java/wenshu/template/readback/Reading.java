package wenshu.template.readback;

import java.util.List;
import wenshu.fault.Fault;
import wenshu.template.FormData;

/**
 * What was read out of a file.
 *
 * @param data the data, in the order of the form; fields that were not found are left out
 * @param fields every field found, with its place; in the order of the form
 * @param unread the fields that the file does not tell, or not wholly, and why
 * @param strange text of the file that has no place in the template
 * @param confidence how well the file follows the template, 0 to 1
 * @param faults why nothing, or not all, could be read; empty when the file was read to its end
 */
public record Reading(FormData data, List<ReadField> fields, List<Unread> unread, List<Strange> strange, double confidence,
        List<Fault> faults) {

    /**
     * A field that was found.
     *
     * @param path the field in the data, such as 姓名 or 获奖情况[2].奖励名称 (rows from 1)
     * @param label what people call it
     * @param value the value; empty when nothing is written there
     * @param printed the text as it stands in the file; empty when the value was concluded from a box or a condition
     * @param place where it stands
     * @param elsewhere another place that says something else, with what it says; empty when none does
     * @param confidence how sure it is, 0 to 1
     * @param remark what somebody should look at, in Chinese; empty when nothing
     */
    public record ReadField(String path, String label, String value, String printed, String place, String elsewhere,
            double confidence, String remark) {
    }

    /**
     * A field that could not be read.
     *
     * @param why why not, in Chinese
     * @param printed the text as it stands in the file; empty when there is none
     */
    public record Unread(String path, String label, String why, String printed) {
    }

    /** Text without a place in the template. */
    public record Strange(String place, String text) {
    }

    public Reading {
        fields = List.copyOf(fields);
        unread = List.copyOf(unread);
        strange = List.copyOf(strange);
        faults = List.copyOf(faults);
    }

    /** Nothing could be read, for these reasons. */
    static Reading nothing(List<Fault> faults) {
        return new Reading(FormData.empty(), List.of(), List.of(), List.of(), 0, faults);
    }

    /** Whether the file was read at all. */
    public boolean readable() {
        return !fields.isEmpty() || faults.isEmpty();
    }
}
