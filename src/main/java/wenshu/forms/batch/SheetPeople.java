package wenshu.forms.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.forms.batch.Headings.Target;
import wenshu.sheet.Sheet;
import wenshu.sheet.SheetCell;
import wenshu.sheet.SheetRow;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.template.schema.Nearest;

/**
 * People from a workbook: one row a person on its first sheet. The rows of a table stand on a sheet that is named like the
 * table, with the person's 序号, or as lines of one cell with | between the columns.
 */
final class SheetPeople {

    /** Sheets that explain the list to those who fill it in. */
    private static final Set<String> REMARKS = Set.of("说明", "填表说明", "填写说明", "示例");

    private final FormSchema schema;
    private final List<Sheet> sheets;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, RowData> byNumber = new LinkedHashMap<>();

    private SheetPeople(FormSchema schema, List<Sheet> sheets) {
        this.schema = schema;
        this.sheets = sheets;
    }

    /**
     * The people of a workbook.
     *
     * @throws FaultException with every column and sheet that is missing, unknown or doubled
     */
    static People read(FormSchema schema, String name, List<Sheet> sheets) {
        SheetPeople reader = new SheetPeople(schema, sheets);
        List<RowData> rows = reader.main(name);
        for (Sheet sheet : sheets.subList(1, sheets.size())) {
            reader.other(sheet);
        }
        if (!reader.faults.isEmpty()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, reader.faults);
        }
        return new People(rows.stream().map(RowData::person).toList());
    }

    private List<RowData> main(String name) {
        if (sheets.isEmpty() || sheets.getFirst().rows().isEmpty()) {
            throw FaultException.badInput("EMPTY_LIST", name, "表里没有内容", "请按 --batch-template 生成的空表填写");
        }
        List<SheetRow> rows = sheets.getFirst().rows();
        Headings headings = new Headings("", schema.fields());
        SheetRow top = headings.find(rows);
        if (top == null) {
            throw FaultException.badInput("NO_HEADINGS", name, "前几行里没有表头", "请用表中的字段名作表头，如 "
                    + String.join("、", headings.targets().stream().limit(3).map(Headings::label).toList()));
        }
        Map<Integer, Target> columns = headings.match(top, List.of());
        headings.requireColumns(columns);
        faults.addAll(headings.faults());
        List<RowData> people = new ArrayList<>();
        for (SheetRow row : rows.subList(rows.indexOf(top) + 1, rows.size())) {
            RowData person = row(row, columns, headings, people.size() + 1);
            people.add(person);
            RowData other = byNumber.putIfAbsent(person.number(), person);
            if (other != null) {
                faults.add(new Fault("DOUBLE_NUMBER", "第" + row.number() + "行", "序号 " + person.number() + " 与"
                        + other.place() + "相同", "请改成不同的序号"));
            }
        }
        if (people.isEmpty() && faults.isEmpty()) {
            throw FaultException.badInput("EMPTY_LIST", name, "表头下面没有人员", "请从表头的下一行起填写");
        }
        return people;
    }

    private RowData row(SheetRow row, Map<Integer, Target> columns, Headings headings, int order) {
        int number = order;
        for (Map.Entry<Integer, Target> column : columns.entrySet()) {
            if (column.getValue().field() == null) {
                number = number(row.cell(column.getKey()).orElse(null), order);
            }
        }
        RowData data = new RowData(number, "第" + row.number() + "行");
        for (Target target : headings.targets()) {
            data.place(target.path(), new CellPlace("", row.number(), Headings.label(target), "", 0));
        }
        columns.forEach((index, target) -> {
            if (target.field() != null) {
                String address = SheetCell.columnName(index) + row.number();
                CellPlace place = new CellPlace("", row.number(), Headings.label(target), address, 0);
                data.place(target.path(), place);
                row.cell(index).ifPresent(cell -> {
                    if (target.field().type() == FieldType.TABLE && cell.objection() == null) {
                        TableLines.read(target.field(), cell, place, data);
                    } else {
                        data.put(target.path(), cell, place);
                    }
                });
            }
        });
        return data;
    }

    private int number(SheetCell cell, int order) {
        if (cell == null) {
            return order;
        }
        if (!cell.text().strip().matches("[1-9]\\d{0,5}")) {
            faults.add(new Fault("BAD_NUMBER", "第" + cell.row() + "行“序号”(" + cell.address() + ")", "不是从 1 起的整数", "请改成 1、2、3"));
            return order;
        }
        return Integer.parseInt(cell.text().strip());
    }

    /** A sheet with the rows of a table. */
    private void other(Sheet sheet) {
        String name = Headings.normal(sheet.name());
        Optional<Field> table = schema.fields().stream().filter(field -> field.type() == FieldType.TABLE)
                .filter(field -> Headings.normal(field.name()).equals(name) || Headings.normal(field.label()).equals(name))
                .findFirst();
        if (sheet.rows().isEmpty() || table.isEmpty() && REMARKS.contains(sheet.name().strip())) {
            return;
        }
        if (table.isEmpty()) {
            List<String> names = schema.fields().stream().filter(field -> field.type() == FieldType.TABLE).map(Field::name).toList();
            faults.add(new Fault("UNKNOWN_SHEET", "工作表“" + sheet.name() + "”", "表里没有叫这个名称的表格",
                    Nearest.of(sheet.name(), names).map(near -> "是否要写“" + near + "”").orElse("请删去这个工作表")));
            return;
        }
        String place = "工作表“" + sheet.name() + "”";
        Headings headings = new Headings(place, table.get().columns());
        SheetRow top = headings.find(sheet.rows());
        if (top == null) {
            faults.add(new Fault("NO_HEADINGS", place, "前几行里没有表头", "请用列名作表头"));
            return;
        }
        Map<Integer, Target> columns = headings.match(top, List.of("姓名"));
        headings.requireColumns(columns);
        Optional<Integer> numbers = columns.entrySet().stream().filter(column -> column.getValue().path().equals(Headings.NUMBER))
                .map(Map.Entry::getKey).findFirst();
        if (numbers.isEmpty()) {
            headings.faults().add(new Fault("MISSING_COLUMN", place, "缺少“序号”这一列", "请补上，写这一行属于第几号人员"));
        }
        faults.addAll(headings.faults());
        if (headings.faults().isEmpty()) {
            for (SheetRow row : sheet.rows().subList(sheet.rows().indexOf(top) + 1, sheet.rows().size())) {
                tableRow(sheet.name(), table.get(), row, columns, numbers.get());
            }
        }
    }

    private void tableRow(String sheet, Field table, SheetRow row, Map<Integer, Target> columns, int numbers) {
        String written = row.text(numbers).strip();
        RowData person = written.matches("[1-9]\\d{0,5}") ? byNumber.get(Integer.parseInt(written)) : null;
        if (person == null) {
            String address = SheetCell.columnName(numbers) + row.number();
            faults.add(new Fault("NO_SUCH_PERSON", new CellPlace(sheet, row.number(), "序号", address, 0).toString(),
                    written.isEmpty() ? "没有写序号" : "人员中没有序号 " + written, "请写这一行属于第几号人员"));
            return;
        }
        Map<String, SheetCell> cells = new LinkedHashMap<>();
        Map<String, CellPlace> places = new LinkedHashMap<>();
        columns.forEach((index, target) -> {
            CellPlace place = new CellPlace(sheet, row.number(), Headings.label(target),
                    SheetCell.columnName(index) + row.number(), 0);
            if (target.field() != null) {
                places.put(target.path(), place);
                row.cell(index).ifPresent(cell -> cells.put(target.path(), cell));
            } else if (target.path().equals("姓名") && !row.text(index).isBlank() && !person.name().isBlank()
                    && !row.text(index).strip().equals(person.name())) {
                person.fault(place, new Fault("OTHER_NAME", "", "与序号 " + written + " 的姓名“" + person.name() + "”不同",
                        "请核对序号和姓名"));
            }
        });
        person.addRow(table, cells, places);
    }
}
