package wenshu.forms.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenshu.fault.FaultException;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormCheck;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;

/**
 * A roster as a spreadsheet: every table of the form becomes a sheet with the columns that form.yaml gives it, under the
 * title and the lines that the printed form has, on paper of the same size. What stands in the cells is what the printed
 * form says, as text.
 */
public final class RosterSheet {

    private static final String NUMBER = "序号";
    private static final String TOTAL = "合计";

    private final FormFiller filler;

    /** Rosters of the forms that this filler fills. */
    public RosterSheet(FormFiller filler) {
        this.filler = filler;
    }

    /**
     * The spreadsheet of a filled form; the same data always gives the same bytes.
     *
     * @throws FaultException {@code NO_TABLE} for a form that is no roster; with everything that is wrong with the data,
     *     as {@link FormFiller#fill} does
     */
    public byte[] write(Form form, FormData data, OutputKind kind) {
        FormSchema schema = form.schema().orElseThrow(() -> noTable(form));
        List<Field> tables = schema.fields().stream().filter(field -> field.type() == FieldType.TABLE).toList();
        if (tables.isEmpty()) {
            throw noTable(form);
        }
        PaperHead head = PaperHead.of(filler.fill(form, data, kind));
        Map<String, Value> values = FormCheck.check(schema, data.values()).values().values();
        List<SheetList> lists = new ArrayList<>();
        for (Field table : tables) {
            lists.add(list(table, schema, values, head));
        }
        return SheetWriter.write(lists);
    }

    private static FaultException noTable(Form form) {
        return FaultException.badInput("NO_TABLE", form.name(), "这张表里没有名单，不能做成电子表格",
                "请用 --format docx,pdf");
    }

    private static SheetList list(Field table, FormSchema schema, Map<String, Value> values, PaperHead head) {
        List<Field> columns = table.columns();
        boolean numbered = columns.stream().noneMatch(column -> column.name().equals(NUMBER));
        List<List<String>> rows = new ArrayList<>();
        if (values.get(table.name()) instanceof Value.Items(List<Value> items)) {
            for (Value item : items) {
                rows.add(row(columns, item, numbered ? Integer.toString(rows.size() + 1) : ""));
            }
        }
        total(table, schema, values, numbered).ifPresent(rows::add);
        return new SheetList(tab(table.label()), head.title(), head.left(), head.right(),
                RosterColumns.of(columns, rows, numbered), rows, head.landscape(), head.large(), 0);
    }

    private static List<String> row(List<Field> columns, Value item, String number) {
        Map<String, Value> cells = item instanceof Value.Fields fields ? fields.values() : Map.of();
        List<String> row = new ArrayList<>();
        if (!number.isEmpty()) {
            row.add(number);
        }
        columns.forEach(column -> row.add(CellWords.of(column, cells.getOrDefault(column.name(), Value.BLANK))));
        return row;
    }

    /** A last row with the sums that the form takes of this table's columns. */
    private static Optional<List<String>> total(Field table, FormSchema schema, Map<String, Value> values,
            boolean numbered) {
        Map<String, String> sums = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (field.type() == FieldType.SUM && field.source().table().equals(table.name())
                    && !field.source().column().isEmpty()) {
                table.columns().stream().filter(column -> column.name().equals(field.source().column()))
                        .forEach(column -> sums.put(column.name(), CellWords.of(column, values.get(field.name()))));
            }
        }
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>(numbered ? List.of(TOTAL) : List.of());
        table.columns().forEach(column -> row.add(sums.getOrDefault(column.name(), "")));
        if (!numbered && row.getFirst().isEmpty()) {
            row.set(0, TOTAL);
        }
        return Optional.of(row);
    }

    /** Excel takes 31 characters without brackets and slashes. */
    private static String tab(String label) {
        String kept = label.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return kept.length() <= 31 ? kept : kept.substring(0, 31);
    }
}
