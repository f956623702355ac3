package wenshu.check.mend;

import java.util.List;

/**
 * A change that was made, the smallest that can be taken back by itself.
 *
 * @param number by which it is taken back, from 1
 * @param rules the ids of the rules that asked for it
 * @param parts the stretches that it changed together
 */
public record Change(int number, List<String> rules, List<Part> parts) {

    public Change {
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
    }

    /**
     * One stretch.
     *
     * @param unit where it lies: the field of a draft; empty in a file
     * @param start first character of the original
     * @param end after the last one
     * @param place how a person calls it
     * @param before what stood there
     * @param after what stands there now
     */
    public record Part(String unit, int start, int end, String place, String before, String after) {
    }
}
