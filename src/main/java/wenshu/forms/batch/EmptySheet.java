package wenshu.forms.batch;

import java.util.ArrayList;
import java.util.List;
import wenshu.fault.FaultException;
import wenshu.forms.batch.Headings.Target;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;
import wenshu.template.Form;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/** An empty workbook for the people of a form: a column for each field, a sheet for each table, choices to pick from. */
public final class EmptySheet {

    private static final int ROWS = 300;
    private static final int WIDEST = 30;

    private EmptySheet() {
    }

    /** The workbook as XLSX. */
    public static byte[] of(Form form) {
        FormSchema schema = form.schema().orElseThrow(() -> FaultException.badInput("NO_SCHEMA", form.name(),
                "模板没有 form.yaml，不知道有哪些字段", "请先写好 form.yaml"));
        List<SheetList> lists = new ArrayList<>();
        List<Target> targets = new Headings("", schema.fields()).targets();
        lists.add(list("人员", List.of(Column.centred("序号", 6)), targets.stream()
                .filter(target -> target.field().type() != FieldType.TABLE).toList()));
        for (Target table : targets) {
            if (table.field().type() == FieldType.TABLE) {
                lists.add(list(table.field().name(), List.of(Column.centred("序号", 6), Column.centred("姓名", 10)),
                        new Headings("", table.field().columns()).targets()));
            }
        }
        lists.add(remarks(targets));
        return SheetWriter.write(lists);
    }

    private static SheetList list(String name, List<Column> first, List<Target> targets) {
        List<Column> columns = new ArrayList<>(first);
        targets.forEach(target -> columns.add(column(target)));
        return new SheetList(name, "", "", "", columns, List.of(), true, columns.size() > 14, ROWS);
    }

    private static Column column(Target target) {
        Field field = target.field();
        String heading = Headings.label(target) + (field.required() ? "*" : "");
        List<String> choices = switch (field.type()) {
            case YES_NO -> List.of("是", "否");
            case CODE -> field.codes().names();
            default -> List.of();
        };
        int width = Math.clamp(Math.max(heading.length() * 2 + 2, field.maxLength() == 0 ? 12 : field.maxLength()), 8, WIDEST);
        return new Column("", heading, width, true, choices, remark(field));
    }

    private static String remark(Field field) {
        List<String> remarks = new ArrayList<>();
        if (!field.help().isEmpty()) {
            remarks.add(field.help());
        }
        if (field.when() != null) {
            remarks.add("有条件才填");
        }
        String shape = switch (field.type()) {
            case DATE -> "写成 1975-03-08";
            case MONTH -> "写成 1998-07";
            case YEAR -> "写成 2024";
            case MULTI -> "几项之间用“、”分开：" + String.join("、", field.codes().names());
            case PHOTO -> "写照片的文件名；留空时按证件号码、序号或姓名找";
            case LONG_TEXT -> "可以分段，单元格内换行";
            default -> "";
        };
        if (!shape.isEmpty()) {
            remarks.add(shape);
        }
        if (field.maxLength() > 0) {
            remarks.add("最长 " + field.maxLength() + " 字");
        }
        return String.join("；", remarks);
    }

    private static SheetList remarks(List<Target> targets) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "否", "从 1 起，不重复；留空时按行的次序"));
        for (Target target : targets) {
            Field field = target.field();
            rows.add(List.of(Headings.label(target), field.required() ? field.when() == null ? "是" : "有条件" : "否",
                    field.type() == FieldType.TABLE ? "写在工作表“" + field.name() + "”里，一行一条，用序号对应人员" : remark(field)));
        }
        return new SheetList("填表说明", "", "", "", List.of(Column.left("字段", 24), Column.centred("必填", 8), Column.left("说明", 60)),
                rows, false, false, 0);
    }
}
