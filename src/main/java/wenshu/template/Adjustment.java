package wenshu.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/**
 * How a filling departs from its template so that everything fits: smaller characters, and text or rows moved to the
 * continuation page.
 *
 * @param sizes the largest size in half points by name of the field
 * @param kept by name of the field how many characters, or rows of a table, stay in the box
 * @param restShown whether the rest is printed; without it the form itself can be measured
 */
public record Adjustment(Map<String, Integer> sizes, Map<String, Integer> kept, boolean restShown) {

    /** The template as it is. */
    public static final Adjustment NONE = new Adjustment(Map.of(), Map.of(), true);

    /** What stands at the end of a box whose text goes on. */
    public static final String GOES_ON = "（下转续页）";

    public Adjustment {
        sizes = Map.copyOf(sizes);
        kept = Map.copyOf(kept);
    }

    /** This with another size for a field. */
    public Adjustment withSize(String field, int halfPoints) {
        Map<String, Integer> changed = new LinkedHashMap<>(sizes);
        changed.put(field, halfPoints);
        return new Adjustment(changed, kept, restShown);
    }

    /** This with so much of a field in its box. */
    public Adjustment withKept(String field, int count) {
        Map<String, Integer> changed = new LinkedHashMap<>(kept);
        changed.put(field, count);
        return new Adjustment(sizes, changed, restShown);
    }

    /** Both together; where both speak of a field, the other one's word stands. */
    public Adjustment with(Adjustment other) {
        Map<String, Integer> allSizes = new LinkedHashMap<>(sizes);
        allSizes.putAll(other.sizes);
        Map<String, Integer> allKept = new LinkedHashMap<>(kept);
        allKept.putAll(other.kept);
        return new Adjustment(allSizes, allKept, restShown);
    }

    /** This without what goes to the continuation page. */
    public Adjustment withoutRest() {
        return new Adjustment(sizes, kept, false);
    }

    /** Cuts the values: what stays under the field's name, the rest in the group 续页. */
    Value.Fields cut(FormSchema schema, Value.Fields values) {
        Map<String, Value> all = new LinkedHashMap<>(values.values());
        Map<String, Value> rest = new LinkedHashMap<>();
        schema.continued().forEach(field -> {
            int count = kept.getOrDefault(field.name(), Integer.MAX_VALUE);
            rest.put(field.name(), field.type() == FieldType.TABLE ? new Value.Items(List.of()) : Value.BLANK);
            switch (all.get(field.name())) {
                case Value.Text(String text, boolean doubtful) when text.codePointCount(0, text.length()) > count -> {
                    int at = text.offsetByCodePoints(0, count);
                    all.put(field.name(), new Value.Text(text.substring(0, at).stripTrailing() + GOES_ON, doubtful));
                    rest.put(field.name(), restShown ? new Value.Text(text.substring(at).strip(), doubtful) : Value.BLANK);
                }
                case Value.Items(List<Value> rows) when rows.size() > count -> {
                    all.put(field.name(), new Value.Items(rows.subList(0, count)));
                    rest.put(field.name(), new Value.Items(restShown ? rows.subList(count, rows.size()) : List.of()));
                }
                case null, default -> { }
            }
        });
        if (!rest.isEmpty()) {
            all.put(Scope.CONTINUATION, new Value.Fields(rest));
        }
        return new Value.Fields(all);
    }
}
