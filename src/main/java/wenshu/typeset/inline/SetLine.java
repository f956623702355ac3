package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Inline;
import wenshu.typeset.frame.FrameItem;

/**
 * A finished line: its items stand relative to the text area's left edge and the line's top.
 *
 * @param height millipoints
 * @param endsPage whether a page break ends it
 * @param graphics that stand in it; whoever can set the text inside them turns them into items
 * @param notes whose marks stand in it
 */
public record SetLine(int height, List<FrameItem> items, boolean endsPage, List<PlacedGraphic> graphics,
        List<Inline.Note> notes) {

    /** A graphic that stands in the line, its top left corner relative to the text area's left edge and the line's top. */
    public record PlacedGraphic(Graphic graphic, int x, int y) {
    }

    public SetLine {
        items = List.copyOf(items);
        graphics = List.copyOf(graphics);
        notes = List.copyOf(notes);
    }
}
