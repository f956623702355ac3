package wenshu.sheet;

import java.util.List;

/**
 * One sheet of a list, or a whole CSV file.
 *
 * @param name what its tab says; for CSV the file's name without its end
 * @param rows the rows with something in them
 */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
