package wenshu.template.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.fault.Fault;

/**
 * Checks what the derived fields of a schema are made from.
 *
 * @param groups the schema's groups; pages with the columns that every page has
 * @param faults fields whose 取自 names nothing they can be made from
 */
record DerivedFields(List<FormSchema.Group> groups, List<Fault> faults) {

    static DerivedFields of(String file, List<FormSchema.Group> groups) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Field> tables = new LinkedHashMap<>();
        List<FormSchema.Group> checked = new ArrayList<>();
        for (FormSchema.Group group : groups) {
            List<Field> fields = new ArrayList<>();
            for (Field field : group.fields()) {
                String place = file + " " + group.name() + "·" + field.name();
                fields.add(field.type() == FieldType.PAGES ? pages(field, tables, place, faults) : field);
                if (field.type() == FieldType.SUM) {
                    sum(field, tables, place, faults);
                } else if (field.type() == FieldType.TABLE) {
                    tables.put(field.name(), field);
                }
            }
            checked.add(new FormSchema.Group(group.name(), fields));
        }
        return new DerivedFields(checked, faults);
    }

    private static void sum(Field field, Map<String, Field> tables, String place, List<Fault> faults) {
        Field table = field.source() == null ? null : tables.get(field.source().table());
        boolean adds = table != null && (field.source().column().isEmpty() || table.columns().stream()
                .anyMatch(column -> column.name().equals(field.source().column())
                        && (column.type() == FieldType.AMOUNT || column.type() == FieldType.NUMBER)));
        if (!adds) {
            faults.add(fault(place, "“取自”不是前面的表格，也不是其中的金额或数字", "请写如 取自: 名单.金额；数行数写 取自: 名单"));
        }
    }

    private static Field pages(Field field, Map<String, Field> tables, String place, List<Fault> faults) {
        Field table = field.source() == null || !field.source().column().isEmpty() ? null : tables.get(field.source().table());
        if (table == null) {
            faults.add(fault(place, "“取自”不是前面的表格", "请写如 取自: 名单"));
            return field;
        }
        if (field.maxLength() == 0) {
            faults.add(fault(place, "没有写一页几行", "请写如 最长: 15"));
        }
        Field rows = table.column(Field.PAGE_ROWS, FieldType.TABLE, table.columns());
        for (Field column : field.columns()) {
            if (column.type() == FieldType.SUM) {
                sum(column, Map.of(Field.PAGE_ROWS, rows), place + "·" + column.name(), faults);
            } else {
                faults.add(fault(place + "·" + column.name(), "一页的“列”只能是合计", "请写 类型: 合计"));
            }
        }
        List<Field> columns = new ArrayList<>(List.of(rows, table.column(Field.LAST_PAGE, FieldType.YES_NO, List.of())));
        columns.addAll(field.columns());
        return field.column(field.name(), FieldType.PAGES, columns);
    }

    private static Fault fault(String place, String what, String remedy) {
        return new Fault("BAD_SCHEMA", place, what, remedy);
    }
}
