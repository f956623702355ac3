package wenshu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds in a paper's text the places that a query means, and cuts the snippet that is shown. */
public final class Highlighter {

    /** Longer texts are looked at in stretches of so many chars, until one holds what is looked for. */
    private static final int STRETCH = 200_000;
    /** So many chars of two stretches are the same ones, so that nothing is cut in two. */
    private static final int SHARED = 1_000;
    /** Beyond this, in chars, nothing is looked for. */
    private static final int FARTHEST = 2_000_000;
    private static final int BEFORE = 24;
    private static final int SNIPPET = 110;
    private static final int MOST_SPANS = 2_000;
    private static final int FEW_BITS = 4_095;

    /** By the first unit: for each place the units that may stand there; an empty one lets any stand there. */
    private final Map<Integer, List<int[][]>> phrases = new HashMap<>();
    /** The last bits of all first units, so that most units of a text are passed over quickly. */
    private final BitSet firsts = new BitSet(FEW_BITS + 1);
    /** Whether no mark may stand within what is marked. */
    private final boolean strict;

    /** A place in a text, in chars. */
    private record Span(int start, int end) {
    }

    /** A text's units as numbers; 0 stands where a phrase may not go on. */
    private static final class Codes {
        private int[] codes = new int[256];
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private boolean[] marks = new boolean[256];
        private int size;

        Codes(CharSequence text) {
            Units units = new Units(text);
            while (units.next()) {
                if (units.afterGap()) {
                    add(0, units.start(), units.start(), true);
                }
                add(units.code(), units.start(), units.end(), units.afterMark());
            }
        }

