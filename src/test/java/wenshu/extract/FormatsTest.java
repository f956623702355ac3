package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats beside those of {@link TextExtractorTest}, and how a file that is locked or cut off says what to do. */
class FormatsTest {

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

    private static Extracted read(String name, byte[] bytes) throws IOException {
        return extractor.extract(Files.write(Files.createTempFile(folder, "spool", ""), bytes), name);
    }

    /** Made with LibreOffice out of three lines; Word and WPS write the same container. */
    @Test
    void readsOldWordAndWpsFiles() throws IOException {
        byte[] doc = Files.readAllBytes(Path.of("src/test/resources/extract/notice.doc"));
        for (String name : List.of("通知.doc", "通知.wps")) {
            Extracted read = read(name, doc);
            assertThat(read.status()).isEqualTo(ExtractionStatus.COMPLETE);
            assertThat(read.text()).contains("关于示例津贴的通知", "请林致远参加。");
        }
        assertThat(read("名单.et", Samples.workbook(true, "姓名", "林致远")).text()).contains("姓名\t林致远");
        Extracted strange = read("演示.dps", Samples.ole("Unknown", "x".getBytes(StandardCharsets.US_ASCII)));
        assertThat(strange.status()).isIn(ExtractionStatus.UNSUPPORTED, ExtractionStatus.FAILED);
        assertThat(strange.reason()).contains("另存");
    }

    @Test
    void readsALetterWithItsAttachmentsNamesAndTheLetterWithin() throws IOException {
        String encoded = Base64.getEncoder().encodeToString("各单位：请林致远参加。".getBytes(Charset.forName("GBK")));
        String letter = """
                From: =?UTF-8?B?%s?= <zhang@example.cn>
                To: li@example.cn
                Subject: =?GB2312?B?%s?=
                Date: Fri, 21 Nov 2025 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: multipart/alternative; boundary=two

                --two
                Content-Type: text/plain; charset=gb2312
                Content-Transfer-Encoding: base64

                %s
                --two
                Content-Type: text/html; charset=utf-8

                <p>各单位：请林致远参加。</p><img src="http://127.0.0.1:9/x.png">
                --two--
                --cut
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''%%E6%%8E%%A8%%E8%%8D%%90%%E8%%A1%%A8.pdf
                Content-Transfer-Encoding: base64

                AAAA
                --cut
                Content-Type: message/rfc822

                From: wang@example.cn
                Subject: inner letter
                Content-Type: text/html; charset=utf-8

                <p>里面的<b>信</b></p><script>alert(1)</script>
                --cut--
                """.formatted(base64("张示例", StandardCharsets.UTF_8), base64("关于报送材料的函", Charset.forName("GB2312")), encoded);
        Extracted read = read("来信.eml", letter.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read.status()).isEqualTo(ExtractionStatus.COMPLETE);
        assertThat(read.text()).contains("发件人：张示例 <zhang@example.cn>", "收件人：li@example.cn", "主题：关于报送材料的函", "日期：Fri, 21 Nov 2025",
                "各单位：请林致远参加。", "附件：推荐表.pdf", "主题：inner letter", "里面的信").doesNotContain("alert", "AAAA");
        assertThat(read.text().split("请林致远参加", -1)).hasSize(2);
        assertThat(read.metadata()).containsEntry("title", "关于报送材料的函");
        assertThat(read("说明.txt", "From: 一个人\n不是邮件，只是这样开头".getBytes(StandardCharsets.UTF_8)).metadata()).containsEntry("type", "text/plain");
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    @Test
    void readsTraditionalTextAndSaysSo() throws IOException {
        String text = "關於辦理職業資格審查業務的通知，請於本週內報送書面資料";
        Extracted read = read("通知.txt", text.getBytes(Charset.forName("Big5")));
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.reason()).contains("Big5");
        String simplified = "关于办理职业资格审查业务的通知，请于本周内报送书面材料";
        assertThat(read("通知.txt", simplified.getBytes(Charset.forName("GB18030")))).satisfies(gb -> assertThat(gb.text()).isEqualTo(simplified))
                .satisfies(gb -> assertThat(gb.reason()).isEmpty());
    }

