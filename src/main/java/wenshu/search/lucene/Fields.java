package wenshu.search.lucene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import wenshu.search.FacetField;
import wenshu.search.Indexed;
import wenshu.search.Paper;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Paper.Person;

/** How a paper lies in the index, and how it is read back. */
final class Fields {

    static final String TIME = "time";
    private static final String CODE = "code";
    private static final String NOTE = "note";
    private static final String FILE = "file";
    private static final String PERSON_NAME = "person_name";

    private static final String KEPT = "kept_";

    private Fields() {
    }

    static Document document(Paper paper) {
        Document document = new Document();
        Indexed indexed = Indexed.of(paper);
        indexed.texts().forEach((field, texts) ->
                texts.forEach(text -> document.add(new TextField(field, text, Field.Store.NO))));
        indexed.keys().forEach((field, terms) ->
                terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO))));
        document.add(NumericDocValuesField.indexedField(TIME, paper.archivedAt()));
        for (FacetField field : FacetField.values()) {
            List<String> values = field == FacetField.PERSON ? paper.persons() : List.of(paper.facet(field));
            values.stream().filter(value -> !value.isBlank()).map(Indexed::shown).distinct()
                    .forEach(value -> document.add(new SortedSetDocValuesField(field.key(), new BytesRef(value))));
        }
        keepAll(document, paper);
        return document;
    }

    private static void keepAll(Document document, Paper paper) {
        keep(document, Indexed.ID, paper.id());
        keep(document, Indexed.TITLE, paper.title());
        keep(document, Indexed.NUMBER, paper.docNumber());
        keep(document, CODE, paper.code());
        keep(document, NOTE, paper.note());
        document.add(new StoredField(KEPT + TIME, paper.archivedAt()));
        paper.facets().forEach((field, value) -> keep(document, field.key(), value));
        paper.readers().forEach(reader -> keep(document, Indexed.READER, reader));
        for (Person person : paper.people()) {
            keep(document, PERSON_NAME, person.name());
            keep(document, Indexed.ID_KEY, person.idKey());
        }
        for (PaperFile file : paper.files()) {
            keep(document, FILE, file.name());
            keep(document, Indexed.BODY, file.text());
        }
    }

    private static void keep(Document document, String field, String value) {
        document.add(new StoredField(KEPT + field, value));
    }

    static Paper paper(Document stored) {
        String[] names = stored.getValues(KEPT + FILE);
        String[] texts = stored.getValues(KEPT + Indexed.BODY);
        PaperFile[] files = new PaperFile[names.length];
        for (int i = 0; i < files.length; i++) {
            files[i] = new PaperFile(names[i], texts[i]);
        }
        String[] persons = stored.getValues(KEPT + PERSON_NAME);
        String[] idKeys = stored.getValues(KEPT + Indexed.ID_KEY);
        Person[] people = new Person[persons.length];
        for (int i = 0; i < people.length; i++) {
            people[i] = new Person(persons[i], idKeys[i]);
        }
        Map<FacetField, String> facets = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            String value = stored.get(KEPT + field.key());
            if (value != null && !value.isEmpty()) {
                facets.put(field, value);
            }
        }
        IndexableField time = stored.getField(KEPT + TIME);
        return new Paper(stored.get(KEPT + Indexed.ID), stored.get(KEPT + Indexed.TITLE), stored.get(KEPT + Indexed.NUMBER), stored.get(KEPT + CODE), facets,
                List.of(people), stored.get(KEPT + NOTE), time.numericValue().longValue(),
                List.of(stored.getValues(KEPT + Indexed.READER)), List.of(files));
    }
}
