package wenshu.typeset.page;

import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.flow.GraphicSetter;
import wenshu.typeset.frame.FrameItem;

/** Places anchored drawings on a page. */
final class Drawings {

    private Drawings() {
    }

    /**
     * The items of a drawing.
     *
     * @param textX left edge of the column it is anchored in
     * @param paragraphTop top of its paragraph
     */
    static List<FrameItem> items(Drawing drawing, Sheet page, int textX, int paragraphTop) {
        int x = Placing.x(drawing.horizontalAnchor(), drawing.horizontalAlign(), drawing.x(),
                drawing.graphic().width(), page, textX);
        int y = Placing.y(drawing.verticalAnchor(), drawing.verticalAlign(), drawing.y(), drawing.graphic().height(),
                page, paragraphTop);
        return new GraphicSetter().items(drawing.graphic(), x, y);
    }
}
