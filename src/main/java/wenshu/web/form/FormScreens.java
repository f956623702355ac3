package wenshu.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.template.Form;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldFault;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/** Draws a form from its schema, with what was typed and what is wrong with it. */
final class FormScreens {

    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private final String fresh;

    private FormScreens(List<FieldFault> faults, String fresh) {
        for (FieldFault fault : faults) {
            wrong.computeIfAbsent(fault.path(), path -> new ArrayList<>())
                    .add(fault.fault().what() + (fault.fault().remedy().isEmpty() ? "" : "，" + fault.fault().remedy()));
        }
        this.fresh = fresh;
    }

    /**
     * The form as it is to be drawn.
     *
     * @param data what was typed, as maps, lists and strings
     * @param faults what is wrong with it; empty before the first check
     * @param fresh path of the table that just got a new last row; empty for none
     */
    static FormScreen screen(Form form, FormSchema schema, Map<String, Object> data, List<FieldFault> faults,
            String fresh, boolean sample) {
        FormScreens screens = new FormScreens(faults, fresh);
        List<FormScreen.Group> groups = schema.groups().stream()
                .map(group -> new FormScreen.Group(group.name(), screens.fields(group.fields(), data, ""))).toList();
        List<FormScreen.Problem> problems = faults.stream()
                .map(fault -> new FormScreen.Problem(id(fault.path()), fault.fault().sentence())).toList();
        return new FormScreen(form.name(), schema.title(), (schema.version() + "　" + schema.basis()).strip(), groups,
                problems, sample);
    }

    private List<FieldScreen> fields(List<Field> fields, Map<?, ?> data, String prefix) {
        List<FieldScreen> screens = new ArrayList<>();
        for (Field field : fields) {
            String path = prefix + field.name();
            Object value = data.get(field.name());
            switch (field.type()) {
                case TABLE -> screens.add(table(field, value instanceof List<?> rows ? rows : List.of(), path));
                case GROUP -> screens.addAll(fields(field.columns(), value instanceof Map<?, ?> map ? map : Map.of(),
                        path + "."));
                case MULTI -> screens.add(choices(field, value, path));
                case SUM, PAGES -> { }
                default -> screens.add(single(field, value == null ? "" : value.toString(), path));
            }
        }
        return screens;
    }

    private FieldScreen table(Field field, List<?> rows, String path) {
        List<FieldScreen.Row> drawn = new ArrayList<>();
        int count = rows.size() + (path.equals(fresh) || rows.isEmpty() ? 1 : 0);
        for (int i = 1; i <= count; i++) {
            Map<?, ?> row = i <= rows.size() && rows.get(i - 1) instanceof Map<?, ?> map ? map : Map.of();
            drawn.add(new FieldScreen.Row(fields(field.columns(), row, path + "[" + i + "]."),
                    path.equals(fresh) && i == count));
        }
        return new FieldScreen(id(path), path, field.label(), "table", "", wrong(path), field.help(), "", false,
                field.required(), List.of(), field.columns().stream().map(column -> single(column, "", "")).toList(), drawn);
    }

    /** Boxes to tick. */
    private FieldScreen choices(Field field, Object value, String path) {
        List<String> chosen = (value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)).stream()
                .map(one -> field.codes().resolve(one.toString()).orElse(one.toString())).toList();
        return new FieldScreen(id(path), path, field.label(), "choices", String.join("\n", chosen), wrong(path), field.help(),
                "", false, field.required() && field.when() == null, field.codes().names(), List.of(), List.of());
    }

    private FieldScreen single(Field field, String value, String path) {
        List<String> options = switch (field.type()) {
            case YES_NO -> List.of("是", "否");
            case CODE -> field.codes().names();
            default -> List.of();
        };
        // A code may have been given as its number or short name; the screen chooses by the printed one.
        String shown = field.type() == FieldType.CODE ? field.codes().resolve(value).orElse(value) : value;
        String kind = field.type() == FieldType.LONG_TEXT ? "long" : field.type() == FieldType.PHOTO ? "photo"
                : options.isEmpty() ? "line" : "choice";
        return new FieldScreen(id(path), path, field.label(), kind, shown, wrong(path), field.help(), example(field.type()),
                digits(field.type()), field.required() && field.when() == null, options, List.of(), List.of());
    }

    private String wrong(String path) {
        return String.join("；", wrong.getOrDefault(path, List.of()));
    }

    /** Id of a field in the page. */
    static String id(String path) {
        return "f-" + path.replaceAll("[\\[\\].]+", "-");
    }

    private static String example(FieldType type) {
        return switch (type) {
            case DATE -> "如 1976-03-15";
            case MONTH -> "如 1998-07";
            case YEAR -> "如 2024";
            case AMOUNT -> "如 20000（元）";
            default -> "";
        };
    }

    private static boolean digits(FieldType type) {
        return type == FieldType.NUMBER || type == FieldType.YEAR || type == FieldType.MOBILE;
    }
}
