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

    /** Every text by its path, in order; in a table {@code 名单[2].姓名}, rows counted from 1. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts("", values, texts);
        return texts;
    }

    private static void texts(String path, Value value, Map<String, String> into) {
        switch (value) {
            case Value.Text(String text, boolean doubtful) -> into.put(path, text);
            case Value.Fields(Map<String, Value> fields) ->
                    fields.forEach((name, each) -> texts(path.isEmpty() ? name : path + "." + name, each, into));
            case Value.Items(List<Value> rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                    texts(path + "[" + (i + 1) + "]", rows.get(i), into);
                }
            }
            case Value.Missing missing -> { }
            case Value.Picture picture -> { }
        }
    }

    /** How many rows an outermost table has, 0 when it is not given. */
    public int rows(String name) {
        return values.values().get(name) instanceof Value.Items(List<Value> rows) ? rows.size() : 0;
    }

    /** Nothing but one outermost field. */
    public FormData only(String name) {
        Value value = values.values().get(name);
        return new FormData(new Value.Fields(value == null ? Map.of() : Map.of(name, value)));
    }

    /** The same with no more than so many characters of a text, or rows of a table. */
    public FormData shortened(String name, int count) {
        Map<String, Value> changed = new LinkedHashMap<>(values.values());
        changed.computeIfPresent(name, (key, value) -> switch (value) {
            case Value.Text(String text, boolean doubtful) when text.codePointCount(0, text.length()) > count ->
                    new Value.Text(text.substring(0, text.offsetByCodePoints(0, count)), doubtful);
            case Value.Items(List<Value> rows) when rows.size() > count -> new Value.Items(rows.subList(0, count));
            default -> value;
        });
        return new FormData(new Value.Fields(changed));
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
