package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Section.PageSetup;
import wenshu.typeset.frame.FrameItem;

/** Draws anchored shapes on a page. */
final class Shapes {

    private Shapes() {
    }

    /**
     * The items of a shape.
     *
     * @param textX left edge of the column it is anchored in
     * @param paragraphTop top of its paragraph
     */
    static List<FrameItem> draw(Drawing drawing, PageSetup page, int textX, int paragraphTop) {
        int x = Placing.x(drawing.horizontalAnchor(), drawing.horizontalAlign(), drawing.x(), drawing.width(), page,
                textX);
        int y = Placing.y(drawing.verticalAnchor(), drawing.verticalAlign(), drawing.y(), drawing.height(), page,
                paragraphTop);
        Drawing.Paint paint = drawing.paint();
        List<FrameItem> items = new ArrayList<>();
        int x2 = x + drawing.width();
        int y2 = y + drawing.height();
        if (drawing.shape() == Drawing.Shape.LINE) {
            if (paint.stroke() >= 0) {
                items.add(new FrameItem.Stroke(x, y, x2, y2, paint.strokeWidth(), paint.stroke()));
            }
            return items;
        }
        if (paint.fill() >= 0) {
            items.add(new FrameItem.Fill(x, y, drawing.width(), drawing.height(), paint.fill()));
        }
        if (paint.stroke() >= 0) {
            int w = paint.strokeWidth();
            items.add(new FrameItem.Stroke(x - w / 2, y, x2 + w / 2, y, w, paint.stroke()));
            items.add(new FrameItem.Stroke(x - w / 2, y2, x2 + w / 2, y2, w, paint.stroke()));
            items.add(new FrameItem.Stroke(x, y, x, y2, w, paint.stroke()));
            items.add(new FrameItem.Stroke(x2, y, x2, y2, w, paint.stroke()));
        }
        return items;
    }
}
