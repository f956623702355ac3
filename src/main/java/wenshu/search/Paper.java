package wenshu.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A record as the index takes it in.
 *
 * @param id the record's id
 * @param title title
 * @param docNumber document number as written; empty when there is none
 * @param code archival code (档号); empty when there is none
 * @param facets for each property its value; what is missing or empty is unknown. People are not among them
 * @param people those it is about
 * @param note remark
 * @param archivedAt when it was archived, in milliseconds since 1970
 * @param readers who may see it, compared exactly with {@link Rights#readers}
 * @param files the files with their text
 */
public record Paper(String id, String title, String docNumber, String code, Map<FacetField, String> facets,
                    List<Person> people, String note, long archivedAt, List<String> readers, List<PaperFile> files) {

    public Paper {
        Map<FacetField, String> ordered = new EnumMap<>(FacetField.class);
        ordered.putAll(facets);
        facets = Collections.unmodifiableMap(ordered);
        people = List.copyOf(people);
        readers = List.copyOf(readers);
        files = List.copyOf(files);
    }

    /** The value of a property; empty when unknown. */
    public String facet(FacetField field) {
        return facets.getOrDefault(field, "");
    }

    /** The names of those it is about. */
    public List<String> persons() {
        return people.stream().map(Person::name).toList();
    }

    /**
     * Somebody it is about.
     *
     * @param name the name as written
     * @param idKey keyed hash of the ID number; empty when unknown
     */
    public record Person(String name, String idKey) {
    }

    /**
     * One file of a record.
     *
     * @param name its name
     * @param text its text; empty when it could not be read. A form feed (U+000C) ends each page where pages are known
     */
    public record PaperFile(String name, String text) {
    }
}
