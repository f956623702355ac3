package wenshu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import wenshu.render.TestDocx;
import wenshu.render.TimeLimit;

/** {@code convert} as a clerk or a script calls it: one file, a folder, folders within folders. */
@Execution(ExecutionMode.SAME_THREAD)
class ConvertCommandTests {

    private static final String GOOD = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";
    private static final String EQUATION = "<w:p><w:r><w:t>第一段</w:t></w:r><m:oMath xmlns:m=\"http://schemas.openxmlformats"
            + ".org/officeDocument/2006/math\"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path in;
    private Path result;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        result = folder.resolve("out");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = WenshuCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.concat(Stream.of("convert"), Stream.of(arguments)),
                Stream.of("--home", folder.resolve("home").toString())).toArray(String[]::new));
    }

    private Path docx(String name, String body) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, TestDocx.body(body).build().toBytes());
    }

    private List<String> written() throws IOException {
        if (!Files.exists(result)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(result)) {
            return files.filter(Files::isRegularFile).map(file -> result.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void one_file_becomes_one_pdf_and_is_replaced_the_next_time() throws IOException {
        Path target = folder.resolve("甲.pdf");
        Files.writeString(target, "旧");
        assertThat(run(docx("甲.docx", GOOD).toString(), "-o", target.toString())).as(err.toString()).isZero();
        assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(out.toString()).startsWith(target + "（1 页，").endsWith(" 毫秒）\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_folder_is_converted_with_progress_and_a_summary() throws IOException {
        docx("a.docx", GOOD);
        docx("A.DOCX", GOOD);
        docx("a.docm", GOOD);
        docx("b.dotx", EQUATION);
        docx("~$a.docx", GOOD);
        docx("深/c.docx", GOOD);
        Files.writeString(in.resolve("坏.docx"), "不是");
        Files.writeString(in.resolve("说明.txt"), "不是");
        assertThat(run(in.toString(), "-o", result.toString())).isEqualTo(1);
        assertThat(written()).containsExactly("A.pdf", "a-2.pdf", "a-3.pdf", "b.pdf");
        assertThat(out.toString().lines()).hasSize(6).anyMatch(line -> line.matches("\\[\\d/5] a\\.docx → .*a-3\\.pdf（1 页，\\d+ 毫秒）"))
                .anyMatch(line -> line.matches("\\[\\d/5] 坏\\.docx：没有转成"));
        assertThat(out.toString().lines().toList().getLast()).matches("共 5 份，成功 4 份，失败 1 份，有提示 1 份，用时 \\d+\\.\\d 秒。");
        assertThat(err.toString().lines()).hasSize(3)
                .anyMatch(line -> line.contains("--engine libreoffice"))
                .anyMatch(line -> line.startsWith("坏.docx：") && line.endsWith("。"))
                .anyMatch(line -> line.startsWith("b.dotx：［缺失］第1页“第一段") && line.endsWith("。"));
    }

    @Test
    void folders_within_folders_are_kept() throws IOException {
        docx("甲.docx", GOOD);
        docx("一/甲.docx", GOOD);
        docx("一/二/乙.docx", GOOD);
        assertThat(run(in.toString(), "-o", result.toString(), "--recursive", "--jobs", "3")).as(err.toString()).isZero();
        assertThat(written()).containsExactly("一/二/乙.pdf", "一/甲.pdf", "甲.pdf");
        assertThat(out.toString()).contains("一/二/乙.docx → ");
    }

    @Test
    void a_folder_without_word_files_is_said_so() throws IOException {
        docx("一/甲.docx", GOOD);
        assertThat(run(in.toString(), "-o", result.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("文件夹里没有 .docx 文件").contains("--recursive");
        assertThat(run(folder.resolve("无.docx").toString(), "-o", result.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("找不到这个文件");
    }

    @Test
    void strict_writes_nothing_for_a_paper_that_cannot_be_drawn_as_it_stands() throws IOException {
        Path target = folder.resolve("甲.pdf");
        String paper = docx("甲.docx", EQUATION + EQUATION.replace("第一段", "第二段")).toString();
        assertThat(run(paper, "-o", target.toString(), "--strict")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("甲.docx，第1页“第")
                .endsWith("严格模式不予转换。"));
        assertThat(target).doesNotExist();
        assertThat(run(paper, "-o", target.toString())).isZero();
        assertThat(target).exists();
    }

    @Test
    void programs_get_one_json_value() throws IOException {
        docx("a.docx", EQUATION);
        Files.writeString(in.resolve("b.docx"), "不是");
        assertThat(run(in.toString(), "-o", result.toString(), "--json")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all.get("total").asInt()).isEqualTo(2);
        assertThat(all.get("failed").asInt()).isEqualTo(1);
        JsonNode first = all.get("files").get(0);
        assertThat(first.get("source").asString()).isEqualTo(in.resolve("a.docx").toString());
        assertThat(first.get("written").get(0).asString()).isEqualTo(result.resolve("a.pdf").toString());
        assertThat(first.get("pages").asInt()).isEqualTo(1);
        assertThat(first.get("findings").get(0).get("severity").asString()).isEqualTo("LEFT_OUT");
        assertThat(first.get("findings").get(0).get("page").asInt()).isEqualTo(1);
        assertThat(all.get("files").get(1).get("faults").get(0).get("message").asString()).endsWith("。");
    }

    @Test
    void a_file_that_takes_too_long_is_reported_and_the_others_are_done() throws Exception {
        docx("长.docx", GOOD);
        docx("短.docx", GOOD);
        Converted.Engine engine = (name, docx) -> {
            if (name.startsWith("长")) {
                Thread.sleep(60_000);
            }
            return new Converted(List.of(docx), 1, List.of());
        };
        List<ConvertOutcome> outcomes = new ConvertBatch(engine, new TimeLimit(Duration.ofSeconds(2)), 1)
                .run(ConvertPlan.of(List.of(in), result, "pdf", false), outcome -> { });
        assertThat(outcomes).extracting(outcome -> outcome.job().label(), ConvertOutcome::failed)
                .containsExactly(tuple("短.docx", false), tuple("长.docx", true));
        assertThat(outcomes.getLast().faults()).singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).startsWith("长.docx：超过 2 秒没有转完，已停止"));
        assertThat(written()).containsExactly("短.pdf");
    }

    @Test
    void an_output_that_cannot_be_meant_is_refused() throws IOException {
        String paper = docx("甲.docx", GOOD).toString();
        assertThat(run(paper, "-o", paper)).isEqualTo(1);
        assertThat(err.toString()).contains("输出文件不能是 Word 文件");
        Path file = Files.writeString(folder.resolve("x.pdf"), "");
        assertThat(run(paper, paper, "-o", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("输出应为文件夹");
        assertThat(run(paper, "-o", result.toString(), "--jobs", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--jobs").contains("应是 1 到 9999 的整数");
    }

    @Test
    void the_output_s_name_or_the_option_says_the_format() throws IOException {
        String paper = docx("甲.docx", GOOD).toString();
        Path target = folder.resolve("甲.OFD");
        assertThat(run(paper, "-o", target.toString())).as(err.toString()).isZero();
        assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).startsWith("PK").contains("OFD.xml");
        assertThat(run(in.toString(), "-o", result.toString(), "--format", "ofd")).isZero();
        assertThat(written()).containsExactly("甲.ofd");
        assertThat(run(paper, "-o", target.toString(), "--format", "xps")).isEqualTo(2);
        assertThat(err.toString()).contains("可用的有 pdf、ofd、svg、png");
        assertThat(run(paper, "-o", target.toString(), "--engine", "libreoffice")).isEqualTo(1);
        assertThat(err.toString()).contains("LibreOffice 在这里只转成 PDF");
    }

    @Test
    void pictures_are_a_file_a_page() throws IOException {
        docx("短.docx", GOOD);
        docx("长.docx", (GOOD + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>").repeat(9) + GOOD);
        assertThat(run(in.toString(), "-o", result.toString(), "--format", "svg")).as(err.toString()).isZero();
        assertThat(written()).hasSize(11).contains("短.svg", "长-第01页.svg", "长-第10页.svg");
        assertThat(Files.readString(result.resolve("短.svg"))).contains("<svg");
        assertThat(out.toString()).contains("长-第01页.svg 等 10 个文件（10 页，");
        Path target = folder.resolve("页.png");
        assertThat(run(in.resolve("短.docx").toString(), "-o", target.toString())).isZero();
        assertThat(javax.imageio.ImageIO.read(target.toFile()).getWidth()).isBetween(1_180, 1_230);
    }

    @Test
    void libre_office_converts_where_it_is_installed() throws IOException {
        Files.write(in.resolve("甲.docx"), TestDocx.body(GOOD).put("[Content_Types].xml", "<Types xmlns=\"http://schemas"
                + ".openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .build().toBytes());
        docx("坏.docx", "<w:p>");
        Path target = result.resolve("甲.pdf");
        int code = run(in.toString(), "-o", result.toString(), "--engine", "libreoffice");
        if (code == 3) {
            assertThat(err.toString()).startsWith("LibreOffice：本机没有找到 LibreOffice，请安装").endsWith("。\n");
            assertThat(target).doesNotExist();
            return;
        }
        assertThat(out.toString()).contains("共 2 份，成功 1 份，失败 1 份");
        assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("pdfaid:part");
    }

    @Test
    void an_engine_that_is_not_there_is_said_so() throws IOException {
        String paper = docx("甲.docx", GOOD).toString();
        Path target = folder.resolve("甲.pdf");
        assertThat(run(paper, "-o", target.toString(), "--engine", "LibreOffice", "--strict")).isEqualTo(1);
        assertThat(run(paper, "-o", target.toString(), "--engine", "word")).isEqualTo(2);
        assertThat(err.toString()).contains("只有 wenshu 和 libreoffice 两种");
        System.setProperty("office.home", folder.toString());
        try {
            assertThat(run(paper, "-o", target.toString(), "--engine", "libreoffice")).isEqualTo(3);
            assertThat(err.toString()).contains("-Doffice.home 指的 " + folder);
        } finally {
            System.clearProperty("office.home");
        }
    }
}
