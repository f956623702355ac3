package wenshu.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A row with something in it.
 *
 * @param number the row as spreadsheets count, from 1; in CSV the record
 * @param cells the cells that hold something, from left to right
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 1; empty when nothing is in it. */
    public Optional<SheetCell> cell(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** The text of a column, from 1; "" when nothing is in it. */
    public String text(int column) {
        return cell(column).map(SheetCell::text).orElse("");
    }
}
