package wenshu.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading a paragraph is or begins with (GB/T 9704-2012, 7.3.3: 一、→（一）→1.→（1）).
 *
 * @param level 1 to 4
 * @param markerEnd index after the number, so that the heading's words begin there
 * @param end index after the heading sentence with its mark; the paragraph's length when all of it is heading, and
 *     {@code markerEnd} when only a number stands before ordinary text
 */
public record Heading(int level, int markerEnd, int end) {

    private static final List<Pattern> MARKERS = List.of(
            Pattern.compile("^[一二三四五六七八九十百]{1,4}、"),
            Pattern.compile("^[（(][一二三四五六七八九十百]{1,4}[）)]\\s*"),
            // 1.2019年度 is an item about a year; 1.5倍 is a figure.
            Pattern.compile("^\\d{1,2}(?:[.．]\\s?(?!\\d)|[.．]\\s?(?=(?:19|20)\\d{2}年)|\\.\\s(?=\\d)|、)"),
            Pattern.compile("^[（(]\\d{1,2}[）)]\\s*"));

    /** A first sentence longer than this is text that only carries a number. */
    private static final int LONGEST_SENTENCE = 25;
    private static final int LONGEST_LINE = 40;

    /** The heading of a paragraph, or nothing when it begins with no number. */
    public static Optional<Heading> of(String paragraph) {
        for (int i = 0; i < MARKERS.size(); i++) {
            Matcher matcher = MARKERS.get(i).matcher(paragraph);
            if (matcher.find()) {
                return Optional.of(new Heading(i + 1, matcher.end(), end(paragraph, matcher.end())));
            }
        }
        return Optional.empty();
    }

    private static int end(String paragraph, int from) {
        int stop = paragraph.indexOf('。', from);
        if (stop < 0) {
            boolean line = paragraph.length() - from <= LONGEST_LINE && !paragraph.matches(".*[；：，]$");
            return line ? paragraph.length() : from;
        }
        boolean runIn = stop < paragraph.length() - 1 && stop - from <= LONGEST_SENTENCE;
        return runIn ? stop + 1 : from;
    }

    /** Whether the whole paragraph is a heading and no text follows in it. */
    public boolean standsAlone(String paragraph) {
        return end == paragraph.length();
    }
}
