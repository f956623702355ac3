package wenshu.sheet;

import java.util.List;

/**
 * A list to be written as one sheet.
 *
 * @param name what its tab says
 * @param title printed large above the list; "" for none
 * @param left a line below the title at the left, such as 填报单位：…; "" for none
 * @param right the same at the right, such as a date; "" for none
 * @param columns from left to right
 * @param rows the cells of every row, as many as there are columns; text, whatever it looks like
 * @param landscape whether it is printed across
 * @param large whether it is printed on A3
 * @param blankRows rows to be filled in below, bordered and of text
 */
public record SheetList(String name, String title, String left, String right, List<Column> columns,
        List<List<String>> rows, boolean landscape, boolean large, int blankRows) {

    public SheetList {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("rows and columns differ");
        }
    }

    /** A list across A4 without lines below its title. */
    public static SheetList landscape(String name, String title, List<Column> columns, List<List<String>> rows) {
        return new SheetList(name, title, "", "", columns, rows, true, false, 0);
    }

    /** Whether some headings have one above them. */
    boolean grouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }
}
