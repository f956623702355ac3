package wenshu.template.readback;

import java.util.Map;
import wenshu.template.grammar.Condition;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/**
 * What an earlier look at the same file has read; it tells which branch of a condition must have been printed.
 *
 * @param values the form's own fields
 */
record Known(Map<String, Value> values) {

    /** Nothing is known yet. */
    static final Known NOTHING = new Known(Map.of());

    /** Whether the condition holds; null when it asks for something that is not known, or belongs to a loop's item. */
    Boolean holds(Condition condition) {
        boolean all = condition.paths().stream().allMatch(path -> path.up() == 0
                && values.containsKey(path.names().getFirst()));
        return all ? (Boolean) condition.test(Scope.of(new Value.Fields(values))) : null;
    }
}
