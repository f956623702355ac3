package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextExtractorTest {

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

    private static Extracted read(String name, byte[] bytes) {
        return read(extractor, name, bytes);
    }

    private static Extracted read(TextExtractor extractor, String name, byte[] bytes) {
        try {
            return extractor.extract(Files.write(Files.createTempFile(folder, "spool", ""), bytes), name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsWordWorkbooksAndPdf() {
        assertThat(read("名单.docx", Samples.docx("名单", "姓名", "林致远", "入选")).text()).contains("姓名\t林致远\t入选");
        Extracted word = read("通知.docx", Samples.docx("关于申报示例津贴的通知\n各处室：", "姓名", "林致远"));
        assertThat(word.status()).isEqualTo(ExtractionStatus.COMPLETE);
        assertThat(word.text()).contains("关于申报示例津贴的通知", "林致远").doesNotContain("姓名林致远");
        assertThat(read("名单.xlsx", Samples.workbook(false, "姓名", "林致远")).text()).contains("姓名\t林致远");
        assertThat(read("名单.xls", Samples.workbook(true, "姓名", "林致远")).text()).contains("姓名\t林致远");
        for (boolean old : new boolean[] {false, true}) {
            assertThat(read(old ? "日期.xls" : "日期.xlsx", Samples.dated(old, LocalDate.of(2021, 3, 5))).text()).contains("2021年3月5日");
        }
        Extracted pdf = read("a.pdf", Samples.pdf("Annex 2024-230", null));
        assertThat(pdf.text()).contains("Annex 2024-230");
        assertThat(pdf.metadata()).containsEntry("type", "application/pdf").containsEntry("pages", "1");
    }

    @Test
    void eachSheetOfAWorkbookIsAPageThatItsNameBegins() {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put("一车间", List.of("姓名", "林致远"));
        sheets.put("空表", List.of());
        sheets.put("二车间", List.of("姓名", "阮琉光"));
        for (boolean old : List.of(false, true)) {
            String[] pages = read(old ? "名单.xls" : "名单.xlsx", Samples.workbook(old, sheets)).text().split("\f", -1);
            assertThat(pages).as("old: " + old).hasSize(4);
            assertThat(pages[0].strip()).matches("一车间\\s+姓名\t林致远");
            assertThat(pages[1].strip()).isEqualTo("空表");
            assertThat(pages[2].strip()).matches("二车间\\s+姓名\t阮琉光");
            assertThat(pages[3]).isEmpty();
        }
    }

    @Test
    void readsChineseTextOfAnyLengthInBothEncodings() {
        Charset gb18030 = Charset.forName("GB18030");
        for (String text : new String[] {"示例", "山高", "关于印发示例办法的通知", "林𬎆、喆、堃"}) {
            assertThat(read("a.txt", text.getBytes(gb18030)).text()).isEqualTo(text);
            assertThat(read("a.txt", text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        }
        assertThat(read("a.txt", "\uFEFF通知".getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo("通知");
        assertThat(read("a.txt", new byte[] {'o', 'k', (byte) 0x80, 10, (byte) 0xFF}).status())
                .isEqualTo(ExtractionStatus.PARTIAL);
    }

    @Test
    void readsAZipThatOldWindowsMade() {
        Extracted zip = read("材料.zip", Samples.gbkZip("推荐材料/林致远.txt", "示例津贴推荐表"));
        assertThat(zip.text()).contains("【推荐材料/林致远.txt】", "示例津贴推荐表");
        assertThat(zip.status()).isEqualTo(ExtractionStatus.COMPLETE);
    }

    @Test
    void refusesToUnpackABomb() {
        assertThat(read("bomb.zip", Samples.bomb()).status()).isEqualTo(ExtractionStatus.BOMB);
        byte[] inner = Samples.zip(StandardCharsets.UTF_8, Map.of("a.zip", Samples.bomb()));
        assertThat(read("bomb.zip", inner).status()).isEqualTo(ExtractionStatus.BOMB);
        Map<String, byte[]> office = new LinkedHashMap<>();
        office.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        office.put("word/document.xml", new byte[220 << 20]);
        assertThat(read("bomb.docx", Samples.zip(StandardCharsets.UTF_8, office)).status())
                .isEqualTo(ExtractionStatus.BOMB);
    }

    @Test
    void stopsAtTheThirdZipInsideAZipAndSaysSo() {
        Extracted three = read("a.zip", Samples.nested(3));
        assertThat(three.text()).contains("第3层的文字", "最里面");
        assertThat(three.status()).isEqualTo(ExtractionStatus.COMPLETE);
        Extracted four = read("a.zip", Samples.nested(4));
        assertThat(four.text()).contains("第3层的文字").doesNotContain("第4层的文字");
        assertThat(four.status()).isEqualTo(ExtractionStatus.PARTIAL);
        assertThat(four.reason()).contains("嵌套超过 3 层");
    }

    @Test
    void stopsAfterAThousandEntriesAndSaysSo() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put(i + ".txt", new byte[] {'x'});
        }
        Extracted zip = read("many.zip", Samples.zip(StandardCharsets.UTF_8, many));
        assertThat(zip.status()).isEqualTo(ExtractionStatus.PARTIAL);
        assertThat(zip.reason()).contains("超过 1000 个");
        assertThat(zip.text()).contains("【999.txt】").doesNotContain("【1000.txt】");
    }

    @Test
    void saysThatTextBeyondTheLimitWasCutAlsoInTheLastEntryOrPage() {
        byte[] tooMuch = ("字".repeat(1_000) + "\n").repeat(2_001).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> last = new LinkedHashMap<>();
        last.put("先.txt", "先".getBytes(StandardCharsets.UTF_8));
        last.put("后.txt", Arrays.copyOf(tooMuch, 3 * 1_999_990 + 1_999));
        for (byte[] file : new byte[][] {Samples.zip(StandardCharsets.UTF_8, last), Samples.ofd(tooMuch),
            Samples.zip(StandardCharsets.UTF_8, Map.of("a.txt", tooMuch)), tooMuch}) {
            Extracted cut = read("长", file);
            assertThat(cut.status()).isEqualTo(ExtractionStatus.PARTIAL);
            assertThat(cut.reason()).contains("超过 200 万字");
            assertThat(cut.text()).hasSizeLessThanOrEqualTo(2_000_000).hasSizeGreaterThan(1_999_990);
        }
        assertThat(read("短.ofd", Samples.ofd("版式文件的文字".getBytes(StandardCharsets.UTF_8))))
                .satisfies(ofd -> assertThat(ofd.status()).isEqualTo(ExtractionStatus.COMPLETE))
                .satisfies(ofd -> assertThat(ofd.text()).contains("版式文件的文字"));
    }

    @Test
    void saysThatAFileIsEncryptedBrokenOrNoText() {
        byte[] pdf = Samples.pdf("secret", "geheim");
        assertThat(read("a.pdf", pdf).status()).isEqualTo(ExtractionStatus.ENCRYPTED);
        Extracted broken = read("a.pdf", "%PDF-1.7\nbroken".getBytes(StandardCharsets.US_ASCII));
        assertThat(broken.status()).isEqualTo(ExtractionStatus.FAILED);
        assertThat(broken.reason()).contains("已损坏");
        byte[] docx = Samples.docx("文字");
        assertThat(read("a.docx", Arrays.copyOf(docx, docx.length / 2)).status()).isEqualTo(ExtractionStatus.FAILED);
        assertThat(read("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0, 1}).status())
                .isEqualTo(ExtractionStatus.UNSUPPORTED);
        assertThat(read("a.txt", Samples.docx("名字撒谎的文件")).text()).contains("名字撒谎的文件");
    }

    @Test
    void saysThatAPdfHasNoPage() {
        Extracted none = read("零页.pdf", ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
                + "trailer<</Size 3/Root 1 0 R>>\nstartxref\n98\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(none.status()).isEqualTo(ExtractionStatus.UNSUPPORTED);
        assertThat(none.reason()).contains("一页也没有");
    }

    @Test
    void killsAReaderThatTakesTooLongAndGoesOnWithAnother() {
        Limits hasty = new Limits(50 << 20, 200 << 20, 100, 1_000, 3, 2_000_000, Duration.ofMillis(1));
        try (TextExtractor impatient = new TextExtractor(folder.resolve("other"), 1, hasty)) {
            Extracted late = read(impatient, "a.docx", Samples.docx("慢"));
            assertThat(late.status()).isEqualTo(ExtractionStatus.FAILED);
            assertThat(late.reason()).contains("没有读完");
            assertThat(read(impatient, "a.txt", "快".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("快");
        }
    }

    @Test
    void endsEachPageOfAPdfAndOfAnOfd() {
        Extracted pdf = read("a.pdf", Samples.pdf(List.of("First page", "", "Third page\n- 3 -"), null));
        assertThat(pages(pdf)).containsExactly("First page", "", "Third page");
        assertThat(pdf.lines()).doesNotContain("\f").contains("First page");
        byte[] ofd = Samples.ofd(List.of("第一页", "第二页"));
        assertThat(pages(read("a.ofd", ofd))).containsExactly("第一页", "第二页");
        assertThat(read("a.zip", Samples.zip(StandardCharsets.UTF_8, Map.of("a.ofd", ofd))).text()).contains("第一页\n第二页").doesNotContain("\f");
    }

    private static List<String> pages(Extracted read) {
        assertThat(read.status()).isEqualTo(ExtractionStatus.COMPLETE);
        assertThat(read.text()).endsWith("\f");
        assertThat(read.metadata()).containsEntry("pages", Long.toString(read.text().chars().filter(c -> c == Extracted.PAGE_END).count()));
        return Arrays.stream(read.text().split("\f")).map(String::strip).toList();
    }
}
