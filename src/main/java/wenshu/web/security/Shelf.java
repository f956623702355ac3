package wenshu.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.archive.Described;
import wenshu.archive.Difference;
import wenshu.archive.Link;
import wenshu.archive.ListFilter;
import wenshu.archive.Readers;
import wenshu.archive.Record;
import wenshu.archive.RecordPage;
import wenshu.archive.Version;
import wenshu.fault.FaultException;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.search.Rights;

/**
 * The archive as the one who is signed in may see it. A record that may not be seen is answered like one that does not
 * exist; a link to it shows nothing.
 */
@Component("shelf")
public final class Shelf {

    private final Archive archive;
    private final Sight sight;
    private final Duties duties;

    Shelf(Archive archive, Sight sight, Duties duties) {
        this.archive = archive;
        this.sight = sight;
        this.duties = duties;
    }

    private static Optional<SignedIn> who() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof SignedIn in ? Optional.of(in) : Optional.empty();
    }

    /** What may be seen; nothing for nobody. */
    public Rights rights() {
        return who().map(sight::of).orElse(Rights.of(Set.of()));
    }

    /** A record that may be seen. */
    public Record record(String id) {
        Record record = archive.record(id);
        if (!Readers.maySee(rights(), record.entry())) {
            throw Archive.noSuchRecord(id);
        }
        return record;
    }

    /** Whether a record is there and may be seen. */
    public boolean sees(String id) {
        try {
            return id != null && !id.isEmpty() && record(id) != null;
        } catch (FaultException e) {
            return false;
        }
    }

    /** What a record has to do with others that may be seen. */
    public List<Link.Seen> links(String id) {
        return archive.links(id).stream().filter(link -> sees(link.recordId())).toList();
    }

    /** The versions of a record, the first one first; links to what may not be seen are left out of all of them. */
    public List<Version> versions(String id) {
        record(id);
        List<Version> versions = new ArrayList<>();
        for (Version version : archive.catalogue().versions(id)) {
            Described seen = new Described(version.record(), version.described().links().stream()
                    .filter(link -> sees(link.recordId())).toList());
            versions.add(new Version(version.number(), version.at(), version.who(), version.why(), seen, versions.isEmpty() ? List.of()
                    : Difference.between(versions.getLast().described(), seen)));
        }
        return versions;
    }

    /** The records that may be seen, newest first; pages count from 1. */
    public RecordPage list(ListFilter filter, int page, int size) {
        return archive.list(filter, rights(), page, size);
    }

    /** Whether the one who is signed in keeps the archive. */
    public boolean archivist() {
        return who().map(in -> duties.of(in.getName()).contains(Duty.ARCHIVE)).orElse(false);
    }

    /** Whether the one who is signed in may correct a record: archivists every one, others those of their section until they have a code. */
    public boolean mayCorrect(Record record) {
        return archivist() || record.code().isEmpty() && !record.entry().section().isEmpty()
                && who().map(in -> in.person().unit().equals(record.entry().section())
                        && !duties.of(in.getName()).contains(Duty.AUDIT)).orElse(false);
    }

    /** A record that may be corrected. */
    public Record correctable(String id) {
        Record record = record(id);
        if (!mayCorrect(record)) {
            throw FaultException.of(FaultException.Kind.FORBIDDEN, "NOT_CORRECTABLE", "著录", record.code().isEmpty()
                    ? "只有档案员和归档科室的人能改这一件" : "已编档号的只有档案员能改", "需要更正时请告诉档案员");
        }
        return record;
    }

    /** Refuses everybody who does not keep the archive. */
    public void demandArchivist() {
        if (!archivist()) {
            throw FaultException.of(FaultException.Kind.FORBIDDEN, "NOT_ARCHIVIST", "归档", "只有档案员能办", "请告诉档案员");
        }
    }
}
