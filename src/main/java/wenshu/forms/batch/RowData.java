package wenshu.forms.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.fault.Fault;
import wenshu.sheet.SheetCell;
import wenshu.template.FormData;
import wenshu.template.schema.Field;

/** The data of one person while their rows are read. */
final class RowData {

    private final int number;
    private final String place;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, CellPlace> places = new LinkedHashMap<>();
    private final List<BatchFault> faults = new ArrayList<>();

    RowData(int number, String place) {
        this.number = number;
        this.place = place;
    }

    int number() {
        return number;
    }

    String place() {
        return place;
    }

    String name() {
        return tree.get("姓名") instanceof String name ? name.strip() : "";
    }

    void place(String path, CellPlace where) {
        places.put(path, where);
    }

    /** Puts the text of a cell under a path; a cell with something wrong about itself says so. */
    void put(String path, SheetCell cell, CellPlace where) {
        put(tree, path, cell, where);
    }

    private void put(Map<String, Object> into, String path, SheetCell cell, CellPlace where) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            @SuppressWarnings("unchecked")
            Map<String, Object> group = (Map<String, Object>) into.computeIfAbsent(path.substring(0, dot),
                    name -> new LinkedHashMap<String, Object>());
            put(group, path.substring(dot + 1), cell, where);
            return;
        }
        into.put(path, cell.text());
        cell.fault().ifPresent(fault -> fault(where, fault));
    }

    /** A fault at a place of the list. */
    void fault(CellPlace where, Fault fault) {
        faults.add(new BatchFault(number, "", where.sheet(), where.address(),
                new Fault(fault.code(), where.toString(), fault.what(), fault.remedy()), true));
    }

    /** Adds a row to a table of this person. */
    void addRow(Field table, Map<String, SheetCell> cells, Map<String, CellPlace> where) {
        @SuppressWarnings("unchecked")
        List<Object> rows = (List<Object>) tree.computeIfAbsent(table.name(), name -> new ArrayList<>());
        Map<String, Object> row = new LinkedHashMap<>();
        cells.forEach((path, cell) -> put(row, path, cell, where.get(path)));
        rows.add(row);
        where.forEach((path, at) -> places.put(table.name() + "[" + rows.size() + "]." + path, at));
        places.putIfAbsent(table.name() + "[" + rows.size() + "]", where.values().iterator().next());
    }

    Person person() {
        return new Person(number, place, FormData.of(tree), places, faults.stream().map(fault -> new BatchFault(number, name(),
                fault.sheet(), fault.cell(), fault.fault(), fault.stops())).toList());
    }
}
