package wenshu.check.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.measure.Pages;
import wenshu.measure.Sheet;
import wenshu.measure.TextLine;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/**
 * Finds on the pages what a paper's elements say. Both are read from top to bottom, so the search goes on where the line
 * before was found; a line that is not there is looked for from the beginning, since heads and footers are printed in
 * another order than they are written.
 */
final class Placement {

    /** So far ahead a line is still taken as the next one; what is farther may be a likeness. */
    private static final int NEAR = 400;
    /** A piece of a line must follow closely to be the next one. */
    private static final int NEXT = 40;
    /** So far back a line is looked for that others have passed. */
    private static final int BACK = 60;
    private static final int SHORT = 4;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final Map<Integer, List<Placed>> spots = new HashMap<>();
    private final boolean[] taken;
    private int cursor;

    /** A stretch with the characters of the whole text that it stands for. */
    private record Placed(Spot spot, int from, int to) {
    }

    private Placement(Paper paper) {
        for (Element element : paper.elements()) {
            starts.add(text.length());
            text.append(Plain.of(element.text()));
        }
        starts.add(text.length());
        taken = new boolean[text.length()];
    }

    /** The stretches of printed lines by the index of the element, in the order of the pages. */
    static Map<Integer, List<Spot>> of(Paper paper, Pages pages) {
        Placement placement = new Placement(paper);
        for (int page = 0; page < pages.sheets().size(); page++) {
            Sheet sheet = pages.sheets().get(page);
            for (TextLine line : sheet.lines()) {
                if (line.turn() == 0) {
                    placement.line(page + 1, line);
                }
            }
        }
        Map<Integer, List<Spot>> found = new HashMap<>();
        placement.spots.forEach((element, stretches) -> found.put(element, stretches.stream().map(Placed::spot).toList()));
        return found;
    }

    private void line(int page, TextLine line) {
        StringBuilder plain = new StringBuilder();
        List<Integer> glyphOf = new ArrayList<>();
        for (int i = 0; i < line.glyphs().size(); i++) {
            String each = Plain.of(line.glyphs().get(i).text());
            plain.append(each);
            for (int k = 0; k < each.length(); k++) {
                glyphOf.add(i);
            }
        }
        for (int from = 0; from < plain.length(); ) {
            int length = plain.length() - from;
            int found = find(plain.substring(from), NEAR);
            // Two elements on one line, or a number that only the layout knows: the longest beginning that is there.
            while (found < 0 && length > 1) {
                length--;
                String piece = plain.substring(from, from + length);
                found = length < SHORT ? whole(piece) : find(piece, NEXT);
            }
            if (found < 0) {
                from++;
                continue;
            }
            place(page, line, glyphOf, from, found, length);
            from += length;
        }
    }

    private int find(String wanted, int reach) {
        int near = text.indexOf(wanted, cursor);
        // What stands side by side may be read in another order than it is printed.
        int back = text.lastIndexOf(wanted, Math.max(0, cursor - wanted.length()));
        boolean passed = back >= 0 && cursor - back <= BACK && noneTaken(back, back + wanted.length());
        if (passed && (near < 0 || near - cursor > cursor - back)) {
            return back;
        }
        if (near >= 0 && near - cursor <= reach) {
            return near;
        }
        int from = 0;
        for (int any = text.indexOf(wanted, from); any >= 0; any = text.indexOf(wanted, any + 1)) {
            if (!allTaken(any, any + wanted.length()) && (wanted.length() >= SHORT || wholeElement(any, wanted.length()))) {
                return any;
            }
        }
        return -1;
    }

    /** A few characters are too like others: they must be all that an element says. */
    private int whole(String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (wholeElement(at, wanted.length()) && !taken[at]) {
                return at;
            }
        }
        return -1;
    }

    private boolean allTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!taken[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean noneTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean wholeElement(int at, int length) {
        int element = elementAt(at);
        return starts.get(element) == at && starts.get(element + 1) == at + length;
    }

    private int elementAt(int at) {
        int low = 0;
        int high = starts.size() - 2;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Gives each element that the stretch reaches over its part of the line. */
    private void place(int page, TextLine line, List<Integer> glyphOf, int from, int found, int length) {
        if (found >= cursor && found - cursor <= NEAR) {
            cursor = found + length;
        }
        for (int at = found; at < found + length; ) {
            int element = elementAt(at);
            int end = Math.min(found + length, starts.get(element + 1));
            if (end <= at) {
                end = at + 1;
            }
            for (int k = at; k < end; k++) {
                taken[k] = true;
            }
            int first = glyphOf.get(from + at - found);
            int last = glyphOf.get(from + end - 1 - found);
            put(element, new Placed(new Spot(page, line, first, last + 1), at, end));
            at = end;
        }
    }

    /** The same words may stand on two lines, as an organ's name does; then the longer stretch is the element's. */
    private void put(int element, Placed placed) {
        List<Placed> stretches = spots.computeIfAbsent(element, e -> new ArrayList<>());
        boolean shorter = stretches.stream().anyMatch(other -> overlap(other, placed) && other.to - other.from >= placed.to - placed.from);
        if (!shorter) {
            stretches.removeIf(other -> overlap(other, placed));
            stretches.add(placed);
        }
    }

    private static boolean overlap(Placed one, Placed other) {
        return one.from < other.to && other.from < one.to;
    }
}
