package wenshu.template.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of allowed values.
 *
 * @param name what the list is called, such as GB/T 3304
 * @param values code to printed name, in the list's order; an own list's codes are its names
 * @param suffix what a name may be written without (族); empty when nothing
 */
public record CodeList(String name, Map<String, String> values, String suffix) {

    public CodeList {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A list whose codes are its names. */
    public static CodeList of(String name, List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(value -> values.put(value, value));
        return new CodeList(name, values, "");
    }

    /** The printed names in order. */
    public List<String> names() {
        return List.copyOf(values.values());
    }

    /** The printed name for a code, a name, or a name without its suffix. */
    public Optional<String> resolve(String written) {
        String text = written.strip();
        if (values.containsKey(text)) {
            return Optional.of(values.get(text));
        }
        if (values.containsValue(text)) {
            return Optional.of(text);
        }
        return !suffix.isEmpty() && values.containsValue(text + suffix) ? Optional.of(text + suffix) : Optional.empty();
    }
}
