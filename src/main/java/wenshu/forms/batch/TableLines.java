package wenshu.forms.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.fault.Fault;
import wenshu.sheet.SheetCell;
import wenshu.template.schema.Field;

/** The rows of a table as lines of one cell: 1998-07 | 2004-08 | 单位 | 岗位, in the order of the table's columns. */
final class TableLines {

    private TableLines() {
    }

    static void read(Field table, SheetCell cell, CellPlace place, RowData into) {
        List<String> lines = cell.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] parts = lines.get(i).split("[|｜\\t]", -1);
            List<Field> columns = table.columns();
            if (parts.length > columns.size()) {
                into.fault(line(place, place.label(), i), new Fault("TOO_MANY_COLUMNS", "", "有 " + parts.length + " 项，应是 "
                        + columns.size() + " 项", "请按“" + String.join(" | ", columns.stream().map(Field::label).toList())
                        + "”一行写一条，中间用 | 分开"));
                continue;
            }
            Map<String, SheetCell> cells = new LinkedHashMap<>();
            Map<String, CellPlace> places = new LinkedHashMap<>();
            for (int k = 0; k < columns.size(); k++) {
                places.put(columns.get(k).name(), line(place, place.label() + "·" + columns.get(k).label(), i));
                if (k < parts.length && !parts[k].isBlank()) {
                    cells.put(columns.get(k).name(), new SheetCell(cell.row(), cell.column(), parts[k].strip(), null));
                }
            }
            into.addRow(table, cells, places);
        }
    }

    private static CellPlace line(CellPlace place, String label, int index) {
        return new CellPlace(place.sheet(), place.row(), label, place.address(), index + 1);
    }
}
