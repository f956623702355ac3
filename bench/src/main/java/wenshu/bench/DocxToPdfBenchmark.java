package wenshu.bench;

import java.nio.file.Path;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.DocxReader;
import wenshu.pdf.PdfPainter;
import wenshu.render.FontShelf;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.page.Typesetter;

/** From the bytes of a notice to the bytes of its PDF, warm, in one thread: 3 pages and 100 pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xmx512m"})
public class DocxToPdfBenchmark {

    @Param({"3", "100"})
    private int pages;

    private FontShelf fonts;
    private byte[] docx;

    @Setup
    public void setUp() {
        fonts = new FontShelf(Path.of("no-own-fonts"));
        docx = Papers.notice(pages);
        int made = frames().size();
        if (made != pages) {
            throw new IllegalStateException("wanted " + pages + " pages, made " + made);
        }
    }

    /** Read, lay out and paint: what {@code Renderer} does without its memory of earlier results. */
    @Benchmark
    public byte[] docxToPdf() {
        return PdfPainter.paint(frames(), "基准", Arrays.copyOf(docx, 16));
    }

    /** The same without painting. */
    @Benchmark
    public java.util.List<Frame> docxToFrames() {
        return frames();
    }

    private java.util.List<Frame> frames() {
        return new Typesetter(fonts).set(DocxReader.read(OpcPackage.read("基准.docx", docx)).document());
    }
}
