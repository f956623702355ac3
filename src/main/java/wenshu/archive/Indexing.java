package wenshu.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenshu.search.FacetField;
import wenshu.search.Paper;
import wenshu.search.Paper.PaperFile;

/** A record as the index takes it in. */
final class Indexing {

    private Indexing() {
    }

    static Paper paper(Record record, List<PaperFile> files) {
        Entry entry = record.entry();
        Map<FacetField, String> facets = new EnumMap<>(FacetField.class);
        facets.put(FacetField.YEAR, entry.year() == 0 ? "" : Integer.toString(entry.year()));
        facets.put(FacetField.KIND, entry.kind());
        facets.put(FacetField.ISSUER, entry.issuer());
        facets.put(FacetField.UNIT, entry.unit());
        facets.put(FacetField.SCHEME, entry.scheme());
        facets.put(FacetField.AWARD, entry.award());
        facets.put(FacetField.RETENTION, entry.retention() == Retention.UNDECIDED ? "" : entry.retention().label());
        facets.put(FacetField.ORIGIN, record.origin().label());
        return new Paper(record.id(), record.title(), record.docNumber(), record.code(), facets,
                entry.people().stream().map(person -> new Paper.Person(person.name(), person.idKey())).toList(),
                entry.note(), record.archivedAt().toEpochMilli(), Readers.of(entry), files);
    }
}
