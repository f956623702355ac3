package wenshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import wenshu.search.Paper;
import wenshu.search.lucene.LuceneIndex;

/** Papers a second into a new index, one thread, one commit at the end of 5,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class IndexBenchmark {

    private static final int PAPERS = 5_000;

    private List<Paper> papers;
    private Path folder;
    private LuceneIndex index;

    @Setup(Level.Trial)
    public void papers() {
        papers = new Bureau().papers(PAPERS);
    }

    @Setup(Level.Invocation)
    public void open() throws IOException {
        folder = Files.createTempDirectory("bench-index");
        index = LuceneIndex.open(folder);
    }

    @Benchmark
    @OperationsPerInvocation(PAPERS)
    public void index() {
        index.put(papers);
        index.commit(1);
    }

    @TearDown(Level.Invocation)
    public void close() {
        index.close();
        SearchBenchmark.delete(folder);
    }
}
