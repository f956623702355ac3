package wenshu.web.api;

import java.time.Instant;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;

/**
 * A record as the interface shows it.
 *
 * @param id its id
 * @param title title
 * @param docNumber document number; may be empty
 * @param year year; 0 when unknown
 * @param kind document kind; may be empty
 * @param issuer who issued it; may be empty
 * @param persons people it is about
 * @param note remark
 * @param origin 制发 or 收文
 * @param archivedAt when it was archived
 * @param files its files
 */
record RecordView(String id, String title, String docNumber, int year, String kind, String issuer, List<String> persons,
                  String note, String origin, Instant archivedAt, List<File> files) {

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
        return new RecordView(record.id(), record.title(), record.docNumber(), record.year(), record.kind(),
                record.issuer(), record.persons(), record.note(), record.origin().label(), record.archivedAt(),
                record.files().stream().map(file -> file(record, file)).toList());
    }

    private static File file(Record record, ArchivedFile file) {
        return new File(file.name(), file.size(), file.sha256(), file.status().label(), UriComponentsBuilder
                .fromPath("/api/v1/records/{id}/files/{file}").encode().buildAndExpand(record.id(), file.name())
                .toUriString());
    }
}
