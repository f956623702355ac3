package wenshu.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeUtils;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
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

/** The same papers through LibreOffice, warm, through JODConverter; left out where it is not installed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class LibreOfficeBenchmark {

    @Param({"NOTICE", "DENSE", "ROSTER", "PAGES_100", "PAGES_500", "PAGES_2000"})
    private Papers paper;

    private LocalOfficeManager office;
    private byte[] docx;

    @Setup
    public void setUp() throws Exception {
        docx = paper.docx();
        Path work = Files.createTempDirectory("bench-office-");
        office = LocalOfficeManager.builder().install().workingDir(work.toFile()).processTimeout(60_000L)
                .taskExecutionTimeout(600_000L).build();
        office.start();
    }

    @TearDown
    public void tearDown() {
        OfficeUtils.stopQuietly(office);
    }

    @Benchmark
    public byte[] toPdf() throws OfficeException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        LocalConverter.make(office).convert(new ByteArrayInputStream(docx)).as(DefaultDocumentFormatRegistry.DOCX)
                .to(pdf).as(DefaultDocumentFormatRegistry.PDF).execute();
        return pdf.toByteArray();
    }
}
