package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Scans. With {@code -Docr.pages=10} it measures as many pages of each kind and prints the figures. */
@Execution(ExecutionMode.SAME_THREAD)
class RecognitionTest {

    @TempDir
    static Path folder;
    private static TextExtractor extractor;

    @BeforeAll
    static void open() {
        extractor = new TextExtractor(folder.resolve("temp"), 1, Limits.DEFAULT);
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "scan", ""), bytes);
    }

    @Test
    void aScanSaysThatItIsToBeRecognisedAndAPortraitThatItHasNoText() throws IOException {
        BufferedImage page = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_GRAY);
        for (String format : List.of("png", "jpg", "tiff")) {
            Extracted read = extractor.extract(file(Scans.picture(format, List.of(page, page))), "扫描件." + format);
            assertThat(read.status()).isEqualTo(extractor.canRecognise() ? ExtractionStatus.SCAN : ExtractionStatus.UNRECOGNISED);
            assertThat(read.metadata()).containsEntry(Extracted.SCANS, format.equals("tiff") ? "1,2" : "1");
        }
        assertThat(extractor.extract(file(Scans.pdf(List.of(page))), "a.pdf").metadata()).containsEntry(Extracted.SCANS, "1");
        BufferedImage portrait = new BufferedImage(413, 579, BufferedImage.TYPE_INT_RGB);
        assertThat(extractor.extract(file(Scans.picture("jpg", List.of(portrait))), "照片.jpg").status()).isEqualTo(ExtractionStatus.UNSUPPORTED);
    }

    @Test
    void withoutTheProgramAScanSaysWhatIsMissing() throws IOException {
        System.setProperty(Tesseract.PROGRAM, "none");
        try (TextExtractor without = new TextExtractor(folder.resolve("without"), 1, Limits.DEFAULT)) {
            BufferedImage page = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_GRAY);
            Path scan = file(Scans.picture("png", List.of(page)));
            Extracted read = without.recognise(scan, "扫描件.png");
            assertThat(read.status()).isEqualTo(ExtractionStatus.UNRECOGNISED);
            assertThat(read.reason()).contains("tesseract-ocr-chi-sim", "自动补识别");
        } finally {
            System.clearProperty(Tesseract.PROGRAM);
        }
    }

    @Test
    void recognisesScansWithFewErrors() throws IOException {
        assumeTrue(extractor.canRecognise(), "tesseract with chi_sim is not installed");
        int pages = Integer.getInteger("ocr.pages", 0);
        if (pages == 0) {
            List<String> lines = Scans.text(6, 4);
            Extracted read = extractor.recognise(file(Scans.pdf(List.of(Scans.page(lines, 0.2, 0.0005, 6)))), "扫描件.pdf");
            assertThat(Scans.errors(lines, read.text())).isLessThanOrEqualTo(0.05);
            assertThat(read.status()).isEqualTo(ExtractionStatus.RECOGNISED);
            assertThat(read.reason()).matches("把握 (7|8|9)\\d %");
            assertThat(read.text()).doesNotContain(" ").endsWith("\f");
            return;
        }
        for (double[] kind : new double[][] {{0, 0}, {0.3, 0.001}, {1, 0.005}, {-2, 0.01}}) {
            double errors = 0;
            double sure = 0;
            long start = System.nanoTime();
            for (int i = 0; i < pages; i++) {
                List<String> lines = Scans.text(100 + i, 22);
                Extracted read = extractor.recognise(file(Scans.picture("png", List.of(Scans.page(lines, kind[0], kind[1], i)))), "a.png");
                errors += Scans.errors(lines, read.text());
                sure += Double.parseDouble(read.metadata().getOrDefault(Extracted.CONFIDENCE, "0"));
            }
            System.out.printf("recognition: %d pages of 616 characters, askew %.1f degrees, dirt %.3f: errors %.2f %%, sure %.0f %%, %.1f s a page%n",
                    pages, kind[0], kind[1], 100 * errors / pages, sure / pages, (System.nanoTime() - start) / 1e9 / pages);
            assertThat(errors / pages).isLessThanOrEqualTo(kind[0] == 0 ? 0.05 : 0.15);
        }
    }
}
