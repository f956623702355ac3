package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Inline;
import wenshu.typeset.frame.FrameItem;

/**
 * A finished line: its items stand relative to the text area's left edge and the line's top.
 *
 * @param height millipoints, with the room above it that something floating takes
 * @param extra what of the height a multiple of the line adds at its foot: at a page's foot it may go beyond the edge
 * @param ends what a break at its end makes end
 * @param graphics that stand in it; whoever can set the text inside them turns them into items
 * @param notes whose marks stand in it
 * @param to the entry of the paragraph's text that the next line begins with
 */
public record SetLine(int height, int extra, List<FrameItem> items, Ends ends, List<PlacedGraphic> graphics,
        List<Inline.Note> notes, int to) {

    /** What a break at the line's end makes end. */
    public enum Ends { LINE, COLUMN, PAGE }

    /** A graphic that stands in the line, its top left corner relative to the text area's left edge and the line's top. */
    public record PlacedGraphic(Graphic graphic, int x, int y) {
        PlacedGraphic moved(int dx, int dy) {
            return new PlacedGraphic(graphic, x + dx, y + dy);
        }
    }

    /** The same line with its graphics among the items. */
    public SetLine drawn(List<FrameItem> all) {
        return new SetLine(height, extra, all, ends, List.of(), notes, to);
    }

    /** Whether nothing is to be seen in it. */
    public boolean blank() {
        return graphics.isEmpty() && notes.isEmpty() && blank(items);
    }

    private static boolean blank(List<FrameItem> items) {
        return items.stream().allMatch(item -> item instanceof FrameItem.Destination
                || item instanceof FrameItem.Tagged tagged && blank(tagged.items()));
    }

    public SetLine {
        items = List.copyOf(items);
        graphics = List.copyOf(graphics);
        notes = List.copyOf(notes);
    }
}
