package wenshu.render;

import java.util.List;
import java.util.function.Consumer;
import wenshu.typeset.frame.FrameItem;

/** Everything written on a page, wherever it stands in other items, in the order of painting. */
final class GlyphRuns {

    private GlyphRuns() {
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
