package wenshu.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;

/** Reads what was typed into a form's page back into the tree of its data; rows without a word are left out. */
final class Typed {

    private static final int MOST_ROWS = 200;

    private final MultiValueMap<String, String> parameters;

    private Typed(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The data; every field of the schema is there, blank ones as "". */
    static Map<String, Object> data(FormSchema schema, MultiValueMap<String, String> parameters) {
        return new Typed(parameters).fields(schema.fields(), "");
    }

    /** The data with a row of a table taken out, as the page numbered it. */
    static Map<String, Object> without(FormSchema schema, MultiValueMap<String, String> parameters, String table, int row) {
        parameters.keySet().removeIf(name -> name.startsWith("f." + table + "[" + row + "]."));
        return data(schema, parameters);
    }

    private Map<String, Object> fields(List<Field> fields, String prefix) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            String path = prefix + field.name();
            if (field.type().derived()) {
                continue;
            }
            values.put(field.name(), switch (field.type()) {
                case TABLE -> rows(field, path);
                case GROUP -> fields(field.columns(), path + ".");
                case MULTI -> parameters.getOrDefault("f." + path, List.of()).stream().map(String::strip)
                        .filter(one -> !one.isEmpty()).toList();
                default -> text(field, path);
            });
        }
        return values;
    }

    private String text(Field field, String path) {
        String typed = parameters.getFirst("f." + path);
        if (typed == null) {
            return "";
        }
        String plain = typed.replace("\r\n", "\n");
        return field.type() == FieldType.LONG_TEXT ? plain.stripTrailing() : plain.strip();
    }

    private List<Object> rows(Field field, String path) {
        List<Object> rows = new ArrayList<>();
        for (int i = 1; i <= MOST_ROWS; i++) {
            Map<String, Object> row = fields(field.columns(), path + "[" + i + "].");
            if (row.values().stream().anyMatch(value -> !"".equals(value) && !List.of().equals(value))) {
                rows.add(row);
            }
        }
        return rows;
    }
}
