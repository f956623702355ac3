package wenshu.search.lucene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import wenshu.search.DocNumberKey;
import wenshu.search.FacetField;
import wenshu.search.Paper;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Paper.Person;
import wenshu.search.Units;
import wenshu.search.Wholes;

/** How a paper lies in the index, and how it is read back. */
final class Fields {

    /** Grows when anything here or in the analysis changes; an index of another schema is rebuilt. */
    static final String SCHEMA = "2";

    static final String ID = "id";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String PERSON = "person";
    static final String WHOLE = "whole";
    static final String NUMBER = "number";
    static final String NUMBER_TAIL = "number_tail";
    static final String CODE = "code";
    static final String ID_KEY = "id_key";
    static final String READER = "reader";
    static final String TIME = "time";

    private static final String KEPT = "kept_";

    private Fields() {
    }

    static Document document(Paper paper) {
        Document document = new Document();
        document.add(new StringField(ID, paper.id(), Field.Store.YES));
        keep(document, TITLE, paper.title());
        keep(document, NUMBER, paper.docNumber());
        keep(document, "note", paper.note());
        document.add(new StoredField(KEPT + TIME, paper.archivedAt()));
        document.add(new NumericDocValuesField(TIME, paper.archivedAt()));
        keep(document, CODE, paper.code());
        for (String text : List.of(paper.title(), paper.docNumber(), paper.code(), paper.facet(FacetField.ISSUER),
                paper.facet(FacetField.UNIT), paper.facet(FacetField.SCHEME), paper.facet(FacetField.AWARD), paper.note())) {
            document.add(new TextField(TITLE, text, Field.Store.NO));
        }
        for (FacetField field : FacetField.values()) {
            if (field != FacetField.PERSON) {
                facet(document, field.key(), paper.facet(field));
            }
        }
        for (String reader : paper.readers()) {
            keep(document, READER, reader);
            document.add(new StringField(READER, reader, Field.Store.NO));
        }
        DocNumberKey.of(paper.docNumber()).ifPresent(number -> {
            document.add(new StringField(NUMBER, number.whole(), Field.Store.NO));
            document.add(new StringField(NUMBER_TAIL, number.tail(), Field.Store.NO));
        });
        for (Person person : paper.people()) {
            keep(document, PERSON, person.name());
            keep(document, ID_KEY, person.idKey());
            document.add(new StringField(PERSON, key(person.name()), Field.Store.NO));
            if (!person.idKey().isEmpty()) {
                document.add(new StringField(ID_KEY, person.idKey(), Field.Store.NO));
            }
        }
        for (PaperFile file : paper.files()) {
            keep(document, "file", file.name());
            keep(document, BODY, file.text());
            document.add(new TextField(BODY, file.text(), Field.Store.NO));
            for (String whole : Wholes.of(file.text())) {
                document.add(new StringField(WHOLE, whole, Field.Store.NO));
            }
        }
        return document;
    }

    /** A person's or an issuer's name as an exact key. */
    static String key(String name) {
        String key = Units.key(name);
        return key.length() > GramTokenizer.MOST ? key.substring(0, GramTokenizer.MOST) : key;
    }

    private static void keep(Document document, String field, String value) {
        document.add(new StoredField(KEPT + field, value));
    }

    private static void facet(Document document, String field, String value) {
        if (!value.isEmpty()) {
            keep(document, field, value);
            document.add(new StringField(field, key(value), Field.Store.NO));
            String shown = value.length() > GramTokenizer.MOST ? value.substring(0, GramTokenizer.MOST) : value;
            document.add(new SortedDocValuesField(field, new BytesRef(shown)));
        }
    }

    static Paper paper(Document stored) {
        String[] names = stored.getValues(KEPT + "file");
        String[] texts = stored.getValues(KEPT + BODY);
        PaperFile[] files = new PaperFile[names.length];
        for (int i = 0; i < files.length; i++) {
            files[i] = new PaperFile(names[i], texts[i]);
        }
        String[] persons = stored.getValues(KEPT + PERSON);
        String[] idKeys = stored.getValues(KEPT + ID_KEY);
        Person[] people = new Person[persons.length];
        for (int i = 0; i < people.length; i++) {
            people[i] = new Person(persons[i], idKeys[i]);
        }
        Map<FacetField, String> facets = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            String value = stored.get(KEPT + field.key());
            if (field != FacetField.PERSON && value != null && !value.isEmpty()) {
                facets.put(field, value);
            }
        }
        IndexableField time = stored.getField(KEPT + TIME);
        return new Paper(stored.get(ID), stored.get(KEPT + TITLE), stored.get(KEPT + NUMBER), stored.get(KEPT + CODE), facets,
                List.of(people), stored.get(KEPT + "note"), time.numericValue().longValue(),
                List.of(stored.getValues(KEPT + READER)), List.of(files));
    }
}
