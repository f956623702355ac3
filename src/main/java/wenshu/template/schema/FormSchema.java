package wenshu.template.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a form, enough to draw a screen for it and to check what was filled in.
 *
 * @param title name of the form
 * @param version which edition it is
 * @param basis the paper that prescribes it; may be empty
 * @param pages pages of the printed form without continuation pages, whatever is filled in; 0 when that is open
 * @param groups the fields in the order of the printed form
 */
public record FormSchema(String title, String version, String basis, int pages, List<Group> groups) {

    /**
     * A section of the form.
     *
     * @param name its heading
     * @param fields its fields in order
     */
    public record Group(String name, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    public FormSchema {
        groups = List.copyOf(groups);
    }

    /** All fields outside tables, in order. */
    public List<Field> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    /** The names of all fields and of all columns. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        collect(fields(), names);
        return names;
    }

    private static void collect(List<Field> fields, Set<String> names) {
        for (Field field : fields) {
            names.add(field.name());
            collect(field.columns(), names);
        }
    }

    /** The fields whose text may go on on the continuation page. */
    public List<Field> continued() {
        return fields().stream().filter(field -> field.fit().continued()).toList();
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
