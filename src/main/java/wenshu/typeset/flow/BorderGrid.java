package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.frame.FrameItem;

/** The lines of a table's grid after conflicts are settled: each edge is owned once (ECMA-376, 17.4.66). */
public final class BorderGrid {

    /** A border and whether a cell itself asks for it, not only the table. */
    private record Claim(Border border, boolean ofCell) {
    }

    /** Above row r in column c; one more row than the table has. */
    private final Claim[][] horizontal;
    /** Left of column c in row r; one more column than the table has. */
    private final Claim[][] vertical;
    /** What closes a merged cell where a page's end cuts it. */
    private final Border[][] closing;

    BorderGrid(int rows, int columns) {
        horizontal = new Claim[rows + 1][columns];
        vertical = new Claim[rows][columns + 1];
        closing = new Border[rows + 1][];
    }

    void claimHorizontal(int row, int column, Border border, boolean ofCell) {
        horizontal[row][column] = stronger(horizontal[row][column], border, ofCell);
    }

    void claimVertical(int row, int column, Border border, boolean ofCell) {
        vertical[row][column] = stronger(vertical[row][column], border, ofCell);
    }

    /** What is drawn across a merged cell above that row if a page begins there. */
    void closeAt(int row, int column, Border border) {
        if (closing[row] == null) {
            closing[row] = new Border[horizontal[row].length];
        }
        closing[row][column] = border;
    }

    /** Any line before none; then that of a cell before that of the table, the wider line, the darker one. */
    private static Claim stronger(Claim standing, Border border, boolean ofCell) {
        if (border == null) {
            return standing;
        }
        Claim other = new Claim(border, ofCell);
        if (standing == null || !standing.border.visible()) {
            return standing != null && !border.visible() ? standing : other;
        }
        if (!border.visible()) {
            return standing;
        }
        if (standing.ofCell != ofCell) {
            return ofCell ? other : standing;
        }
        int wider = Integer.compare(standing.border.thickness(), border.thickness());
        return wider != 0 ? wider > 0 ? standing : other
                : brightness(standing.border.color()) <= brightness(border.color()) ? standing : other;
    }

    private static int brightness(int color) {
        return (color >> 16 & 0xFF) + 2 * (color >> 8 & 0xFF) + (color & 0xFF);
    }

    /** The room that the widest line above a row takes, millipoints. */
    int thicknessAbove(int row) {
        int thickness = 0;
        for (Claim claim : horizontal[row]) {
            thickness = claim == null ? thickness : Math.max(thickness, claim.border.thickness());
        }
        return thickness;
    }

    /** Draws the upright edges of one row. */
    void sides(List<FrameItem> items, int row, int[] x, int left, int top, int height) {
        for (int c = 0; c < vertical[row].length; c++) {
            Claim claim = vertical[row][c];
            if (claim != null && claim.border.visible()) {
                EdgePainter.vertical(items, claim.border, left + x[c], top, top + height);
            }
        }
    }

    /**
     * Draws the line above a row.
     *
     * @param cut whether a page begins or ends there, so that merged cells are closed too
     */
    void across(List<FrameItem> items, int row, int[] x, int left, int y, boolean cut) {
        int columns = horizontal[row].length;
        for (int c = 0; c < columns; ) {
            Border border = at(row, c, cut);
            int end = c + 1;
            while (end < columns && border != null && border.equals(at(row, end, cut))) {
                end++;
            }
            if (border != null && border.visible()) {
                int half = border.thickness() / 2;
                EdgePainter.horizontal(items, border, left + x[c] - half, left + x[end] + half, y);
            }
            c = end;
        }
    }

    /** Draws cells that stand apart, each with its own lines, and the table's lines around them (17.4.45). */
    void boxes(List<FrameItem> items, SetTable table, List<SetTable.Placed> placed, int left) {
        int[] x = table.x();
        int gap = table.spacing();
        for (int i = 0; i < placed.size(); i++) {
            int top = placed.get(i).top();
            int row = placed.get(i).row().index();
            for (SetTable.Cell cell : placed.get(i).row().cells()) {
                int bottom = top + SetTable.height(placed, i, cell) - gap;
                int x1 = left + x[cell.from()] + gap;
                int x2 = left + x[cell.to()] - gap;
                level(items, at(row, cell.from(), true), x1, x2, top + gap);
                level(items, at(cell.lastRow() + 1, cell.from(), true), x1, x2, bottom);
                upright(items, vertical[row][cell.from()], x1, top + gap, bottom);
                upright(items, vertical[row][cell.to()], x2, top + gap, bottom);
            }
            int end = top + placed.get(i).row().height();
            upright(items, vertical[row][0], left + x[0], top, end);
            upright(items, vertical[row][x.length - 1], left + x[x.length - 1], top, end);
            if (i == 0) {
                across(items, row, x, left, top, true);
            }
            if (i == placed.size() - 1) {
                across(items, row + 1, x, left, end, true);
            }
        }
    }

    private static void level(List<FrameItem> items, Border border, int x1, int x2, int y) {
        if (border != null && border.visible()) {
            EdgePainter.horizontal(items, border, x1, x2, y);
        }
    }

    private static void upright(List<FrameItem> items, Claim claim, int x, int y1, int y2) {
        if (claim != null && claim.border.visible()) {
            EdgePainter.vertical(items, claim.border, x, y1, y2);
        }
    }

    private Border at(int row, int column, boolean cut) {
        Claim claim = horizontal[row][column];
        return claim != null ? claim.border : cut && closing[row] != null ? closing[row][column] : null;
    }
}
