package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.frame.FrameItem;

/**
 * A graphic as items relative to its top left corner.
 *
 * @param width millipoints, before any turning
 * @param height millipoints; a text box may have grown
 */
public record SetGraphic(int width, int height, List<FrameItem> items) {

    public SetGraphic {
        items = List.copyOf(items);
    }

    /** The items with the graphic's top left corner at the given place. */
    public List<FrameItem> at(int x, int y) {
        return items.stream().map(item -> item.moved(x, y)).toList();
    }
}
