package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One mended paragraph with the way back to the text as it was handed in. */
final class Passage {

    private static final Pattern SENTENCE = Pattern.compile("[^。；！？]+[。；！？]?");

    final String text;
    private final RawText raw;
    private final int line;
    private int[] at;

    Passage(Found<String> paragraph, RawText raw) {
        this.text = paragraph.value();
        this.raw = raw;
        this.line = paragraph.line();
    }

    /** Where a stretch of the paragraph stands in the text as it was handed in. */
    Place place(int start, int end) {
        if (at == null) {
            at = raw.align(text, line);
        }
        int from = at[start];
        int to = end > start ? at[end - 1] + 1 : from;
        return new Place(raw.lineOf(from), from, Math.max(from, to));
    }

    /** The sentences, also those that only a ； ends; each as start and end. */
    List<int[]> sentences() {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return found;
    }
}
