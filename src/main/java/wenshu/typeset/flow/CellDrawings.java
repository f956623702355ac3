package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.frame.FrameItem;

/**
 * Draws what is anchored in a cell, a frame, a note or a shape along with the lines of its paragraph: such a column is
 * a page of its own to it (layoutInCell, ECMA-376, 20.4.2.3). Lengths in millipoints.
 *
 * @param width of the column
 */
record CellDrawings(int width, GraphicSetter setter) {

    /**
     * Adds drawings to the lines of a paragraph: behind the first, in front of the last.
     *
     * @param paragraphTop from the column's top
     * @param lines at least one; each is replaced
     */
    void draw(List<Drawing> drawings, int paragraphTop, List<Atom> lines) {
        List<PlacedDrawing> placed = drawings.stream()
                .sorted(Comparator.comparingLong(Drawing::order))
                .map(drawing -> PlacedDrawing.of(drawing, Surroundings.cell(
                        new Surroundings.Box(0, 0, width, 0), paragraphTop), setter)).toList();
        int last = lines.size() - 1;
        int lastTop = paragraphTop;
        for (int i = 0; i < last; i++) {
            lastTop += lines.get(i).height() + lines.get(i + 1).before();
        }
        lines.set(0, with(lines.getFirst(), placed, true, paragraphTop));
        lines.set(last, with(lines.getLast(), placed, false, lastTop));
    }

    private static Atom with(Atom line, List<PlacedDrawing> placed, boolean behind, int top) {
        List<FrameItem> items = new ArrayList<>();
        for (PlacedDrawing each : placed) {
            if (each.drawing().behind() == behind) {
                each.items().forEach(item -> items.add(item.moved(0, -top)));
            }
        }
        if (behind) {
            items.addAll(line.items());
        } else {
            items.addAll(0, line.items());
        }
        return new Atom(line.before(), line.height(), items, line.notes());
    }
}
