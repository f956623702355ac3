package wenshu.forms.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.forms.batch.FormMaker.Made;
import wenshu.forms.batch.Headings.Target;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;

/** The lists that go with a batch: what is in the bound file, and who is in the batch. */
final class BatchLists {

    private static final String COVER = "/wenshu/forms/cover.docx";
    /** More columns than these are printed on A3. */
    private static final int MANY_COLUMNS = 14;

    private final BatchOrder order;
    private final Map<Integer, String> fileNames;
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<Person> printed = new ArrayList<>();
    private final List<BatchFault> faults = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private int pages;
    private int failed;

    BatchLists(BatchOrder order, Map<Integer, String> fileNames) {
        this.order = order;
        this.fileNames = fileNames;
    }

    /**
     * The next person.
     *
     * @param first the page of the bound file that the form begins on; 0 when there is none
     */
    void add(Made made, int first) {
        Person person = made.person();
        faults.addAll(made.faults());
        int count = made.pages() == null ? 0 : made.pages().frames().size();
        pages += count;
        if (count == 0) {
            failed++;
        } else {
            printed.add(person);
            names.add(fileNames.get(person.number()));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("序号", Integer.toString(person.number()));
        line.put("姓名", person.name());
        line.put("编号", made.record());
        line.put("页数", count == 0 ? "" : Integer.toString(count));
        line.put("起始页", count == 0 ? "" : Integer.toString(first));
        line.put("结果", count == 0 ? "有误，未生成" : made.faults().isEmpty() ? "已生成" : "草稿，" + made.faults().size() + " 处待改");
        lines.add(line);
    }

    int made() {
        return printed.size();
    }

    int failed() {
        return failed;
    }

    int pages() {
        return pages;
    }

    List<BatchFault> faults() {
        return faults;
    }

    /** The file names of the forms that are made, in order. */
    Set<String> names() {
        return names;
    }

    /** The list that lies on top of the printed forms, as DOCX. */
    byte[] cover(int boundPages) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("表名", order.form().schema().map(FormSchema::title).orElse(order.form().name()));
        data.put("草稿", order.kind() == OutputKind.DRAFT ? "（草稿）" : "");
        data.put("人数", Integer.toString(printed.size() + failed));
        data.put("成功", Integer.toString(printed.size()));
        data.put("失败", Integer.toString(failed));
        data.put("份数", Integer.toString(order.copies()));
        data.put("总页数", Integer.toString(boundPages));
        data.put("清单", lines);
        try (InputStream template = BatchLists.class.getResourceAsStream(COVER)) {
            return new FormFiller().fill(Form.of("封面清单", template.readAllBytes(), null), FormData.of(data), OutputKind.FORMAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The people whose forms are made, with every field of one line, as XLSX. */
    byte[] roster() {
        List<Target> fields = new Headings("", order.form().schema().map(FormSchema::fields).orElse(List.of())).targets().stream()
                .filter(target -> !Set.of(FieldType.TABLE, FieldType.LONG_TEXT, FieldType.PHOTO).contains(target.field().type()))
                .filter(target -> printed.stream().anyMatch(person -> !text(person, target.path()).isBlank())).toList();
        List<Column> columns = new ArrayList<>(List.of(Column.centred("序号", 6)));
        fields.forEach(target -> columns.add(Column.centred(Headings.label(target), width(target))));
        List<List<String>> rows = new ArrayList<>();
        for (Person person : printed) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(person.number())));
            fields.forEach(target -> row.add(text(person, target.path())));
            rows.add(row);
        }
        String title = order.form().schema().map(FormSchema::title).orElse(order.form().name()) + "名册";
        return SheetWriter.write(List.of(new SheetList("名册", title, "共 " + printed.size() + " 人", "", columns, rows, true,
                columns.size() > MANY_COLUMNS, 0)));
    }

    private int width(Target target) {
        int longest = printed.stream().mapToInt(person -> columns(text(person, target.path()))).max().orElse(0);
        return Math.clamp(Math.max(longest, columns(Headings.label(target))) + 2, 6, 36);
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private static String text(Person person, String path) {
        Value value = person.data().values();
        for (String name : path.split("\\.")) {
            value = value instanceof Value.Fields fields ? fields.values().getOrDefault(name, Value.BLANK) : Value.BLANK;
        }
        return switch (value) {
            case Value.Text(String text, boolean doubtful) -> text;
            case Value.Items(List<Value> items) -> String.join("、", items.stream().filter(Value.Text.class::isInstance)
                    .map(item -> ((Value.Text) item).text()).toList());
            default -> "";
        };
    }
}
