package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Table;

/** Which cell covers which square of a table's grid. */
final class CellGrid {

    final int rows;
    final int columns;
    /** The cell that covers each square, by row; null where the row has none. */
    private final Slot[][] squares;
    /** The cells that begin in each row, from left to right. */
    private final List<List<Slot>> starting = new ArrayList<>();

    CellGrid(Table table) {
        rows = table.rows().size();
        int needed = table.widths().grid().size();
        for (Table.Row row : table.rows()) {
            needed = Math.max(needed, row.before().columns() + row.after().columns()
                    + row.cells().stream().mapToInt(cell -> Math.max(1, cell.span())).sum());
        }
        columns = Math.max(1, needed);
        squares = new Slot[rows][columns];
        for (int r = 0; r < rows; r++) {
            starting.add(place(table.rows().get(r), r));
        }
    }

    private List<Slot> place(Table.Row row, int r) {
        List<Slot> begun = new ArrayList<>();
        int column = row.before().columns();
        for (Table.Cell cell : row.cells()) {
            int to = column + Math.max(1, cell.span());
            Slot above = r > 0 ? squares[r - 1][column] : null;
            boolean continues = cell.merge() == Table.Merge.CONTINUE && above != null && above.from == column
                    && above.lastCell.merge() != Table.Merge.NONE;
            Slot slot = continues ? above : new Slot(cell, column, to, r);
            slot.lastRow = r;
            slot.lastCell = cell;
            for (int c = column; c < to; c++) {
                squares[r][c] = slot;
            }
            if (!continues) {
                begun.add(slot);
            }
            column = to;
        }
        return begun;
    }

    /** Whether cells cover every square, each a rectangle, and every row has some of its own. */
    boolean filled() {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Slot slot = squares[r][c];
                boolean within = slot != null && slot.from <= c && c < slot.to
                        && squares[r][slot.from] == slot && squares[r][slot.to - 1] == slot;
                if (!within) {
                    return false;
                }
            }
            if (starting.get(r).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    Slot at(int row, int column) {
        return squares[row][column];
    }

    /** The cells that begin in a row, from left to right. */
    List<Slot> starting(int row) {
        return starting.get(row);
    }
}