        private void add(int code, int start, int end, boolean mark) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                marks = Arrays.copyOf(marks, size * 2);
            }
            codes[size] = code;
            starts[size] = start;
            marks[size] = mark;
            ends[size++] = end;
        }
    }

    private Highlighter(Stream<List<Set<String>>> phrases, boolean strict) {
        this.strict = strict;
        phrases.distinct().forEach(phrase -> {
            int[][] places = phrase.stream().map(place -> place.stream().mapToInt(Units::code).toArray()).toArray(int[][]::new);
            for (int first : places.length == 0 ? new int[0] : places[0]) {
                this.phrases.computeIfAbsent(first, any -> new ArrayList<>()).add(places);
                firsts.set(first & FEW_BITS);
            }
        });
    }

    /**
     * A piece of a text around the best place.
     *
     * @param segments the piece
     * @param page the page that the first marked place of it is on, from 1; 0 where the text has no pages or nothing is marked
     */
    public record Snippet(List<Segment> segments, int page) {
    }

    /** Marks these sequences of units. */
    static Highlighter of(List<List<String>> phrases) {
        return new Highlighter(phrases.stream().map(phrase -> phrase.stream().map(Set::of).toList()), false);
    }

    /** Marks sequences of units where several may stand in a place, or, where the set is empty, any. */
    static Highlighter loosely(List<List<Set<String>>> phrases) {
        return new Highlighter(phrases.stream(), false);
    }

    /** Marks what a plan's exact hits hold. */
    public static Highlighter exact(Plan plan) {
        List<List<String>> phrases = new ArrayList<>();
        plan.whole().ifPresent(part -> phrases.addAll(part.writings()));
        plan.parts().forEach(part -> phrases.addAll(part.writings()));
        return new Highlighter(phrases.stream().map(phrase -> phrase.stream().map(Set::of).toList()), plan.isLiteral());
    }

    /** Marks what a plan's approximate hits hold: pairs of characters. */
    public static Highlighter approximate(Plan plan) {
        return of(plan.grams().stream().map(Units::of).toList());
    }

    /** The whole text in segments. */
    public List<Segment> mark(String text) {
        return segments(text, 0, text.length(), spans(text));
    }

    /** How much of the query a text shows: the longest phrase found in it, in units; 0 for none. */
    public int weight(String text) {
        int longest = 0;
        for (int at = 0; at >= 0 && longest == 0; at = next(text, at)) {
            longest = longest(stretch(text, at));
        }
        return longest;
    }

    private int longest(String text) {
        Codes codes = new Codes(text);
        int longest = 0;
        for (int i = 0; i < codes.size; i++) {
            for (int[][] phrase : beginning(codes.codes[i])) {
                if (phrase.length > longest && stands(codes, phrase, i)) {
                    longest = phrase.length;
                }
            }
        }
        return longest;
    }

    /** A short piece of the text around the best place. */
    public Snippet snippet(String text) {
        int at = 0;
        List<Span> spans = spans(stretch(text, 0));
        for (int next = next(text, 0); spans.isEmpty() && next >= 0; next = next(text, next)) {
            spans = spans(stretch(text, next));
            at = spans.isEmpty() ? 0 : next;
        }
        return snippet(text, at, spans);
    }

    private static Snippet snippet(String text, int at, List<Span> spans) {
        String looked = stretch(text, at);
        int from = 0;
        int page = 0;
        if (!spans.isEmpty()) {
            Span best = spans.stream().max(Comparator.comparingInt(span -> around(spans, span))).orElseThrow();
            from = lineOrSentenceStart(looked, best.start());
            page = page(text, at + best.start());
        }
        int to = Math.min(looked.length(), from + SNIPPET);
        if (to < looked.length() && Character.isLowSurrogate(looked.charAt(to))) {
            to++;
        }
        List<Segment> segments = new ArrayList<>();
        if (at + from > 0) {
            segments.add(new Segment("…", false));
        }
        segments.addAll(segments(looked, from, to, spans));
        if (at + to < text.length()) {
            segments.add(new Segment("…", false));
        }
        return new Snippet(segments, page);
    }

    private static int page(String text, int at) {
        if (text.indexOf('\f') < 0) {
            return 0;
        }
        return 1 + (int) text.chars().limit(at).filter(c -> c == '\f').count();
    }

    private static String stretch(String text, int from) {
        return text.length() <= STRETCH ? text : text.substring(from, Math.min(text.length(), from + STRETCH));
    }

    /** Where the stretch after this one begins; -1 when it was the last. */
    private static int next(String text, int from) {
        int next = from + STRETCH - SHARED;
        if (from + STRETCH >= text.length() || next >= FARTHEST) {
            return -1;
        }
        return Character.isLowSurrogate(text.charAt(next)) ? next - 1 : next;
    }

    /** How many characters are marked within one snippet that starts at this span. */
    private static int around(List<Span> spans, Span first) {
        int marked = 0;
        for (Span span : spans) {
            if (span.start() >= first.start() && span.end() <= first.start() + SNIPPET - BEFORE) {
                marked += span.end() - span.start();
            }
        }
        return marked;
    }

    private static int lineOrSentenceStart(String text, int hit) {
        int from = Math.max(0, hit - BEFORE);
        for (int i = hit - 1; i >= from; i--) {
            if ("\n。；！？".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private List<Span> spans(String text) {
        Codes codes = new Codes(text);
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < codes.size && found.size() < MOST_SPANS; i++) {
            for (int[][] phrase : beginning(codes.codes[i])) {
                if (stands(codes, phrase, i)) {
                    found.add(new Span(codes.starts[i], codes.ends[i + phrase.length - 1]));
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        List<Span> merged = new ArrayList<>();
        for (Span span : found) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private List<int[][]> beginning(int code) {
        return firsts.get(code & FEW_BITS) ? phrases.getOrDefault(code, List.of()) : List.of();
    }

    private boolean stands(Codes text, int[][] phrase, int at) {
        if (at + phrase.length > text.size) {
            return false;
        }
        for (int k = 0; k < phrase.length; k++) {
            if (!fits(text.codes[at + k], phrase[k]) || strict && k > 0 && text.marks[at + k]) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(int code, int[] place) {
        for (int each : place) {
            if (code == each) {
                return true;
            }
        }
        return place.length == 0 && code != 0;
    }

    private static List<Segment> segments(String text, int from, int to, List<Span> spans) {
        List<Segment> segments = new ArrayList<>();
        int at = from;
        for (Span span : spans) {
            if (span.start() < at || span.start() >= to) {
                continue;
            }
            add(segments, text.substring(at, span.start()), false);
            at = Math.min(span.end(), to);
            add(segments, text.substring(span.start(), at), true);
        }
        add(segments, text.substring(at, to), false);
        return segments;
    }

    private static void add(List<Segment> segments, String text, boolean hit) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text.replaceAll("[ \\t\\r\\n\\f]+", " "), hit));
        }
    }
}
