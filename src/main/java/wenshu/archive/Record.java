package wenshu.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record in the archive (件): what is kept together under one id, never changed afterwards.
 *
 * @param id its id, such as {@code R20260301-7K2M9QWX}
 * @param title title
 * @param docNumber document number in its official writing; empty when there is none
 * @param year year of the matter; 0 when unknown
 * @param kind document kind (文种); empty when unknown
 * @param issuer who issued it; empty when unknown
 * @param persons people it is about
 * @param note remark
 * @param origin whether made here or received
 * @param archivedAt when it was archived
 * @param files its files, the main one first
 */
public record Record(String id, String title, String docNumber, int year, String kind, String issuer,
                     List<String> persons, String note, Origin origin, Instant archivedAt, List<ArchivedFile> files) {

    public Record {
        persons = List.copyOf(persons);
        files = List.copyOf(files);
    }

    /** The same record with its files at these paths, by name. */
    Record at(Map<String, String> paths) {
        return new Record(id, title, docNumber, year, kind, issuer, persons, note, origin, archivedAt, files.stream()
                .map(file -> new ArchivedFile(file.name(), paths.get(file.name()), file.size(), file.sha256(),
                        file.sha512(), file.status(), file.reason())).toList());
    }
}
