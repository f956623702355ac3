package wenshu.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.typeset.frame.Frame;

/** From the bytes of a DOCX to the bytes of its PDF, warm, in a heap of 256 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
public class ConvertBenchmark {

    @Param({"NOTICE", "DENSE", "ROSTER", "PAGES_100", "PAGES_500", "PAGES_2000"})
    private Papers paper;

    private Renderer renderer;
    private byte[] docx;

    @Setup
    public void setUp() {
        renderer = new Renderer(new FontShelf(Path.of("no-own-fonts")));
        docx = paper.docx();
        int made = toFrames().size();
        if (paper.pages() > 0 && made != paper.pages()) {
            throw new IllegalStateException("wanted " + paper.pages() + " pages, made " + made);
        }
    }

    /** Read, lay out and paint in one thread, nothing remembered from the round before but the fonts. */
    @Benchmark
    public byte[] toPdf() {
        return renderer.layOut("基准.docx", docx).pdf();
    }

    /** The same in two threads at once; the time of one paper, so two of them in that time. */
    @Benchmark
    @Threads(2)
    public byte[] toPdfInTwoThreads() {
        return renderer.layOut("基准.docx", docx).pdf();
    }

    /** The same without painting. */
    @Benchmark
    public List<Frame> toFrames() {
        return renderer.layOut("基准.docx", docx).frames();
    }
}
