package wenshu.search;

import java.util.List;

/**
 * A record as the index takes it in.
 *
 * @param id the record's id
 * @param title title
 * @param docNumber document number as written; empty when there is none
 * @param year year of the matter; 0 when unknown
 * @param kind document kind (文种); empty when unknown
 * @param issuer who issued it; empty when unknown
 * @param persons people it is about
 * @param note remark
 * @param archivedAt when it was archived, in milliseconds since 1970
 * @param files the files with their text
 */
public record Paper(String id, String title, String docNumber, int year, String kind, String issuer,
                    List<String> persons, String note, long archivedAt, List<PaperFile> files) {

    public Paper {
        persons = List.copyOf(persons);
        files = List.copyOf(files);
    }

    /**
     * One file of a record.
     *
     * @param name its name
     * @param text its text; empty when it could not be read
     */
    public record PaperFile(String name, String text) {
    }
}
