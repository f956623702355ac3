package wenshu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wenshu.docx.opc.OpcPackage;

/** {@code fill} and {@code templates} as a clerk or a script calls them. */
class FillCommandTests {

    private static final String FORM = "享受政府特殊津贴人员申报表";
    private static final Path SAMPLE = Path.of("templates/government-allowance/sample.yaml");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = WenshuCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--home", folder.resolve("home").toString()))
                .toArray(String[]::new);
        return line.execute(all);
    }

    private List<String> written() throws IOException {
        Path output = folder.resolve("out");
        if (!Files.exists(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(output)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path data(String text) throws IOException {
        return Files.writeString(folder.resolve("data.yaml"), text);
    }

    @Test
    void a_form_and_a_person_become_docx_and_pdf() throws IOException {
        assertThat(run("fill", FORM, SAMPLE.toString(), "-o", folder.resolve("out").toString())).as(err.toString()).isZero();
        assertThat(written()).containsExactly(FORM + "-林致远.docx", FORM + "-林致远.pdf");
        assertThat(Files.readString(folder.resolve("out").resolve(FORM + "-林致远.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(out.toString()).contains("（6 页）");
    }

    @Test
    void a_roster_is_written_in_the_formats_asked_for() throws IOException {
        String sample = "templates/candidate-overview/sample.yaml";
        String output = folder.resolve("out").toString();
        assertThat(run("fill", "candidate-overview", sample, "--format", "xlsx,docx", "-o", output)).as(err.toString()).isZero();
        assertThat(written()).containsExactly("享受政府特殊津贴推荐人选基本情况一览表.docx", "享受政府特殊津贴推荐人选基本情况一览表.xlsx");
        assertThat(run("fill", "candidate-overview", sample, "--format", "xls", "-o", output)).isEqualTo(2);
        assertThat(err.toString()).contains("可用的有 docx、pdf、xlsx");
    }

    @Test
    void incomplete_data_writes_nothing_and_names_every_gap() throws IOException {
        String text = Files.readString(SAMPLE).replace("姓名: 林致远\n", "").replace("性别: 男", "性别: x");
        assertThat(run("fill", FORM, data(text).toString(), "-o", folder.resolve("out").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("姓名：没有填写，请补填。", "性别：“x”不在GB/T 2261.1中，请填 男、女。");
        assertThat(written()).isEmpty();
        assertThat(run("fill", FORM, data(text).toString(), "--draft", "-o", folder.resolve("out").toString())).isZero();
        assertThat(written()).containsExactly(FORM + "-草稿.docx", FORM + "-草稿.pdf");
    }

    @Test
    void a_person_s_name_never_becomes_a_path() throws IOException {
        String text = Files.readString(SAMPLE).replace("姓名: 林致远", "姓名: ../../林/致:远*");
        assertThat(run("fill", FORM, data(text).toString(), "-o", folder.resolve("out").toString())).as(err.toString()).isZero();
        assertThat(written()).containsExactly(FORM + "-林致远.docx", FORM + "-林致远.pdf");
    }

    @Test
    void missing_files_unknown_templates_and_broken_templates_are_said_in_one_sentence() throws IOException {
        String output = folder.resolve("out").toString();
        assertThat(run("fill", FORM, folder.resolve("no.yaml").toString(), "-o", output)).isEqualTo(1);
        assertThat(err.toString()).contains("找不到这个文件");
        assertThat(run("fill", "享受政府特殊津贴人员申请表", SAMPLE.toString(), "-o", output)).isEqualTo(1);
        assertThat(err.toString()).contains("是否要用“" + FORM + "”");
        Path broken = Files.writeString(folder.resolve("x.docx"), "不是");
        assertThat(run("fill", broken.toString(), SAMPLE.toString(), "-o", output)).isEqualTo(1);
        assertThat(err.toString()).contains("这不是 .docx 文件");
        assertThat(run("fill", FORM)).isEqualTo(2);
        assertThat(written()).isEmpty();
    }

    @Test
    void a_folder_of_people_becomes_a_batch() throws IOException {
        Path people = Files.createDirectories(folder.resolve("people"));
        Files.copy(SAMPLE, people.resolve("a.yaml"));
        Files.copy(SAMPLE, people.resolve("b.yaml"));
        Path output = folder.resolve("out");
        assertThat(run("fill", FORM, "--batch", people.toString(), "-o", output.toString(), "--record-prefix", "JT-")).isEqualTo(1);
        assertThat(err.toString()).contains("b.yaml“证件号码”：与a.yaml是同一个号码，请删去重复的一个人。");
        assertThat(out.toString()).contains("共 2 人，生成 1 份").contains("未生成 1 份");
        assertThat(output.resolve("逐份/0001-林致远.pdf")).exists();
        assertThat(run("fill", FORM, SAMPLE.toString(), "--batch", people.toString(), "-o", output.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("名单和数据文件只能给一样");
    }

    @Test
    void an_empty_list_of_people_is_written_for_a_form() throws IOException {
        Path list = folder.resolve("people.xlsx");
        assertThat(run("fill", FORM, "--batch-template", list.toString())).isZero();
        assertThat(wenshu.sheet.SheetReader.read("people.xlsx", Files.readAllBytes(list)).getFirst().rows().getFirst().text(4))
                .isEqualTo("姓名*");
    }

    @Test
    void templates_are_listed_and_checked() {
        assertThat(run("templates")).isZero();
        assertThat(out.toString()).contains(FORM);
        assertThat(run("templates", "--json")).isZero();
        assertThat(out.toString()).contains("{\"name\":\"" + FORM + "\",\"folder\":\"government-allowance\",\"builtIn\":true}");
        assertThat(run("templates", "lint")).isZero();
        assertThat(out.toString()).contains(FORM + "：0 处错误，0 处提醒");
    }

    @Test
    void several_people_are_filled_in_one_go_and_each_fault_names_its_file() throws IOException {
        String text = Files.readString(SAMPLE);
        Path namesake = Files.writeString(folder.resolve("b.yaml"), text);
        Path broken = Files.writeString(folder.resolve("c.yaml"), text.replace("性别: 男", "性别: 女"));
        assertThat(run("fill", FORM, SAMPLE.toString(), namesake.toString(), broken.toString(), "-o",
                folder.resolve("out").toString())).isEqualTo(1);
        assertThat(written()).containsExactly(FORM + "-林致远-2.docx", FORM + "-林致远-2.pdf", FORM + "-林致远.docx",
                FORM + "-林致远.pdf");
        assertThat(err.toString()).contains("c.yaml：性别：与身份证号码中的性别不一致，请核对证件。");
        assertThat(out.toString()).contains("共 3 份，成功 2 份，失败 1 份。");
    }

    @Test
    void lint_mends_what_can_be_mended() throws IOException {
        Path good = Path.of("templates/government-allowance/template.docx");
        byte[] docx = Files.readAllBytes(good);
        OpcPackage opened = OpcPackage.read("t", docx);
        String xml = new String(opened.part("word/document.xml"), StandardCharsets.UTF_8)
                .replace("{{民族}}", "｛｛ 民 族 ｝}").replace("{{出生日期|日期}}", "{{ 出生日期｜日期 }}");
        Path spaced = Files.write(folder.resolve("t.docx"),
                opened.with("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)).toBytes());
        Path mended = folder.resolve("m.docx");
        assertThat(run("templates", "lint", spaced.toString(), "--fix", mended.toString())).isZero();
        assertThat(out.toString()).contains("0 处错误，2 处提醒", "标签 ｛｛ 民 族 ｝} 里有全角括号或多余的空格，建议写成 {{民族}}。");
        assertThat(run("templates", "lint", mended.toString())).isZero();
        assertThat(out.toString()).contains("m.docx：0 处错误，0 处提醒");
        assertThat(OpcPackage.read("m", Files.readAllBytes(mended)).xml("word/document.xml").root().allText())
                .isEqualTo(opened.xml("word/document.xml").root().allText());
    }
}
