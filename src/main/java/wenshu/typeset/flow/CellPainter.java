package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Table;
import wenshu.typeset.frame.FrameItem;

/** Draws what is inside the edges of cells: shading, content, diagonals. Lengths in millipoints. */
final class CellPainter {

    private final List<FrameItem> items;
    private final SetTable table;
    private final int left;

    /**
     * @param items where they go
     * @param left the text area's left edge
     */
    CellPainter(List<FrameItem> items, SetTable table, int left) {
        this.items = items;
        this.table = table;
        this.left = left;
    }

    /**
     * Draws a cell.
     *
     * @param height over the rows that stand on this page
     * @param exact whether what is too high is cut off
     */
    void draw(SetTable.Cell cell, int top, int height, boolean exact) {
        Table.Cell source = cell.source();
        int spacing = table.spacing();
        int x1 = left + table.x()[cell.from()] + spacing;
        int x2 = left + table.x()[cell.to()] - spacing;
        int y1 = top + spacing;
        int y2 = top + height - spacing;
        if (source.shading() >= 0) {
            items.add(new FrameItem.Fill(x1, y1, x2 - x1, y2 - y1, source.shading()));
        }
        diagonal(source.borders().falling(), x1, y1, x2, y2);
        diagonal(source.borders().rising(), x1, y2, x2, y1);
        boolean level = source.direction() == Table.Direction.HORIZONTAL;
        List<FrameItem> inner = level ? level(cell, x1 + source.margins().left(), top, height)
                : UprightText.items(cell, x1 + source.margins().left(), x2 - source.margins().right(), top, height);
        if (exact && (!level || cell.stack().height() + cell.edges() > height)) {
            items.add(new FrameItem.Clipped(x1, y1, x2 - x1, y2 - y1, inner));
        } else {
            items.addAll(inner);
        }
    }

    private static List<FrameItem> level(SetTable.Cell cell, int x, int top, int height) {
        return cell.stack().items(x, contentTop(cell, top, height));
    }

    /** Where the content of a cell begins whose lines run across. */
    static int contentTop(SetTable.Cell cell, int top, int height) {
        int spare = Math.max(0, height - cell.edges() - cell.stack().height());
        return top + cell.above() + switch (cell.source().align()) {
            case TOP -> 0;
            case CENTER -> spare / 2;
            case BOTTOM -> spare;
        };
    }

    private void diagonal(Border border, int x1, int y1, int x2, int y2) {
        if (border != null && border.visible()) {
            EdgePainter.diagonal(items, border, x1, y1, x2, y2);
        }
    }
}
