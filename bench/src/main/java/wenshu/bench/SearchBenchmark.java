package wenshu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.search.lucene.LuceneIndex;

/** Searches over 20,000 papers, highlighting and facets included, warm, in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class SearchBenchmark {

    private static final int PAPERS = 20_000;

    /** A number in other brackets, a two-character name, a phrase, a place and a matter, a rare pair. */
    @Param({"例人社函[2024]230号", "林致", "\"高技能人才评选\"", "云岭 职务评审", "沈怀瑾"})
    private String words;

    private Path folder;
    private LuceneIndex index;

    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("bench-index");
        index = LuceneIndex.open(folder);
        index.put(new Bureau().papers(PAPERS));
        index.commit(1);
        index.refresh();
    }

    @Benchmark
    public SearchPage search() {
        return index.search(Query.of(words));
    }

    @TearDown
    public void tearDown() {
        index.close();
        delete(folder);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
