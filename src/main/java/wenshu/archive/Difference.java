package wenshu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One element in which two states of a record differ.
 *
 * @param element the element, in Chinese
 * @param before what was said; may be empty
 * @param after what is said now; may be empty
 */
public record Difference(String element, String before, String after) {

    /** All differences between two states, in the order of the elements. */
    public static List<Difference> between(Described before, Described after) {
        List<Difference> found = new ArrayList<>();
        add(found, "档号", before.record().code(), after.record().code());
        found.addAll(between(before.record().entry(), after.record().entry()));
        add(found, "关联", links(before), links(after));
        add(found, "文件", files(before), files(after));
        return found;
    }

    /** The differences in what is said. */
    public static List<Difference> between(Entry before, Entry after) {
        List<Difference> found = new ArrayList<>();
        for (EntryField field : EntryField.values()) {
            if (field == EntryField.PEOPLE) {
                add(found, field.label(), people(before), people(after));
            } else {
                add(found, field.label(), field.of(before), field.of(after));
            }
        }
        if (found.isEmpty() && !before.equals(after)) {
            found.add(new Difference(EntryField.PEOPLE.label(), "身份标识", "身份标识已更正"));
        }
        return found;
    }

    private static void add(List<Difference> found, String element, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(element, before, after));
        }
    }

    private static String people(Entry entry) {
        return entry.people().stream().map(person -> person.name() + bracketed(person)).collect(Collectors.joining("、"));
    }

    private static String bracketed(Mention person) {
        String more = List.of(person.unit(), person.idShown(), person.result()).stream().filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
        return more.isEmpty() ? "" : "（" + more + "）";
    }

    private static String links(Described described) {
        return described.links().stream().map(link -> link.kind().there() + " " + link.recordId()).sorted()
                .collect(Collectors.joining("、"));
    }

    private static String files(Described described) {
        return described.record().files().stream().map(file -> file.name() + "（" + file.sha256().substring(0, 8) + "）")
                .collect(Collectors.joining("、"));
    }
}
