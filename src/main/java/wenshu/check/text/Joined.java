package wenshu.check.text;

import java.util.ArrayList;
import java.util.List;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.paper.Element;

/**
 * Several lines as one text without the blanks that lines leave, with the way back: a title over three lines is one
 * title.
 */
final class Joined {

    /** No title is as long; what is longer was never one. */
    private static final int LONGEST = 1000;

    private final List<Element> elements;
    private final String text;
    private final int[] element;
    private final int[] offset;

    Joined(List<Element> elements) {
        this.elements = List.copyOf(elements);
        StringBuilder all = new StringBuilder();
        List<int[]> from = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String words = elements.get(i).text();
            for (int at = 0; at < words.length() && all.length() < LONGEST; at++) {
                char c = words.charAt(at);
                if (!Scan.blank(c) && c != '\n') {
                    all.append(c);
                    from.add(new int[] {i, at});
                }
            }
        }
        text = all.toString();
        element = from.stream().mapToInt(place -> place[0]).toArray();
        offset = from.stream().mapToInt(place -> place[1]).toArray();
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Element first() {
        return elements.getFirst();
    }

    /** A fault in a stretch of the joined text. */
    void report(Report report, int start, int end, String message, String remedy, List<Edit> edits) {
        int last = Math.max(start, end - 1);
        Element where = elements.get(element[start]);
        int stop = element[last] == element[start] ? offset[last] + (end > start ? 1 : 0) : where.text().length();
        report.add(where, offset[start], stop, message, remedy, edits);
    }

    /** A fault of the whole. */
    void report(Report report, String message, String remedy, List<Edit> edits) {
        report(report, 0, text.length(), message, remedy, edits);
    }

    /** Puts something in place of a stretch; nothing when it runs over several lines. */
    List<Edit> edit(int start, int end, String replacement) {
        if (start == end) {
            boolean behind = start == text.length();
            int at = behind ? start - 1 : start;
            int place = offset[at] + (behind ? 1 : 0);
            return List.of(new Edit(elements.get(element[at]).index(), place, place, replacement));
        }
        if (element[start] != element[end - 1]) {
            return List.of();
        }
        return List.of(new Edit(elements.get(element[start]).index(), offset[start], offset[end - 1] + 1, replacement));
    }

    /** Puts something else in place of the whole: on the first line, the others cleared when there are some. */
    List<Edit> whole(String replacement) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String words = elements.get(i).text();
            int start = words.length() - words.stripLeading().length();
            int end = words.stripTrailing().length();
            edits.add(new Edit(elements.get(i).index(), Math.min(start, end), end, i == 0 ? replacement : ""));
        }
        return edits;
    }
}
