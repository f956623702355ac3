package wenshu.template.readback;

import java.util.ArrayList;
import java.util.List;
import wenshu.template.grammar.FieldPath;
import wenshu.template.grammar.Tag;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Scope;

/** Says which field a tag means, by the loops around it, as filling does. */
final class SlotNames {

    /** The fields known in each scope, the form's own first; null where there is no schema. */
    private final List<List<Field>> scopes = new ArrayList<>();
    private final boolean schema;

    SlotNames(FormSchema schema) {
        this.schema = schema != null;
        scopes.add(schema == null ? List.of() : schema.fields());
    }

    Shape.Slot slot(Tag.Field tag) {
        FieldPath path = tag.path();
        boolean continued = continued(path);
        List<String> names = continued ? path.names().subList(1, path.names().size()) : path.names();
        int depth = continued ? 0 : depth(path);
        Field field = field(names, depth);
        boolean number = field == null && scopes.size() > 1 && names.getFirst().equals(Scope.NUMBER);
        return new Shape.Slot(tag, field, depth, names, number, continued);
    }

    /** A picture tells nothing that could be read, but words may stand in its place. */
    Shape.Slot picture(Tag.Picture tag) {
        int depth = depth(tag.path());
        return new Shape.Slot(new Tag.Field(tag.path(), List.of(), true), field(tag.path().names(), depth), depth,
                tag.path().names(), true, false);
    }

    /** The loop with nothing in it; what follows belongs to it until {@link #leave}. */
    Shape.Loop enter(Tag.Loop tag) {
        FieldPath path = tag.path();
        boolean continued = continued(path);
        List<String> names = continued ? path.names().subList(1, path.names().size()) : path.names();
        int depth = continued ? 0 : depth(path);
        Field field = field(names, depth);
        scopes.add(field == null ? List.of() : field.columns());
        return new Shape.Loop(field, depth, names, List.of(), false, continued);
    }

    private boolean continued(FieldPath path) {
        return schema && path.names().size() > 1 && path.names().getFirst().equals(Scope.CONTINUATION);
    }

    void leave() {
        scopes.removeLast();
    }

    private int depth(FieldPath path) {
        int innermost = scopes.size() - 1 - path.up();
        if (path.up() > 0 || !schema) {
            return Math.max(0, innermost);
        }
        String first = path.names().getFirst();
        for (int i = innermost; i > 0; i--) {
            if (named(first, scopes.get(i)) != null) {
                return i;
            }
        }
        boolean own = named(first, scopes.getFirst()) == null && (first.equals(Scope.NUMBER) || first.equals(Scope.ITEM));
        return own ? innermost : 0;
    }

    private Field field(List<String> names, int depth) {
        Field field = named(names.getFirst(), scopes.get(depth));
        for (String name : names.subList(1, names.size())) {
            field = field != null && field.type() == FieldType.GROUP ? named(name, field.columns()) : null;
        }
        return field;
    }

    private static Field named(String name, List<Field> fields) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
    }
}
