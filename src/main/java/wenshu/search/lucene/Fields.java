package wenshu.search.lucene;

import java.util.List;
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
import wenshu.search.Paper;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Units;
import wenshu.search.Wholes;

/** How a paper lies in the index, and how it is read back. */
final class Fields {

    /** Grows when anything here or in the analysis changes; an index of another schema is rebuilt. */
    static final String SCHEMA = "1";

    static final String ID = "id";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String PERSON = "person";
    static final String WHOLE = "whole";
    static final String NUMBER = "number";
    static final String NUMBER_TAIL = "number_tail";
    static final String YEAR = "year";
    static final String KIND = "kind";
    static final String ISSUER = "issuer";
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
        for (String text : List.of(paper.title(), paper.docNumber(), paper.issuer(), paper.note())) {
            document.add(new TextField(TITLE, text, Field.Store.NO));
        }
        facet(document, YEAR, paper.year() == 0 ? "" : Integer.toString(paper.year()));
        facet(document, KIND, paper.kind());
        facet(document, ISSUER, paper.issuer());
        DocNumberKey.of(paper.docNumber()).ifPresent(number -> {
            document.add(new StringField(NUMBER, number.whole(), Field.Store.NO));
            document.add(new StringField(NUMBER_TAIL, number.tail(), Field.Store.NO));
        });
        for (String person : paper.persons()) {
            keep(document, PERSON, person);
            document.add(new StringField(PERSON, key(person), Field.Store.NO));
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
        keep(document, field, value);
        if (!value.isEmpty()) {
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
        String year = stored.get(KEPT + YEAR);
        IndexableField time = stored.getField(KEPT + TIME);
        return new Paper(stored.get(ID), stored.get(KEPT + TITLE), stored.get(KEPT + NUMBER),
                year.isEmpty() ? 0 : Integer.parseInt(year), stored.get(KEPT + KIND), stored.get(KEPT + ISSUER),
                List.of(stored.getValues(KEPT + PERSON)), stored.get(KEPT + "note"), time.numericValue().longValue(),
                List.of(files));
    }
}
