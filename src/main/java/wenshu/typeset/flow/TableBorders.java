package wenshu.typeset.flow;

import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.Table;

/** Lets cells and table claim the lines of the grid (ECMA-376, 17.4.66). */
final class TableBorders {

    private final Table table;
    private final CellGrid grid;
    private final BorderGrid lines;

    TableBorders(Table table, CellGrid grid) {
        this.table = table;
        this.grid = grid;
        this.lines = new BorderGrid(grid.rows, grid.columns);
    }

    BorderGrid settled() {
        for (int r = 0; r < grid.rows; r++) {
            Borders outer = table.rows().get(r).borders();
            for (int c = 0; c < grid.columns; c++) {
                Slot slot = grid.at(r, c);
                if (slot != null) {
                    across(slot, r, c, outer);
                    upright(slot, r, c, outer);
                }
            }
        }
        return lines;
    }

    private void across(Slot slot, int r, int c, Borders outer) {
        Border below = slot.lastCell.borders().bottom();
        if (r == slot.row) {
            claimAcross(r, c, slot.cell.borders().top(), r == 0 ? outer.top() : outer.insideH());
        }
        if (r == slot.lastRow) {
            claimAcross(r + 1, c, below, r == grid.rows - 1 ? outer.bottom() : outer.insideH());
        } else {
            lines.closeAt(r + 1, c, below != null ? below : outer.insideH());
        }
    }

    private void upright(Slot slot, int r, int c, Borders outer) {
        Table.CellBorders own = slot.cell.borders();
        if (c == slot.from) {
            claimUpright(r, c, own.left(), c == 0 || grid.at(r, c - 1) == null ? outer.left() : outer.insideV());
        }
        if (c == slot.to - 1) {
            claimUpright(r, c + 1, own.right(),
                    c == grid.columns - 1 || grid.at(r, c + 1) == null ? outer.right() : outer.insideV());
        }
    }

    private void claimAcross(int line, int column, Border own, Border inherited) {
        lines.claimHorizontal(line, column, own != null ? own : inherited, own != null);
    }

    private void claimUpright(int row, int line, Border own, Border inherited) {
        lines.claimVertical(row, line, own != null ? own : inherited, own != null);
    }
}
