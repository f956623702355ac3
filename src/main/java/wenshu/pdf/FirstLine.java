package wenshu.pdf;

import java.util.List;
import wenshu.typeset.frame.FrameItem;

/** Where the text of some items begins. */
final class FirstLine {

    private FirstLine() {
    }

    /** The top of the first line from the top of the page, millipoints; 0 when there is no text. */
    static int top(List<FrameItem> items, Turning turning) {
        for (FrameItem item : items) {
            if (item instanceof FrameItem.GlyphRun run) {
                return Math.max(0, turning.y(run.x(), run.y() - run.size() * 5 / 4));
            }
            int top = top(item.inner(), item instanceof FrameItem.Turned turned ? turning.then(turned) : turning);
            if (top > 0) {
                return top;
            }
        }
        return 0;
    }
}
