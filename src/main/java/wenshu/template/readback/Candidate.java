package wenshu.template.readback;

import java.util.List;

/**
 * One thing a file says about one field.
 *
 * @param steps the way through the data: names, and numbers of rows from 1
 * @param slot where it was printed, or null when it was concluded from a condition
 * @param inverse the value
 * @param printed the text as printed
 * @param spot where
 * @param quality how sure the place is
 * @param remark what is odd about it; may be empty
 */
record Candidate(List<Object> steps, Shape.Slot slot, Inverse inverse, String printed, Spot spot, double quality,
        String remark) {

    /** The field as messages name it, such as 获奖情况[2].奖励名称. */
    String path() {
        return path(steps);
    }

    static String path(List<Object> steps) {
        StringBuilder out = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer row) {
                out.append('[').append(row).append(']');
            } else {
                out.append(out.isEmpty() ? "" : ".").append(step);
            }
        }
        return out.toString();
    }

    boolean concluded() {
        return slot == null;
    }

    boolean readable() {
        return inverse.unreadable().isEmpty();
    }
}
