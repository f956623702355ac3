package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.flow.GraphicSetter;
import wenshu.typeset.flow.PlacedDrawing;
import wenshu.typeset.flow.Surroundings;
import wenshu.typeset.flow.Surroundings.Box;
import wenshu.typeset.frame.FrameItem;

/** The anchored drawings of a page, a column or a running title, in two layers: behind the text and in front of it. */
final class Drawings {

    private final List<PlacedDrawing> placed = new ArrayList<>();

    /**
     * Places a drawing and keeps it.
     *
     * @param x left edge of the column it is anchored in
     * @param width of that column
     * @param paragraphTop top of its paragraph
     * @return where it stands, for the text that gives way
     */
    PlacedDrawing add(Drawing drawing, Sheet sheet, int x, int width, int paragraphTop, GraphicSetter setter) {
        Surroundings around = new Surroundings(new Box(0, 0, sheet.width(), sheet.height()),
                new Box(sheet.left(), sheet.top(), sheet.textWidth(), sheet.textHeight()),
                new Box(x, paragraphTop, width, 0), x, paragraphTop, sheet.number() % 2 == 0);
        PlacedDrawing set = onPage(PlacedDrawing.of(drawing, around, setter), sheet);
        placed.add(set);
        return set;
    }

    /** What goes along with the text stays on its page all the same. */
    private static PlacedDrawing onPage(PlacedDrawing set, Sheet sheet) {
        Drawing.From from = set.drawing().vertical().from();
        boolean withText = from == Drawing.From.TEXT || from == Drawing.From.CHARACTER;
        int over = set.y() + set.height() - sheet.height();
        return withText && over > 0 ? set.moved(-Math.min(over, Math.max(0, set.y()))) : set;
    }

    /** How many there are; the later ones can be taken away again. */
    int count() {
        return placed.size();
    }

    /** Takes all but the first ones away. */
    void keep(int count) {
        placed.subList(count, placed.size()).clear();
    }

    void addAll(Drawings others) {
        placed.addAll(others.placed);
    }

    /** What the text is painted over. */
    List<FrameItem> behind() {
        return layer(true);
    }

    /** What is painted over the text. */
    List<FrameItem> inFront() {
        return layer(false);
    }

    private List<FrameItem> layer(boolean behind) {
        return placed.stream().filter(each -> each.drawing().behind() == behind)
                .sorted(Comparator.comparingLong(each -> each.drawing().order()))
                .flatMap(each -> each.items().stream()).toList();
    }
}
