package wenshu.render;

import java.util.List;
import java.util.Locale;
import wenshu.typeset.frame.Frame;

/** What is drawn on the pages as one line of characters without white space, to be looked through from front to back. */
final class PageWords {

    private final StringBuilder words = new StringBuilder();
    private final int[] ends;
    private final String all;
    private int from;

    PageWords(List<Frame> frames) {
        ends = new int[frames.size()];
        for (int i = 0; i < frames.size(); i++) {
            GlyphRuns.each(frames.get(i).items(), run -> GlyphRuns.collect(run, words));
            ends[i] = words.length();
        }
        all = words.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The page, counted from 1, of the next place with these words, seen from the place found last; else of the first
     * one, because headers are read after the text; 0 when they are nowhere.
     */
    int nextPageOf(String near) {
        if (near.isEmpty()) {
            return 0;
        }
        String wanted = near.toLowerCase(Locale.ROOT);
        int at = all.indexOf(wanted, from);
        if (at < 0) {
            at = all.indexOf(wanted);
        } else {
            from = at;
        }
        if (at < 0) {
            return 0;
        }
        int page = 0;
        while (ends[page] <= at) {
            page++;
        }
        return page + 1;
    }
}
