package wenshu.typeset.frame;

import java.util.List;

/**
 * A page ready to be painted.
 *
 * @param width millipoints
 * @param height millipoints
 * @param items in the order of painting
 */
public record Frame(int width, int height, List<FrameItem> items) {

    public Frame {
        items = List.copyOf(items);
    }
}
