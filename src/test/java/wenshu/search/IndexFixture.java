package wenshu.search;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index of some engine, filled with the papers of an invented bureau. */
abstract class IndexFixture {

    @TempDir
    protected Path folder;
    SearchIndex index;

    protected abstract SearchIndex open(Path folder);

    protected abstract SearchIndex openReadOnly(Path folder);

    /** How many random queries are made: where each goes over the network, fewer. */
    protected int rounds() {
        return 300;
    }

    @BeforeEach
    void fill() {
        index = open(folder.resolve("index"));
        index.put(BureauPapers.all());
        index.commit(7);
    }

    @AfterEach
    void close() {
        index.close();
    }

    final List<String> ids(String query) {
        return index.search(Query.of(query).withSize(50)).hits().stream().filter(hit -> !hit.approximate())
                .map(Hit::recordId).toList();
    }

    final List<String> near(String query) {
        return index.search(Query.of(query).withSize(50)).hits().stream().filter(Hit::approximate)
                .map(hit -> hit.likeness() + " " + hit.recordId()).toList();
    }
}
