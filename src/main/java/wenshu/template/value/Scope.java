package wenshu.template.value;

import java.util.List;

/**
 * Where a name is looked up: the current item of the innermost loop first, then outwards.
 *
 * @param current the item itself
 * @param outer the scope around it, or null at the outside
 * @param number the item's number in its loop, from 1; 0 at the outside
 */
public record Scope(Value current, Scope outer, int number) {

    /** The name of an item's number in its loop. */
    public static final String NUMBER = "序号";
    /** The name of an item that is plain text. */
    public static final String ITEM = "本项";

    /** A condition that holds only in the empty form: for hints to whoever fills it in by hand. */
    public static final String EMPTY_FORM = "空表";
    /** The group of what did not fit into its box, under the names of the fields; blank where all did. */
    public static final String CONTINUATION = "续页";

    /** The outermost scope. */
    public static Scope of(Value.Fields root) {
        return new Scope(root, null, 0);
    }

    /** The scope of one item of a loop. */
    public Scope item(Value item, int position) {
        return new Scope(item, this, position);
    }

    /**
     * Looks a path up.
     *
     * @param up how many scopes to go out first (上级.)
     * @return the value, or null when there is none of that name
     */
    public Value find(int up, List<String> names) {
        Scope scope = this;
        for (int i = 0; i < up && scope != null; i++) {
            scope = scope.outer;
        }
        if (scope == null) {
            return null;
        }
        return up > 0 ? follow(scope.own(names.getFirst()), names) : follow(scope.nearest(names.getFirst()), names);
    }

    private Value nearest(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.own(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Value own(String name) {
        if (current instanceof Value.Fields fields && fields.values().containsKey(name)) {
            return fields.values().get(name);
        }
        if (number > 0 && name.equals(NUMBER)) {
            return Value.text(Integer.toString(number));
        }
        return number > 0 && name.equals(ITEM) ? current : null;
    }

    private static Value follow(Value start, List<String> names) {
        Value value = start;
        for (int i = 1; i < names.size() && value != null; i++) {
            value = value instanceof Value.Fields fields ? fields.values().get(names.get(i)) : null;
        }
        return value;
    }
}
