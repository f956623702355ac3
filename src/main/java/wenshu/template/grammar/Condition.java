package wenshu.template.grammar;

import java.util.List;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/** The question of a {@code {{?…}}} tag: fields, comparison with a literal, 且 或 非. Nothing else. */
public sealed interface Condition {

    /** The field is given and is not 否. */
    record Holds(FieldPath path) implements Condition {
    }

    /** The field's text is, or is not, this literal; of several chosen values, one of them, or none. */
    record Equal(FieldPath path, String literal, boolean negated) implements Condition {
    }

    /** All of them. */
    record All(List<Condition> parts) implements Condition {
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
    }

    /** Not so. */
    record Not(Condition part) implements Condition {
    }

    /** Whether it is so for these values. */
    default boolean test(Scope scope) {
        return switch (this) {
            case Holds(FieldPath path) -> {
                Value value = scope.find(path.up(), path.names());
                yield value != null && value.holds();
            }
            case Equal(FieldPath path, String literal, boolean negated) -> {
                Value value = scope.find(path.up(), path.names());
                boolean equal = value instanceof Value.Items(List<Value> items)
                        ? items.stream().anyMatch(item -> text(item).equals(literal)) : text(value).equals(literal);
                yield equal != negated;
            }
            case All(List<Condition> parts) -> parts.stream().allMatch(part -> part.test(scope));
            case Any(List<Condition> parts) -> parts.stream().anyMatch(part -> part.test(scope));
            case Not(Condition part) -> !part.test(scope);
        };
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String given, boolean doubtful) ? given.strip() : "";
    }

    /** The fields it asks for. */
    default List<FieldPath> paths() {
        return switch (this) {
            case Holds(FieldPath path) -> List.of(path);
            case Equal(FieldPath path, String literal, boolean negated) -> List.of(path);
            case All(List<Condition> parts) -> parts.stream().flatMap(part -> part.paths().stream()).toList();
            case Any(List<Condition> parts) -> parts.stream().flatMap(part -> part.paths().stream()).toList();
            case Not(Condition part) -> part.paths();
        };
    }
}
