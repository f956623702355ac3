package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.frame.FrameItem;

/**
 * A finished line: its items stand relative to the text area's left edge and the line's top.
 *
 * @param height millipoints
 * @param endsPage whether a page break ends it
 */
public record SetLine(int height, List<FrameItem> items, boolean endsPage) {

    public SetLine {
        items = List.copyOf(items);
    }
}
