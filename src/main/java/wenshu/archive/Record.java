package wenshu.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record in the archive (件): what is kept together under one id. Its files are never changed; what is said about it may
 * be corrected, which makes a new version of it.
 *
 * @param id its id, such as {@code R20260301-7K2M9QWX}
 * @param version from 1, one more with each correction
 * @param code archival code (档号); empty until it is given
 * @param entry what is said about it
 * @param origin whether made here or received
 * @param archivedAt when it was archived
 * @param files its files, the main one first
 */
public record Record(String id, int version, String code, Entry entry, Origin origin, Instant archivedAt,
                     List<ArchivedFile> files) {

    public Record {
        files = List.copyOf(files);
    }

    /** Its title. */
    public String title() {
        return entry.title();
    }

    /** Its document number in official writing; empty when there is none. */
    public String docNumber() {
        return entry.docNumber();
    }

    /** Year of the matter; 0 when unknown. */
    public int year() {
        return entry.year();
    }

    /** Its document kind (文种); empty when unknown. */
    public String kind() {
        return entry.kind();
    }

    /** Who issued it; empty when unknown. */
    public String issuer() {
        return entry.issuer();
    }

    /** The names of those it is about. */
    public List<String> persons() {
        return entry.persons();
    }

    /** Remark. */
    public String note() {
        return entry.note();
    }

    /** The same with something else said about it. */
    public Record saying(Entry other) {
        return new Record(id, version, code, other, origin, archivedAt, files);
    }

    /** The same with another archival code. */
    Record coded(String other) {
        return new Record(id, version, other, entry, origin, archivedAt, files);
    }

    /** The same with other files. */
    Record with(List<ArchivedFile> others) {
        return new Record(id, version, code, entry, origin, archivedAt, others);
    }

    Record asVersion(int number) {
        return new Record(id, number, code, entry, origin, archivedAt, files);
    }

    /** The same record with its files at these paths, by name. */
    Record at(Map<String, String> paths) {
        return new Record(id, version, code, entry, origin, archivedAt, files.stream()
                .map(file -> new ArchivedFile(file.name(), paths.get(file.name()), file.size(), file.sha256(),
                        file.sha512(), file.sm3(), file.status(), file.reason())).toList());
    }
}
