package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.frame.FrameItem;

/** The lines of a table's grid after conflicts are settled: each edge is owned once (ECMA-376, 17.4.66). */
public final class BorderGrid {

    /** Above row r in column c; one more row than the table has. */
    private final Border[][] horizontal;
    /** Left of column c in row r; one more column than the table has. */
    private final Border[][] vertical;

    BorderGrid(int rows, int columns) {
        horizontal = new Border[rows + 1][columns];
        vertical = new Border[rows][columns + 1];
    }

    void claimHorizontal(int row, int column, Border border) {
        horizontal[row][column] = stronger(horizontal[row][column], border);
    }

    void claimVertical(int row, int column, Border border) {
        vertical[row][column] = stronger(vertical[row][column], border);
    }

    /** The wider line wins, then the darker one; nothing said gives way to anything. */
    private static Border stronger(Border a, Border b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        if (a.width() != b.width()) {
            return a.width() > b.width() ? a : b;
        }
        return brightness(a.color()) <= brightness(b.color()) ? a : b;
    }

    private static int brightness(int color) {
        return (color >> 16 & 0xFF) + 2 * (color >> 8 & 0xFF) + (color & 0xFF);
    }

    /** Draws the edges of one row; the edge above only where asked, as the row before has drawn it. */
    void draw(List<FrameItem> items, int row, int[] x, int left, int top, int height, boolean withTopEdge) {
        if (withTopEdge) {
            edges(items, horizontal[row], x, left, top);
        }
        edges(items, horizontal[row + 1], x, left, top + height);
        for (int c = 0; c < vertical[row].length; c++) {
            Border border = vertical[row][c];
            if (border != null && border.visible()) {
                EdgePainter.vertical(items, border, left + x[c], top, top + height);
            }
        }
    }

    private static void edges(List<FrameItem> items, Border[] line, int[] x, int left, int y) {
        for (int c = 0; c < line.length; ) {
            int end = c + 1;
            while (end < line.length && line[c] != null && line[c].equals(line[end])) {
                end++;
            }
            if (line[c] != null && line[c].visible()) {
                int half = line[c].width() / 2;
                EdgePainter.horizontal(items, line[c], left + x[c] - half, left + x[end] + half, y);
            }
            c = end;
        }
    }
}