    /** The document lists its pages in another order than their folders are numbered; one line is drawn in pieces. */
    @Test
    void readsAnOfdInTheOrderOfItsPagesAndItsLines() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>".getBytes(StandardCharsets.UTF_8));
        parts.put("Doc_0/Document.xml", "<Document><Pages><Page ID=\"1\" BaseLoc=\"Pages/Page_1/Content.xml\"/><Page ID=\"2\" BaseLoc=\"/Doc_0/Pages/Page_0/Content.xml\"/></Pages></Document>"
                .getBytes(StandardCharsets.UTF_8));
        parts.put("Doc_0/Pages/Page_0/Content.xml", "<Page><TextObject Boundary=\"0 0 99 9\" Size=\"5\"><TextCode X=\"0\" Y=\"5\">第二页</TextCode></TextObject></Page>"
                .getBytes(StandardCharsets.UTF_8));
        parts.put("Doc_0/Pages/Page_1/Content.xml", """
                <Page><Layer><TextObject Boundary="0 0 99 9" Size="5"><TextCode X="0" Y="5" DeltaX="g 3 5">关于示例</TextCode></TextObject>
                <TextObject Boundary="20 0 99 9" Size="5"><TextCode X="0" Y="5">津贴的</TextCode><TextCode X="15">通知</TextCode></TextObject>
                <TextObject Boundary="0 10 99 9" Size="5"><TextCode X="0" Y="5">姓名</TextCode></TextObject>
                <TextObject Boundary="30 10 99 9" Size="5"><TextCode X="0" Y="5">林致远</TextCode></TextObject></Layer></Page>""".getBytes(StandardCharsets.UTF_8));
        Extracted read = read("通知.ofd", Samples.zip(StandardCharsets.UTF_8, parts));
        assertThat(read.text()).isEqualTo("关于示例津贴的通知\n姓名 林致远\n\f第二页\n\f");
        assertThat(read.metadata()).containsEntry("pages", "2");
    }

    @Test
    void saysWhatToDoWithALockedFile() throws IOException {
        for (Map.Entry<String, byte[]> file : Map.of("密.pdf", Samples.pdf("secret", "geheim"), "密.docx", Samples.encrypted(Samples.docx("秘密")), "密.zip", Samples.encryptedZip()).entrySet()) {
            Extracted read = read(file.getKey(), file.getValue());
            assertThat(read.status()).as(file.getKey()).isEqualTo(ExtractionStatus.ENCRYPTED);
            assertThat(read.reason()).as(file.getKey()).contains("有密码", "再归档");
        }
    }

    @Test
    void saysThatAPdfWasCutOff() throws IOException {
        byte[] whole = Samples.pdf(List.of("First page", "Second page", "Third page"), null);
        Extracted cut = read("a.pdf", Arrays.copyOf(whole, whole.length - 40));
        assertThat(cut.status()).isEqualTo(ExtractionStatus.PARTIAL);
        assertThat(cut.reason()).contains("文件不完整", "只读出 3 页");
        assertThat(read("a.pdf", Arrays.copyOf(whole, whole.length / 3)).status()).isIn(ExtractionStatus.PARTIAL, ExtractionStatus.FAILED);
    }

    /** The pages look right, but copied text is not: wrong characters must not be found, the right ones should. */
    @Test
    void takesTextThatIsGibberishForAScan() throws IOException {
        List<String> lines = Scans.text(3, 4);
        byte[] pdf = Samples.gibberishPdf(lines);
        Extracted read = read("乱码.pdf", pdf);
        assertThat(read.status()).isIn(ExtractionStatus.SCAN, ExtractionStatus.UNRECOGNISED);
        assertThat(read.reason()).contains("乱码");
        assertThat(read.text()).isBlank();
        assumeTrue(extractor.canRecognise(), "tesseract with chi_sim is not installed");
        Extracted recognised = extractor.recognise(Files.write(folder.resolve("g.pdf"), pdf), "乱码.pdf");
        assertThat(recognised.status()).isEqualTo(ExtractionStatus.RECOGNISED);
        assertThat(Scans.errors(lines, recognised.text())).isLessThan(0.15);
    }
}
