package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.opc.OpcPackage;
import wenshu.fault.FaultException;
import wenshu.forms.mark.MarkDrawing;
import wenshu.forms.mark.PrintMark;
import wenshu.forms.verify.Comparison.Line;
import wenshu.forms.verify.Comparison.Verdict;
import wenshu.forms.verify.PrintRecord;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.OutputKind;

/** Papers that somebody brings back: as they were printed, altered, scanned, or something else altogether. */
class PaperCheckTests {

    private static final String NAME = "享受政府特殊津贴人员申报表";

    @TempDir
    Path home;

    private Workshop workshop;
    private Form form;
    private PrintRecord entry;
    private byte[] docx;

    @BeforeEach
    void print() {
        workshop = new Workshop(new DataHome(home), Clock.systemDefaultZone());
        form = workshop.templates().find(NAME);
        Map<String, Object> plain = new LinkedHashMap<>(workshop.templates().sample(NAME).orElseThrow().toMap());
        plain.remove("照片");
        FormData data = FormData.of(plain);
        entry = workshop.printLedger().enter(form, data, "nigao");
        docx = MarkDrawing.draw("a.docx", workshop.formFiller().fill(form, data, OutputKind.DRAFT),
                PrintMark.of(entry.id(), form, data));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private byte[] altered(String from, String to) {
        OpcPackage file = OpcPackage.read("a.docx", docx);
        String body = new String(file.part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(body).contains(from);
        return file.with("word/document.xml", body.replace(from, to).getBytes(StandardCharsets.UTF_8)).toBytes();
    }

    private byte[] pdf(byte[] word) {
        return workshop.renderer().render("a.docx", word).pdf();
    }

    @Test
    void a_print_is_remembered_once_and_its_file_is_the_same() throws Exception {
        assertThat(workshop.printLedger().enter(form, entry.data(), "nigao").id()).isEqualTo(entry.id());
        assertThat(workshop.printLedger().enter(form, entry.data(), "shenhe").id()).isNotEqualTo(entry.id());
        PaperCheck.Result result = workshop.paperCheck().byRecord("a.docx", docx, "");
        assertThat(result.same()).isTrue();
        assertThat(result.notes()).contains("模板版本一致", "编号一致：" + entry.id());
        assertThat(result.comparison().lines()).hasSizeGreaterThan(80).allMatch(line -> line.verdict() == Verdict.SAME);
    }

    @Test
    void an_altered_value_is_named_with_both_sides_and_its_place() throws Exception {
        PaperCheck.Result result = workshop.paperCheck().byRecord("a.docx", altered("正高级工程师<", "高级工程师<"), entry.id());
        assertThat(result.same()).isFalse();
        assertThat(result.comparison().differences()).extracting(Line::path, Line::paper, Line::data, Line::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("职称", "高级工程师", "正高级工程师", Verdict.DIFFERENT));
        assertThat(result.comparison().differences().getFirst().place()).contains("表格");
    }

    @Test
    void a_name_altered_in_one_of_two_places_is_found() throws Exception {
        OpcPackage file = OpcPackage.read("a.docx", docx);
        String body = new String(file.part("word/document.xml"), StandardCharsets.UTF_8);
        String once = body.replaceFirst("林致远", "林志远");
        PaperCheck.Result result = workshop.paperCheck().byRecord("a.docx",
                file.with("word/document.xml", once.getBytes(StandardCharsets.UTF_8)).toBytes(), "");
        assertThat(result.comparison().differences()).extracting(Line::path).containsExactly("姓名");
    }

    @Test
    void a_pdf_is_known_by_its_mark_and_its_words() throws Exception {
        PaperCheck.Result same = workshop.paperCheck().byRecord("a.pdf", pdf(docx), "");
        assertThat(same.comparison().differences()).isEmpty();
        assertThat(same.same()).isTrue();
        PaperCheck.Result other = workshop.paperCheck().byRecord("a.pdf", pdf(altered("水力学及河流动力学", "水利水电工程")), "");
        assertThat(other.markSame()).isTrue();
        assertThat(other.comparison().differences()).extracting(Line::path).containsExactly("从事专业");
        assertThat(other.same()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "pdf"})
    void a_scan_is_known_by_its_mark(String kind) throws Exception {
        PaperCheck.Result result = workshop.paperCheck().byRecord("扫描." + kind, scan(kind), "");
        assertThat(result.record().id()).isEqualTo(entry.id());
        assertThat(result.markSame()).isTrue();
        assertThat(result.same()).isTrue();
        assertThat(result.comparison()).isNull();
        assertThat(result.notes()).contains("扫描件上没有文字，只核对了打印标记");
    }

    /** The first page at 200 dots an inch, a little askew and speckled, as an office scanner gives it. */
    private byte[] scan(String kind) throws Exception {
        BufferedImage page;
        try (PDDocument document = Loader.loadPDF(pdf(docx))) {
            page = new PDFRenderer(document).renderImageWithDPI(0, 200);
        }
        BufferedImage scan = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = scan.createGraphics();
        graphics.setColor(new Color(246, 244, 238));
        graphics.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        graphics.rotate(Math.toRadians(1.2), scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            scan.setRGB(random.nextInt(scan.getWidth()), random.nextInt(scan.getHeight()), 0x909090);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!kind.equals("pdf")) {
            ImageIO.write(scan, kind, out);
            return out.toByteArray();
        }
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                content.drawImage(JPEGFactory.createFromImage(document, scan, 0.7f), 0, 0, PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void strange_files_are_refused_with_a_sentence() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        byte[] huge = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\u0001\u0086\u00a0\0\u0001\u0086\u00a0\u0008\u0006\0\0\0"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] zip = Arrays.copyOf(docx, docx.length / 2);
        for (byte[] file : new byte[][] {new byte[0], noise, huge, zip, "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII),
                "文字".getBytes(StandardCharsets.UTF_8)}) {
            assertThatThrownBy(() -> workshop.paperCheck().byRecord("怪文件", file, entry.id())).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> workshop.paperCheck().byRecord("怪文件", file, "")).isInstanceOf(FaultException.class);
        }
        assertThatThrownBy(() -> workshop.paperCheck().byRecord("a.docx", docx, "P20260101-ABCDEFGH"))
                .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults().getFirst().code()).isEqualTo("NO_SUCH_PRINT"));
    }

    @Test
    void data_in_a_file_are_held_against_the_paper_as_well() throws Exception {
        assertThat(workshop.paperCheck().byData("a.docx", docx, form, entry.data()).same()).isTrue();
        Map<String, Object> changed = new LinkedHashMap<>(entry.data().toMap());
        changed.put("办公电话", "0000-7654321");
        PaperCheck.Result result = workshop.paperCheck().byData("a.docx", docx, form, FormData.of(changed));
        assertThat(result.markSame()).isFalse();
        assertThat(result.comparison().differences()).extracting(Line::path).containsExactly("办公电话");
    }
}
