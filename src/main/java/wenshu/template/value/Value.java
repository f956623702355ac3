package wenshu.template.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template is filled with: a tree of text, never an object of the program. */
public sealed interface Value {

    /** Nothing, and nothing is expected. */
    Text BLANK = new Text("", false);

    /**
     * A piece of text.
     *
     * @param text the characters as they are to be printed
     * @param doubtful true when the check of the data objects to it; a draft prints it highlighted
     */
    record Text(String text, boolean doubtful) implements Value {
    }

    /**
     * A list, the source of a loop.
     *
     * @param items in order
     */
    record Items(List<Value> items) implements Value {

        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Named values.
     *
     * @param values by name, in the order they were given
     */
    record Fields(Map<String, Value> values) implements Value {

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A value that is expected but was not given.
     *
     * @param label what a clerk calls it
     */
    record Missing(String label) implements Value {
    }

    /**
     * A photo or another picture.
     *
     * @param bytes the file as it was given, JPEG or PNG; nobody changes them
     * @param name the file's name, for messages and for keeping the data
     */
    record Picture(byte[] bytes, String name) implements Value {
    }

    /** Text that nobody objects to. */
    static Text text(String text) {
        return text.isEmpty() ? BLANK : new Text(text, false);
    }

    /** Whether a condition takes this for "yes": given, not blank, and neither 否 nor false. */
    default boolean holds() {
        return switch (this) {
            case Text(String text, boolean doubtful) ->
                    !text.isBlank() && !text.strip().equals("否") && !text.strip().equalsIgnoreCase("false");
            case Items(List<Value> items) -> !items.isEmpty();
            case Fields(Map<String, Value> values) -> values.values().stream().anyMatch(Value::holds);
            case Missing missing -> false;
            case Picture picture -> true;
        };
    }
}
