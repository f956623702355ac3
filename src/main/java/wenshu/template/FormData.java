package wenshu.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.template.value.Value;

/**
 * What one person filled in: a tree of names, lists and text.
 *
 * @param values the tree
 */
public record FormData(Value.Fields values) {

    /** No data at all. */
    public static FormData empty() {
        return new FormData(new Value.Fields(Map.of()));
    }

    /**
     * Data from maps, lists and plain values; a {@link Value} such as a picture stays what it is, anything else is taken
     * as its text, null as blank.
     */
    public static FormData of(Map<String, ?> tree) {
        return new FormData((Value.Fields) value(tree));
    }

    private static Value value(Object object) {
        return switch (object) {
            case null -> Value.BLANK;
            case Value ready -> ready;
            case Map<?, ?> map -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                map.forEach((name, value) -> fields.put(String.valueOf(name), value(value)));
                yield new Value.Fields(fields);
            }
            case List<?> list -> new Value.Items(list.stream().map(FormData::value).toList());
            default -> Value.text(object.toString());
        };
    }

    /** The text of an outermost field, "" when it is not given. */
    public String text(String name) {
        return values.values().get(name) instanceof Value.Text(String text, boolean doubtful) ? text : "";
    }

    /** The tree as maps, lists and strings, for storing it; of a picture only its file's name. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        values.values().forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Text(String text, boolean doubtful) -> text;
            case Value.Missing missing -> "";
            case Value.Picture picture -> picture.name();
            case Value.Fields fields -> new FormData(fields).toMap();
            case Value.Items(List<Value> items) -> {
                List<Object> list = new ArrayList<>();
                items.forEach(item -> list.add(plain(item)));
                yield list;
            }
        };
    }
}
