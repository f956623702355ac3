package wenshu.web.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import wenshu.archive.ArchivedFile;
import wenshu.archive.EntryField;
import wenshu.archive.Metadata;
import wenshu.archive.Record;
import wenshu.fault.Fault;

/**
 * A record as the interface shows it.
 *
 * @param id its id
 * @param version from 1, one more with each correction
 * @param code archival code; empty until it is given
 * @param title title
 * @param docNumber document number; may be empty
 * @param year year; 0 when unknown
 * @param kind document kind; may be empty
 * @param issuer who issued it; may be empty
 * @param persons people it is about
 * @param note remark
 * @param elements everything that is said about it, by the element's name
 * @param missing what must still be said before it can be handed over
 * @param origin 制发 or 收文
 * @param archivedAt when it was archived
 * @param files its files
 */
record RecordView(String id, int version, String code, String title, String docNumber, int year, String kind, String issuer, List<String> persons,
                  String note, Map<String, String> elements, List<String> missing, String origin, Instant archivedAt, List<File> files) {

    /**
     * One file.
     *
     * @param name its name
     * @param size bytes
     * @param sha256 its hash
     * @param text how far its text was read
     * @param href where it can be fetched
     */
    record File(String name, long size, String sha256, String text, String href) {
    }

    static RecordView of(Record record) {
        return new RecordView(record.id(), record.version(), record.code(), record.title(), record.docNumber(), record.year(), record.kind(),
                record.issuer(), record.persons(), record.note(), elements(record),
                Metadata.validate(record).stream().map(Fault::sentence).toList(), record.origin().label(), record.archivedAt(),
                record.files().stream().map(file -> file(record, file)).toList());
    }

    private static Map<String, String> elements(Record record) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (EntryField field : EntryField.values()) {
            elements.put(field.label(), field.of(record.entry()));
        }
        return elements;
    }

    private static File file(Record record, ArchivedFile file) {
        return new File(file.name(), file.size(), file.sha256(), file.status().label(), UriComponentsBuilder
                .fromPath("/api/v1/records/{id}/files/{file}").encode().buildAndExpand(record.id(), file.name())
                .toUriString());
    }
}
