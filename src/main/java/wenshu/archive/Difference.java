package wenshu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /**
     * The names of what the database says otherwise than a description that was written with it. How far a file's text could be
     * read may have changed since, and SM3 may have been noted later.
     */
    static List<String> told(Described description, Described database) {
        List<Difference> found = new ArrayList<>(between(description, database));
        Record there = description.record();
        Record here = database.record();
        add(found, "来源", there.origin().label(), here.origin().label());
        add(found, "归档时间", there.archivedAt().toString(), here.archivedAt().toString());
        add(found, "版本", Integer.toString(there.version()), Integer.toString(here.version()));
        Map<String, ArchivedFile> files = there.files().stream().collect(Collectors.toMap(ArchivedFile::name, Function.identity(),
                (one, other) -> other));
        boolean same = here.files().stream().allMatch(file -> same(files.get(file.name()), file));
        add(found, "文件", "", same ? "" : "校验值");
        return found.stream().map(Difference::element).distinct().toList();
    }

    private static boolean same(ArchivedFile told, ArchivedFile file) {
        return told != null && told.size() == file.size() && told.sha256().equals(file.sha256()) && told.sha512().equals(file.sha512())
                && (told.sm3().isEmpty() || file.sm3().isEmpty() || told.sm3().equals(file.sm3()));
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
