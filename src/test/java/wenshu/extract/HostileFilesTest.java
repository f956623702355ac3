package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want to reach out, to swell or to hang. A listener on loopback counts who comes. */
class HostileFilesTest {

    @TempDir
    static Path folder;
    private static TextExtractor extractor;
    private static ServerSocket canary;
    private static final AtomicInteger VISITS = new AtomicInteger();

    @BeforeAll
    static void open() throws IOException {
        extractor = new TextExtractor(folder.resolve("temp"), 1, Limits.DEFAULT);
        canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(() -> {
            while (!canary.isClosed()) {
                try {
                    canary.accept().close();
                    VISITS.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        });
        listener.setDaemon(true);
        listener.start();
    }

    @AfterAll
    static void close() throws IOException {
        extractor.close();
        canary.close();
    }

    private static Extracted read(String name, byte[] bytes) throws IOException {
        return extractor.extract(Files.write(Files.createTempFile(folder, "spool", ""), bytes), name);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingInAFileReachesOut() throws IOException {
        String here = "http://127.0.0.1:" + canary.getLocalPort() + "/";
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + here + "a.dtd\" [<!ENTITY e SYSTEM \"" + here + "e\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        Map<String, byte[]> docx = new LinkedHashMap<>();
        docx.put("[Content_Types].xml", utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        docx.put("_rels/.rels", utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        docx.put("word/_rels/document.xml.rels", utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"" + here + "t.dotm\" TargetMode=\"External\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"" + here + "i.png\" TargetMode=\"External\"/></Relationships>"));
        docx.put("word/document.xml", utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>"));
        assertThat(read("外链.docx", Samples.zip(StandardCharsets.UTF_8, docx)).text()).contains("正文");
        docx.put("word/document.xml", utf8(entity + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;&f;</w:t></w:r></w:p></w:body></w:document>"));
        String host = Files.exists(Path.of("/etc/hostname")) ? Files.readString(Path.of("/etc/hostname")).strip() : "nothing of the kind";
        assertThat(read("实体.docx", Samples.zip(StandardCharsets.UTF_8, docx)).text()).doesNotContain(host);
        assertThat(read("实体.ofd", Samples.zip(StandardCharsets.UTF_8, Map.of("OFD.xml", utf8(entity + "<OFD>&e;</OFD>"),
                "Doc_0/Pages/Page_0/Content.xml", utf8(entity + "<Page><TextCode>&e;&f;字</TextCode></Page>")))).text()).doesNotContain(host);
        assertThat(read("表单.pdf", Samples.xfaPdf(entity + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template><field>&e;&f;</field></template></xdp:xdp>")).text())
                .contains("Form page").doesNotContain(host);
        read("网页.html", utf8("<html><link rel=stylesheet href='" + here + "c.css'><img src='" + here + "p.png'><iframe src='" + here + "'></iframe>字</html>"));
        read("信.eml", utf8("From: a@example.cn\nSubject: x\nContent-Type: text/html\n\n<img src='" + here + "p.png'>"));
        read("文.rtf", utf8("{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE \"" + here + "p.png\"}}x}"));
        assertThat(VISITS).hasValue(0);
    }

    @Test
    void theReadingProcessHasNoNetworkAndNoSecrets() throws IOException, InterruptedException {
        Process child = new WorkerLaunch(folder.resolve("reach"), folder.resolve("fonts"), ReachOut.class.getName(), Integer.toString(canary.getLocalPort())).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("LC_ALL", "PATH").doesNotContain("HOME", "JAVA_HOME", "USER");
        assertThat(said).containsPattern("memory 2[0-5]\\d\\b");
        assumeTrue(WorkerLaunch.canLeaveNetwork(), "unshare -rn does not work here");
        assertThat(said).contains("no way out").doesNotContain("connected");
        assertThat(VISITS).hasValue(0);
    }

    @Test
    void sixtyThousandEntriesAndDeepNestingTakeAShortTime() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        long start = System.nanoTime();
        Extracted read = read("many.zip", Samples.zip(StandardCharsets.UTF_8, many));
        assertThat(read.status()).isEqualTo(ExtractionStatus.PARTIAL);
        assertThat(read.reason()).contains("超过 1000 个");
        assertThat(read("深.zip", Samples.nested(40)).reason()).contains("嵌套超过 3 层");
        Extracted deep = read("深.html", utf8("<html>" + "<div>".repeat(20_000) + "字"));
        assertThat(deep.status()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
        assertThat(read("之后.docx", Samples.docx("还能读")).text()).contains("还能读");
    }

    @Test
    void aPictureThatSaysItIsEnormousIsNotPainted() throws IOException {
        byte[] png = Scans.picture("png", List.of(new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY)));
        byte[] lying = Samples.pngOfSize(png, 60_000, 60_000);
        Extracted read = read("大.png", lying);
        assertThat(read.status()).isEqualTo(ExtractionStatus.FAILED);
        assertThat(read.reason()).contains("2 亿像素");
        Extracted within = extractor.recognise(Files.write(folder.resolve("lie.png"), Samples.pngOfSize(png, 14_000, 14_000)), "谎.png");
        assertThat(within.status()).isIn(ExtractionStatus.FAILED, ExtractionStatus.UNSUPPORTED, ExtractionStatus.UNRECOGNISED);
        assertThat(within.reason()).isNotEmpty();
        assertThat(read("之后.docx", Samples.docx("还能读")).text()).contains("还能读");
    }
}
