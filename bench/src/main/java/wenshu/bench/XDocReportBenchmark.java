package wenshu.bench;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import fr.opensagres.poi.xwpf.converter.pdf.PdfConverter;
import fr.opensagres.poi.xwpf.converter.pdf.PdfOptions;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/** The same papers through XDocReport (POI and OpenPDF) with the same font files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class XDocReportBenchmark {

    private static final Map<String, String> FILES = Map.of("仿宋_GB2312", "FandolFang-Regular.ttf", "楷体_GB2312",
            "LXGWWenKai-Regular.ttf", "黑体", "NotoSansCJKsc-Medium.ttf", "方正小标宋简体", "NotoSerifCJKsc-Bold.ttf");

    @Param({"NOTICE", "DENSE", "ROSTER", "PAGES_100", "PAGES_500", "PAGES_2000"})
    private Papers paper;

    private final Map<String, BaseFont> fonts = new ConcurrentHashMap<>();
    private byte[] docx;

    @Setup
    public void setUp() {
        docx = paper.docx();
    }

    @Benchmark
    public byte[] toPdf() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            PdfConverter.getInstance().convert(document, pdf, PdfOptions.create().fontProvider(this::font));
        }
        return pdf.toByteArray();
    }

    private Font font(String family, String encoding, float size, int style, Color color) {
        BaseFont base = fonts.computeIfAbsent(FILES.getOrDefault(family, "FandolFang-Regular.ttf"), file -> {
            try {
                return BaseFont.createFont("fonts/" + file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            } catch (DocumentException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return new Font(base, size, style, color);
    }
}
