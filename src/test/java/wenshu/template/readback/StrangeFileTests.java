package wenshu.template.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.docx.opc.OpcPackage;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;

/** Whatever is handed in, there is an answer within bounds, and never an exception. */
class StrangeFileTests {

    @TempDir
    Path home;

    private Form form;
    private byte[] docx;

    @BeforeEach
    void fill() {
        form = new TemplateCatalogue(new DataHome(home)).find("享受政府特殊津贴人员申报表");
        docx = new FormFiller().fill(form, FormData.empty(), OutputKind.DRAFT);
    }

    private byte[] body(String xml) {
        OpcPackage file = OpcPackage.read("a.docx", docx);
        String document = new String(file.part("word/document.xml"), StandardCharsets.UTF_8);
        int from = document.indexOf("<w:body>") + "<w:body>".length();
        return file.with("word/document.xml", (document.substring(0, from) + xml + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8)).toBytes();
    }

    @Test
    void files_that_are_none_are_refused_in_a_sentence() {
        byte[] noise = new byte[10_000];
        new Random(3).nextBytes(noise);
        for (byte[] file : new byte[][] {new byte[0], noise, Arrays.copyOf(docx, docx.length / 3), "PK\3\4".getBytes(StandardCharsets.US_ASCII),
                body("<w:p><w:r>").clone()}) {
            Reading reading = new FormReader().read(form, "怪文件.docx", file);
            assertThat(reading.readable()).isFalse();
            assertThat(reading.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.sentence()).isNotBlank());
        }
    }

    @Test
    void any_other_document_reads_as_nothing_much() {
        for (String xml : new String[] {"", "<w:p/>", "<w:tbl/>", "<w:tbl><w:tr/></w:tbl>", "<w:tr><w:tc/></w:tr>",
                "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
                "<w:p><w:r><w:sym w:char=\"zz\"/><w:t>通知</w:t></w:r></w:p>".repeat(300)}) {
            Reading reading = new FormReader().read(form, "别的.docx", body(xml));
            assertThat(reading.faults()).isEmpty();
            assertThat(reading.confidence()).isLessThan(0.5);
        }
    }

    @Test
    void nesting_and_size_end_in_time() {
        String cell = "<w:tbl><w:tr><w:tc>";
        String deep = cell.repeat(120) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(120);
        String row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>甲乙丙丁</w:t></w:r></w:p></w:tc>".repeat(5) + "</w:tr>";
        String wide = "<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc>".repeat(5_000) + "</w:tr></w:tbl>";
        String text = "<w:p><w:r><w:t>" + "某年—至今，（第".repeat(15_000) + "</w:t></w:r></w:p>";
        for (String xml : new String[] {deep, "<w:tbl>" + row.repeat(20_000) + "</w:tbl>", wide, text, "<w:p/>".repeat(100_000),
                "<w:tbl><w:tr><w:tc>" + text + "</w:tc></w:tr></w:tbl>"}) {
            long before = System.nanoTime();
            Reading reading = new FormReader(Duration.ofSeconds(2)).read(form, "大.docx", body(xml));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
            assertThat(reading).isNotNull();
        }
    }

    @Test
    void a_form_of_another_kind_is_not_taken_for_this_one() throws Exception {
        byte[] other = new FormFiller().blank(new TemplateCatalogue(new DataHome(home)).find("人选一览表"));
        Files.write(home.resolve("other.docx"), other);
        Reading reading = new FormReader().read(form, "other.docx", other);
        assertThat(reading.confidence()).isLessThan(0.4);
        assertThat(reading.unread()).isNotEmpty();
    }
}
