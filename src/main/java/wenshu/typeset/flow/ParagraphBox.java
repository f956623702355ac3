package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.frame.FrameItem;

/** The shading and borders of a paragraph, drawn line by line (ECMA-376, 17.3.1.24 and .31). */
public final class ParagraphBox {

    private ParagraphBox() {
    }

    /**
     * What is drawn behind and around one line.
     *
     * @param width of the text area, millipoints
     * @param height of the line
     * @param first whether the line is the paragraph's first
     * @param last whether it is its last
     */
    public static List<FrameItem> items(ParagraphStyle style, int width, int height, boolean first, boolean last) {
        Borders borders = style.borders();
        if (borders == Borders.NONE && style.shading() < 0) {
            return List.of();
        }
        List<FrameItem> items = new ArrayList<>();
        int left = style.indent().left();
        int right = width - style.indent().right();
        if (style.shading() >= 0) {
            items.add(new FrameItem.Fill(left, 0, right - left, height, style.shading()));
        }
        if (first && visible(borders.top())) {
            EdgePainter.horizontal(items, borders.top(), left, right, -borders.top().space() - borders.top().width() / 2);
        }
        if (last && visible(borders.bottom())) {
            EdgePainter.horizontal(items, borders.bottom(), left, right,
                    height + borders.bottom().space() + borders.bottom().width() / 2);
        }
        if (visible(borders.left())) {
            EdgePainter.vertical(items, borders.left(), left - borders.left().space(), 0, height);
        }
        if (visible(borders.right())) {
            EdgePainter.vertical(items, borders.right(), right + borders.right().space(), 0, height);
        }
        return items;
    }

    private static boolean visible(Border border) {
        return border != null && border.visible();
    }
}
