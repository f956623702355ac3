package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.assembly.Workshop;
import wenshu.home.DataHome;
import wenshu.notice.DraftFile;
import wenshu.render.TestDocx;

/** Word papers with pages: what is said of a word's page is where the word stands in the drawing. */
class WordPagesTest {

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

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

    private static Path file(byte[] docx) throws IOException {
        return Files.write(Files.createTempFile(folder, "spool", ""), docx);
    }

    private static byte[] word(String body) {
        return TestDocx.body(body).build().with("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8)).toBytes();
    }

    private static String paged(Path file) {
        String text = extractor.extract(file, "文.docx").text();
        return extractor.paged(file, "文.docx", text).orElse(text);
    }

    private static List<String> drawnPages(Path file) throws IOException {
        Path pdf = folder.resolve("drawn.pdf");
        assertThat(extractor.draw(file, "文.docx", pdf)).isEmpty();
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document).replaceAll("\\s", ""));
            }
        }
        return pages;
    }

    /** Every line stands on the page that the text says, or begins there and goes on overleaf. */
    private static int pagesAgree(byte[] docx, String mark) throws IOException {
        Path file = file(docx);
        List<String> said = Arrays.asList(paged(file).split("\f"));
        List<String> drawn = drawnPages(file);
        assertThat(said.stream().filter(page -> !page.isBlank()).count()).isEqualTo(drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            int page = i;
            said.get(i).lines().map(line -> line.replaceAll(".*(" + mark + ").*|.*", "$1")).filter(word -> !word.isEmpty())
                    .forEach(word -> assertThat(drawn.get(page)).as("page " + (page + 1)).contains(word));
        }
        return drawn.size();
    }

    @Test
    void theWordsOfANoticeStandOnThePagesThatAreSaid() throws IOException {
        String draft = "---\n文种: 通知\n版式: 文件\n发文机关: 示例市人力资源和社会保障局\n发文字号: 示人社发〔2024〕19号\n"
                + "标题: 示例市人力资源和社会保障局关于印发评审规程的通知\n主送: 各有关单位\n成文日期: 2024年5月6日\n用印: 是\n---\n\n现将规程印发给你们。\n\n"
                + IntStream.range(10, 60).mapToObj(i -> "第" + i + "项要求：各单位应当在规定时间内完成材料审核、公示和上报，由主管部门逐级把关，确保真实、完整、规范。")
                        .collect(Collectors.joining("\n\n"));
        try (Workshop workshop = new Workshop(new DataHome(folder.resolve("home")), Clock.systemUTC())) {
            assertThat(pagesAgree(workshop.notices().issue("规程.docx", DraftFile.parse("", draft)).docx(), "第\\d\\d项要求")).isGreaterThan(3);
        }
    }

    @Test
    void soDoTheRowsOfALongTableUnderItsRepeatedHead() throws IOException {
        String rows = IntStream.range(100, 190).mapToObj(i -> row(false, "人选" + i, "示例市第一中学")).collect(Collectors.joining());
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"5000\"/></w:tblGrid>"
                + row(true, "姓名", "工作单位") + rows + "</w:tbl>";
        String section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:bottom=\"1440\" w:left=\"1800\" w:right=\"1800\"/></w:sectPr>";
        byte[] docx = word("<w:p><w:r><w:t>推荐人选汇总表</w:t></w:r></w:p>" + table + section);
        assertThat(pagesAgree(docx, "人选\\d\\d\\d")).isGreaterThan(1);
    }

    private static String row(boolean head, String... cells) {
        return "<w:tr>" + (head ? "<w:trPr><w:tblHeader/></w:trPr>" : "") + Arrays.stream(cells)
                .map(cell -> "<w:tc><w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p></w:tc>").collect(Collectors.joining()) + "</w:tr>";
    }

    @Test
    void whatCannotBeLaidOutKeepsItsTextAndSaysWhyItIsNotDrawn() throws IOException {
        String deep = "<w:sdt><w:sdtContent>".repeat(600) + "<w:p><w:r><w:t>正文</w:t></w:r></w:p>" + "</w:sdtContent></w:sdt>".repeat(600);
        String pages = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>".repeat(6_000);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(90) + "<w:p><w:r><w:t>字</w:t></w:r></w:p>" + "<w:p/></w:tc></w:tr></w:tbl>".repeat(90);
        byte[] bomb = Samples.bomb();
        long start = System.nanoTime();
        for (byte[] hostile : List.of(word(deep), word(pages),
                word(tables + "<w:p/>"), bomb, "不是文件".getBytes(StandardCharsets.UTF_8))) {
            Path file = file(hostile);
            assertThat(paged(file)).doesNotContain("\f\f\f");
            String reason = extractor.draw(file, "文.docx", folder.resolve("hostile.pdf"));
            assertThat(reason).doesNotContain("Exception").doesNotEndWith("。");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
        assertThat(paged(file(Samples.docx("还能读")))).isEqualTo("还能读\n\f");
    }
}
