package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Section.Margins;
import wenshu.typeset.content.Section.PageBorders;
import wenshu.typeset.flow.EdgePainter;
import wenshu.typeset.frame.FrameItem;

/** The borders of a page (ECMA-376, 17.6.10). */
final class PageEdges {

    private PageEdges() {
    }

    static List<FrameItem> items(Page page) {
        PageBorders edges = page.sheet.setup().borders();
        Borders borders = edges.borders();
        boolean here = switch (edges.pages()) {
            case ALL -> true;
            case FIRST -> page.first;
            case NOT_FIRST -> !page.first;
        };
        if (!here || borders == Borders.NONE) {
            return List.of();
        }
        Sheet sheet = page.sheet;
        Margins margins = sheet.setup().margins();
        boolean fromText = edges.fromText();
        int left = fromText ? sheet.left() - space(borders.left()) : space(borders.left());
        int right = fromText ? sheet.left() + sheet.textWidth() + space(borders.right())
                : sheet.width() - space(borders.right());
        int top = fromText ? margins.top() - space(borders.top()) : space(borders.top());
        int bottom = fromText ? sheet.height() - margins.bottom() + space(borders.bottom())
                : sheet.height() - space(borders.bottom());
        List<FrameItem> items = new ArrayList<>();
        EdgePainter.box(items, borders, left, top, right, bottom);
        return items;
    }

    private static int space(Border border) {
        return border == null ? 0 : border.space();
    }
}
