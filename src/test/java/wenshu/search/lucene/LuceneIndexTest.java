package wenshu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenshu.search.BureauPapers;
import wenshu.search.SearchIndex;
import wenshu.search.SearchIndexContract;

class LuceneIndexTest extends SearchIndexContract {

    @Override
    protected SearchIndex open(Path folder) {
        return LuceneIndex.open(folder);
    }

    @Override
    protected SearchIndex openReadOnly(Path folder) {
        return LuceneIndex.openReadOnly(folder);
    }

    @Test
    void aDamagedIndexIsPutAsideAndAskedToBeRebuilt() throws IOException {
        Path damaged = folder.resolve("damaged");
        try (SearchIndex index = LuceneIndex.open(damaged)) {
            assertThat(index.position()).isEqualTo(SearchIndex.NOTHING);
            index.put(BureauPapers.all());
            index.commit(3);
        }
        try (Stream<Path> files = Files.walk(damaged)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (SearchIndex index = LuceneIndex.open(damaged)) {
            assertThat(index.position()).isEqualTo(SearchIndex.NOTHING);
            index.rebuild(BureauPapers.all().stream(), 3);
            assertThat(index.count()).isEqualTo(60);
        }
        try (Stream<Path> generations = Files.list(damaged)) {
            assertThat(generations.filter(Files::isDirectory).toList()).hasSize(1);
        }
    }
}
