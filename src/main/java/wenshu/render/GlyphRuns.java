package wenshu.render;

import java.util.List;
import java.util.function.Consumer;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Everything written on a page, wherever it stands in other items, in the order of painting. */
final class GlyphRuns {

    private GlyphRuns() {
    }

    /** What is written on a page, without white space. */
    static String words(Frame frame) {
        StringBuilder words = new StringBuilder();
        each(frame.items(), run -> collect(run, words));
        return words.toString();
    }

    static void collect(FrameItem.GlyphRun run, StringBuilder words) {
        for (int c : run.codePoints()) {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                words.appendCodePoint(c);
            }
        }
    }

    static void each(List<FrameItem> items, Consumer<FrameItem.GlyphRun> reader) {
        for (FrameItem item : items) {
            if (item instanceof FrameItem.GlyphRun run) {
                reader.accept(run);
            } else {
                each(item.inner(), reader);
            }
        }
    }
}
