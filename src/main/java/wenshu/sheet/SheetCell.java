package wenshu.sheet;

import java.util.Optional;
import wenshu.fault.Fault;

/**
 * A cell with something in it.
 *
 * @param row its row, from 1
 * @param column its column, from 1
 * @param text what it holds, as text; a date is 2024-03-15 or 2024-03, a number is written out
 * @param objection what is wrong with the cell itself, such as a formula in it, or null
 */
public record SheetCell(int row, int column, String text, Fault objection) {

    /** What spreadsheets call it, such as F5. */
    public String address() {
        return columnName(column) + row;
    }

    /** What is wrong with the cell itself, such as a formula in it; its place is the address. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(objection);
    }

    /** The letters of a column, from 1: A, Z, AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
