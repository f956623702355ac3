package wenshu.notice.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of a line that is to be written otherwise.
 *
 * @param start its first character
 * @param end after its last one
 * @param replacement what stands there then
 */
record Swap(int start, int end, String replacement) {

    /** The line with these swaps, those left out that touch what is to be kept; they do not overlap. */
    static String all(String line, List<Swap> swaps, Keep keep) {
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        for (Swap swap : swaps.stream().sorted(Comparator.comparingInt(Swap::start)).toList()) {
            if (swap.start >= at && !keep.touched(line, swap.start, swap.end)) {
                out.append(line, at, swap.start).append(swap.replacement);
                at = swap.end;
            }
        }
        return out.append(line, at, line.length()).toString();
    }

    /** Every match of the pattern goes. */
    static List<Swap> without(String line, Pattern pattern) {
        List<Swap> swaps = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            swaps.add(new Swap(matcher.start(), matcher.end(), ""));
        }
        return swaps;
    }
}
