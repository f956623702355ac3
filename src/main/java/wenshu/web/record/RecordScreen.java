package wenshu.web.record;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Codes;
import wenshu.archive.EntryField;
import wenshu.archive.Link;
import wenshu.archive.Metadata;
import wenshu.archive.Record;
import wenshu.archive.Version;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.Fault;
import wenshu.web.security.Shelf;

/** What the page of a record shows beside its files. */
@Component
final class RecordScreen {

    private static final Set<ExtractionStatus> SCANS = EnumSet.of(ExtractionStatus.SCAN, ExtractionStatus.UNRECOGNISED,
            ExtractionStatus.RECOGNISED);

    private final Archive archive;
    private final Shelf shelf;

    RecordScreen(Archive archive, Shelf shelf) {
        this.archive = archive;
        this.shelf = shelf;
    }

    /**
     * A link that starts here and can be taken away.
     *
     * @param link the link
     * @param title the other's title
     */
    record Own(Link link, String title) {
    }

    Map<String, Object> of(Record record) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Codes codes = archive.codes();
        shown.put("record", record);
        shown.put("facts", facts(record));
        shown.put("missing", Metadata.validate(record).stream().map(Fault::sentence).toList());
        shown.put("links", shelf.links(record.id()));
        shown.put("own", own(record));
        shown.put("kinds", Link.Kind.values());
        List<Version> versions = shelf.versions(record.id());
        shown.put("versions", versions.reversed());
        shown.put("voided", codes.of(record.id()).stream().filter(Codes.Given::isVoid).toList());
        shown.put("categories", codes.settings().categories());
        boolean destroyed = archive.keeping().destroyed(record.id());
        shown.put("destroyed", destroyed);
        shown.put("archivist", shelf.archivist() && !destroyed);
        shown.put("correctable", shelf.mayCorrect(record) && !destroyed);
        shown.put("scanned", record.files().stream().map(ArchivedFile::status).anyMatch(SCANS::contains) && !destroyed);
        return shown;
    }

    private List<Own> own(Record record) {
        return archive.catalogue().links(record.id()).stream().filter(link -> shelf.sees(link.recordId()))
                .map(link -> new Own(link, archive.record(link.recordId()).title())).toList();
    }

    /** The elements in their order; people are shown as a list of their own. */
    private static Map<String, String> facts(Record record) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("档号", record.code());
        for (EntryField field : EntryField.values()) {
            if (field != EntryField.TITLE && field != EntryField.PEOPLE) {
                facts.put(field.label(), field.of(record.entry()));
            }
        }
        return facts;
    }
}
