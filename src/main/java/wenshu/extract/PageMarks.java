package wenshu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the ends of pages into a text: each page begins where the words that stand first on it are found. The text and the
 * drawn words agree but for headers, numbers that Word counts by itself, notes and masked digits. Words that stand in the text
 * once tell for certain, as far as they come in the order of the pages; between such pages the place nearest to where a
 * page is expected is taken. A page that is not found is empty, and its text belongs to the page before it; so the count of
 * the pages stays right.
 */
final class PageMarks {

    /** Words this long are looked for; shorter ones only nearer to where they are expected. */
    private static final int[] LENGTHS = {24, 12, 6};
    private static final int[] FARTHEST = {6_000, 1_500, 250};
    /** How many characters of a page are left out at most, because the text does not have them or has them elsewhere. */
    private static final int[] LEFT_OUT = {0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 26, 32, 40, 50, 64, 80, 100, 130, 160, 200, 250, 300};
    /** Where on a page words are looked for that tell for certain. */
    private static final int[] CERTAIN = {0, 10, 30, 60, 100, 200, 400};
    /** So near, nothing better is looked for. */
    private static final int NEAR = 24;
    private static final int NOWHERE = -1;
    /** No page begins with these. */
    private static final String NEVER_FIRST = "。，、；：？！）》〉」』”’…,.;:?!)";
    /** Characters that are looked through for words that stand in the text once: a second or less. */
    private static final long MOST_LOOKED = 1_000_000_000;

    private final String text;
    private final String plain;
    private final int[] places;

    private PageMarks(String text) {
        this.text = text;
        this.places = new int[text.length()];
        this.plain = plain(text, places);
    }

    /**
     * The text with the ends of its pages.
     *
     * @param text as it was read; stays as it is when it has such ends
     * @param words what is written on each page, with form feeds between pages
     */
    static String put(String text, String words) {
        return text.indexOf(Extracted.PAGE_END) >= 0 ? text : new PageMarks(text).parted(words.split("\f", -1));
    }

    private String parted(String[] drawn) {
        String[] pages = Arrays.stream(drawn).map(page -> plain(page, null)).toArray(String[]::new);
        int[] starts = certain(pages);
        starts[0] = 0;
        int from = 0;
        int expected = 0;
        for (int i = 1; i < pages.length; i++) {
            expected += pages[i - 1].length();
            if (starts[i] < 0) {
                starts[i] = start(pages[i], from, next(starts, i), expected);
            }
            if (starts[i] >= 0) {
                from = starts[i];
                expected = from;
            }
        }
        StringBuilder marked = new StringBuilder(text);
        if (!text.endsWith("\n")) {
            marked.append('\n');
        }
        marked.append(Extracted.PAGE_END);
        int next = text.length();
        for (int i = pages.length - 1; i > 0; i--) {
            next = starts[i] < 0 ? next : starts[i] < plain.length() ? places[starts[i]] : text.length();
            marked.insert(next, Extracted.PAGE_END);
        }
        return marked.toString();
    }

    /** Words of a page that stand in the text once and are drawn once, as headers and heads of tables are not. */
    private record Anchor(int page, int left, int at) {
    }

    /** Where pages begin that have such words; nowhere for the others. */
    private int[] certain(String[] pages) {
        String all = String.join("\f", pages);
        List<Anchor> anchors = new ArrayList<>();
        long looked = 0;
        for (int i = 1; i < pages.length; i++) {
            for (int left : CERTAIN) {
                if (left + LENGTHS[0] > pages[i].length() || looked > MOST_LOOKED) {
                    break;
                }
                String words = pages[i].substring(left, left + LENGTHS[0]);
                int at = plain.indexOf(words);
                looked += plain.length() + all.length();
                if (at >= 0 && plain.indexOf(words, at + 1) < 0 && all.indexOf(words) == all.lastIndexOf(words)) {
                    anchors.add(new Anchor(i, left, at));
                }
            }
        }
        int[] starts = new int[pages.length];
        Arrays.fill(starts, NOWHERE);
        for (Anchor anchor : inOrder(anchors).reversed()) {
            starts[anchor.page] = anchor.at;
        }
        int from = 0;
        for (Anchor anchor : inOrder(anchors)) {
            if (starts[anchor.page] == anchor.at) {
                starts[anchor.page] = back(pages[anchor.page], anchor.left, from, anchor.at);
                from = starts[anchor.page];
            }
        }
        return starts;
    }

    /** The most of these that follow each other in the text as well. */
    private static List<Anchor> inOrder(List<Anchor> anchors) {
        int[] before = new int[anchors.size()];
        // The last anchor of the row of each length that ends earliest in the text.
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            int low = 0;
            for (int high = ends.size(); low < high;) {
                int middle = (low + high) / 2;
                if (anchors.get(ends.get(middle)).at <= anchors.get(i).at) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NOWHERE : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        List<Anchor> row = new ArrayList<>();
        for (int i = ends.isEmpty() ? NOWHERE : ends.getLast(); i >= 0; i = before[i]) {
            row.addFirst(anchors.get(i));
        }
        return row;
    }

    private int next(int[] starts, int from) {
        for (int i = from; i < starts.length; i++) {
            if (starts[i] >= 0) {
                return starts[i];
            }
        }
        return plain.length();
    }

    private int start(String page, int from, int to, int expected) {
        for (int i = 0; i < LENGTHS.length; i++) {
            int best = NOWHERE;
            int off = FARTHEST[i] + 1;
            for (int left : LEFT_OUT) {
                if (left + LENGTHS[i] > page.length() || off <= NEAR) {
                    break;
                }
                int at = nearest(page.substring(left, left + LENGTHS[i]), from, to, expected + left, FARTHEST[i]);
                if (at >= 0 && Math.abs(at - left - expected) < off) {
                    off = Math.abs(at - left - expected);
                    best = back(page, left, from, at);
                }
            }
            if (best >= 0) {
                return best;
            }
        }
        return NOWHERE;
    }

    /** Where these words stand, not farther from there than this; nowhere otherwise. */
    private int nearest(String words, int from, int to, int there, int farthest) {
        int begin = Math.min(Math.max(there, from), to);
        int after = plain.indexOf(words, begin, Math.clamp((long) there + farthest + words.length(), begin, to));
        int before = plain.lastIndexOf(words, Math.min(there, to - words.length()));
        if (before < Math.max(from, there - farthest)) {
            before = NOWHERE;
        }
        return before < 0 || after >= 0 && after - there < there - before ? after : before;
    }

    /** As far back as the page goes on before its words; a digit may be masked in the text. */
    private int back(String page, int left, int from, int at) {
        int start = at;
        for (int i = left; i > 0 && start > from && (plain.charAt(start - 1) == page.charAt(i - 1) || plain.charAt(start - 1) == '*'); i--) {
            start--;
        }
        while (start < at && NEVER_FIRST.indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Without what may differ: spaces, line ends, capitals, invisible signs. Answers into {@code places} where each character stands. */
    private static String plain(String text, int[] places) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                if (places != null) {
                    places[plain.length()] = i;
                }
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }
}
