package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.opc.OpcPackage;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/**
 * Files that nobody wrote in good faith: each is refused in one sentence, quickly, or shown without what acts in it;
 * nothing touches the network.
 */
class HostileDocxTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private static final String PARAGRAPH = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";

    @Test
    void aBombIsStoppedWhileItUnpacks() throws IOException {
        byte[] zeros = new byte[1 << 20];
        byte[] bomb = zip(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 1_024; i++) {
                zip.write(zeros);
            }
        });
        assertRefused(bomb, "ZIP_BOMB");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        byte[] many = zip(zip -> {
            for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        });
        assertRefused(many, "TOO_MANY_ENTRIES");
    }

    @Test
    void aPartNameThatLeavesThePackageIsRefused() throws IOException {
        assertRefused(zip(zip -> zip.putNextEntry(new ZipEntry("../../etc/cron.d/x"))), "BAD_ENTRY_NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels",
        "[Content_Types].xml", "word/settings.xml"})
    void aDocumentTypeDeclarationInAnyPartIsRefused(String part) {
        String hostile = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        byte[] docx = TestDocx.body(PARAGRAPH).styles("").settings("").build()
                .with(part, hostile.getBytes(StandardCharsets.UTF_8)).toBytes();
        assertRefused(docx, "DTD_FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "attachedTemplate", "oleObject", "aFChunk", "frame", "subDocument"})
    void aLinkToContentOutsideIsNeverFetched(String type) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> asked.incrementAndGet());
        canary.start();
        try {
            byte[] docx = TestDocx.body(PARAGRAPH)
                    .relationship("x", type, "http://127.0.0.1:" + canary.getAddress().getPort() + "/x", true)
                    .build().toBytes();
            Rendition rendition = RENDERER.render("甲.docx", docx);
            assertThat(rendition.pages()).isEqualTo(1);
            // A template somewhere else changes nothing about the paper, so there is nothing to say about it.
            assertThat(rendition.findings()).extracting(Finding::code)
                    .isEqualTo(type.equals("attachedTemplate") ? List.of() : List.of("LINK_NOT_FOLLOWED"));
            // What is handed on to others must not link outside.
            FaultException refused = catchThrowableOfType(FaultException.class, () -> OpcPackage.read("甲.docx", docx));
            assertThat(refused.faults()).singleElement().extracting(Fault::code).isEqualTo("EXTERNAL_LINK");
            assertThat(asked).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void macrosAreNeverRun() {
        byte[] docx = TestDocx.body(PARAGRAPH).build().with("word/vbaProject.bin", new byte[] {1, 2, 3}).toBytes();
        assertThat(RENDERER.render("甲.docx", docx).findings()).extracting(Finding::code)
                .containsExactly("MACRO_NOT_RUN");
        FaultException refused = catchThrowableOfType(FaultException.class, () -> OpcPackage.read("甲.docx", docx));
        assertThat(refused.faults()).singleElement().extracting(Fault::code).isEqualTo("MACRO");
    }

    @Test
    void aHyperlinkIsOrdinary() {
        byte[] docx = TestDocx.body(PARAGRAPH).relationship("x", "hyperlink", "http://127.0.0.1:9/", true)
                .build().toBytes();
        assertThat(RENDERER.render("甲.docx", docx).pages()).isEqualTo(1);
    }

    static Stream<byte[]> notPapers() {
        byte[] whole = TestDocx.body(PARAGRAPH).build().toBytes();
        return Stream.of(new byte[0], "不是文件".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Arrays.copyOf(whole, whole.length / 2),
                new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    @ParameterizedTest
    @MethodSource("notPapers")
    void whatIsNoPaperGetsOneSentence(byte[] bytes) {
        assertThatThrownBy(() -> RENDERER.render("甲.docx", bytes)).isInstanceOf(FaultException.class)
                .message().startsWith("甲.docx：").endsWith("。").doesNotContain("Exception");
    }

    @Test
    void deepNestingIsRefused() {
        int depth = 600;
        String nested = "<w:sdt><w:sdtContent>".repeat(depth) + PARAGRAPH + "</w:sdtContent></w:sdt>".repeat(depth);
        assertRefused(TestDocx.body(nested).build().toBytes(), "XML_TOO_DEEP");
    }

    @Test
    void aRowThatFitsNowhereUnderARepeatedHeadingEndsAllTheSame() {
        String high = "<w:p><w:r><w:t>行</w:t></w:r></w:p>".repeat(80);
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>"
                + PARAGRAPH + "</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>" + high
                + "</w:tc></w:tr></w:tbl>";
        Rendition rendition = RENDERER.render("甲.docx", TestDocx.body(table).build().toBytes());
        assertThat(rendition.pages()).isBetween(2, 4);
        assertThat(wenshu.typeset.frame.FrameText.of(rendition.frames()).split("\\| 行\n", -1)).hasSize(81);
    }

    @Test
    void aPaperOfTooManyPagesIsRefused() {
        String body = ("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>").repeat(5_001);
        assertRefused(TestDocx.body(body).build().toBytes(), "TOO_MANY_PAGES");
    }

    @Test
    void aPaperOfTooManyElementsIsRefused() {
        assertRefused(TestDocx.body("<w:p/>".repeat(3_000_001)).build().toBytes(), "XML_TOO_LARGE");
        assertRefused(TestDocx.body("<w:p/>".repeat(250_001)).build().toBytes(), "TOO_MANY_PARAGRAPHS");
    }

    /** Damaged papers are either set or refused; nothing else comes out. The seed is in the name of the failure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedPapersAreSetOrRefused(long seed) {
        byte[] whole = TestDocx.body(PARAGRAPH + "<w:tbl><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc>"
                + PARAGRAPH + "</w:tc></w:tr></w:tbl>").styles("").build().toBytes();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(RENDERER.render("坏.docx", damaged).pages()).as("seed %d", seed).isPositive();
            } catch (FaultException refused) {
                assertThat(refused.faults()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static void assertRefused(byte[] docx, String code) {
        FaultException refused = catchThrowableOfType(FaultException.class, () -> RENDERER.render("甲.docx", docx));
        assertThat(refused).isNotNull();
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.sentence()).endsWith("。").matches(".*\\p{IsHan}.*");
        });
    }

    private interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Entries entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            entries.write(zip);
        }
        return bytes.toByteArray();
    }
}
