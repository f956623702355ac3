package wenshu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import wenshu.search.Indexed;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void knowsWhichCharactersStandBesideEachOtherInEverySegment() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new GramAnalyzer()))) {
            add(writer, Indexed.BODY, "云岭市，人社局 ZG2013 カナ。王𬎆");
            try (DirectoryReader first = DirectoryReader.open(writer)) {
                assertThat(vocabulary.of(first).of(List.of("市", "云岭", "岭云", "市\u0001人", "市人", "局", "王", "𬎆", "王𬎆", "𬎆王", "zg2013",
                        "局王", "京"))).containsExactlyInAnyOrder("市", "云岭", "市\u0001人", "局", "王", "𬎆", "王𬎆", "zg2013");
                assertThat(vocabulary.of(first).lacks(new Term(Indexed.BODY, "京城"))).isTrue();
                assertThat(vocabulary.of(first).lacks(new Term(Indexed.TITLE, "云岭"))).as("known together").isFalse();
                assertThat(vocabulary.of(first).lacks(new Term(Indexed.BODY, "𬎆王"))).isTrue();
                assertThat(vocabulary.of(first).lacks(new Term(Indexed.ABOUT, "京城"))).as("not known").isFalse();
            }
            add(writer, Indexed.TITLE, "云中人社，岭上白云、市井");
            try (DirectoryReader both = DirectoryReader.open(writer)) {
                assertThat(vocabulary.of(both).of(List.of("云岭", "云中", "局", "井", "京"))).containsExactlyInAnyOrder("云岭", "云中", "局", "井");
                assertThat(vocabulary.of(both).between('云', '市')).containsExactly("岭");
                assertThat(vocabulary.of(both).between('岭', '人')).as("with a mark between").containsExactly("市");
                assertThat(vocabulary.of(both).between('云', '人')).containsExactly("中", "市");
                assertThat(vocabulary.of(both).between('社', '上')).as("with a mark before it").containsExactly("岭");
                assertThat(vocabulary.of(both).between('王', '市')).isEmpty();
            }
        }
    }

    private static void add(IndexWriter writer, String field, String text) throws IOException {
        Document document = new Document();
        document.add(new TextField(field, text, Field.Store.NO));
        writer.addDocument(document);
    }
}
