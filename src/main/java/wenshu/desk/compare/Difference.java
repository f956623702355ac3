package wenshu.desk.compare;

import java.util.ArrayList;
import java.util.List;

/** What has changed from one state of a text to another: paragraph by paragraph, and word by word within one. */
public final class Difference {

    /** Two paragraphs that share less are not one that was changed. */
    private static final int LEAST_SHARE = 35;

    private Difference() {
    }

    /** What happened to a paragraph or to words in it. */
    public enum Kind { SAME, ADDED, REMOVED, CHANGED }

    /** Words of a paragraph that are all in the same state. */
    public record Span(Kind kind, String text) {
    }

    /** A paragraph with its words; a changed one holds what went and what came. */
    public record Paragraph(Kind kind, List<Span> spans) {
    }

    /** Every paragraph of both states in order; blank lines do not count. */
    public static List<Paragraph> of(String before, String after) {
        List<String> left = paragraphs(before);
        List<String> right = paragraphs(after);
        List<Paragraph> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] pair : Common.of(left, right)) {
            gap(left.subList(i, pair[0]), right.subList(j, pair[1]), out);
            out.add(plain(Kind.SAME, left.get(pair[0])));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        gap(left.subList(i, left.size()), right.subList(j, right.size()), out);
        return out;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Paragraphs with nothing equal between them: those that share words are the same one, changed. */
    private static void gap(List<String> left, List<String> right, List<Paragraph> out) {
        int j = 0;
        for (String gone : left) {
            int match = -1;
            for (int k = j; k < right.size() && match < 0; k++) {
                match = Words.share(gone, right.get(k)) >= LEAST_SHARE ? k : -1;
            }
            if (match < 0) {
                out.add(plain(Kind.REMOVED, gone));
                continue;
            }
            right.subList(j, match).forEach(come -> out.add(plain(Kind.ADDED, come)));
            out.add(new Paragraph(Kind.CHANGED, words(gone, right.get(match))));
            j = match + 1;
        }
        right.subList(j, right.size()).forEach(come -> out.add(plain(Kind.ADDED, come)));
    }

    private static Paragraph plain(Kind kind, String text) {
        return new Paragraph(kind, List.of(new Span(kind, text)));
    }

    /** The words of one paragraph that was changed into another. */
    public static List<Span> words(String before, String after) {
        List<String> left = Words.of(before);
        List<String> right = Words.of(after);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] pair : Common.of(left, right)) {
            add(spans, Kind.REMOVED, left.subList(i, pair[0]));
            add(spans, Kind.ADDED, right.subList(j, pair[1]));
            add(spans, Kind.SAME, List.of(left.get(pair[0])));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        add(spans, Kind.REMOVED, left.subList(i, left.size()));
        add(spans, Kind.ADDED, right.subList(j, right.size()));
        return spans;
    }

    private static void add(List<Span> spans, Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        if (!spans.isEmpty() && spans.getLast().kind() == kind) {
            spans.set(spans.size() - 1, new Span(kind, spans.getLast().text() + text));
        } else {
            spans.add(new Span(kind, text));
        }
    }
}
