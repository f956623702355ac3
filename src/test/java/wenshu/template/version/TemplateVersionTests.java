package wenshu.template.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.docx.opc.OpcPackage;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;
import wenshu.template.stamp.TemplateStamp;
import wenshu.template.version.TemplateChange.Kind;

/** Versions of a template: what differs, what a document remembers, which one a file is read by. */
class TemplateVersionTests {

    private static final Path FOLDER = Path.of("templates/government-allowance");
    private static final String NAME = "享受政府特殊津贴人员申报表";

    @TempDir
    Path home;

    private final FormFiller filler = new FormFiller();

    private static Form form(String... changes) throws Exception {
        String yaml = Files.readString(FOLDER.resolve("form.yaml"));
        OpcPackage docx = OpcPackage.read("template.docx", Files.readAllBytes(FOLDER.resolve("template.docx")));
        String body = new String(docx.part("word/document.xml"), StandardCharsets.UTF_8);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(yaml + body).contains(changes[i]);
            yaml = yaml.replace(changes[i], changes[i + 1]);
            body = body.replace(changes[i], changes[i + 1]);
        }
        return Form.of(NAME, docx.with("word/document.xml", body.getBytes(StandardCharsets.UTF_8)).toBytes(),
                yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_form_does_not_differ_from_itself() throws Exception {
        assertThat(TemplateDiff.of(form(), form())).isEmpty();
    }

    @Test
    void added_removed_renamed_and_changed_fields_are_told_apart() throws Exception {
        Form old = form();
        Form now = form("{名称: 籍贯, 最长: 40, 说明: 写到县（市、区）}", "{名称: 籍贯所在地, 最长: 60, 必填: 是}", "{{籍贯}}", "{{籍贯所在地}}",
                "{名称: 从事专业, 最长: 50, 适应: 缩小到小五}", "{名称: 外语水平, 类型: 长文本, 最长: 20}", "{{从事专业}}", "{{外语水平}}",
                "      - {名称: 备用栏", "      - {名称: 微信号, 最长: 30}\n      - {名称: 备用栏", "{{备用栏}}", "{{备用栏}}{{微信号}}",
                "其他事业单位, ", "事业单位, ", "办公电话</w:t>", "办公固定电话</w:t>");
        List<TemplateChange> changes = TemplateDiff.of(old, now);
        assertThat(changes).extracting(TemplateChange::kind, TemplateChange::path).contains(
                org.assertj.core.groups.Tuple.tuple(Kind.RENAMED, "籍贯所在地"),
                org.assertj.core.groups.Tuple.tuple(Kind.LENGTH, "籍贯所在地"),
                org.assertj.core.groups.Tuple.tuple(Kind.REQUIRED, "籍贯所在地"),
                org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "从事专业"),
                org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "外语水平"),
                org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "微信号"),
                org.assertj.core.groups.Tuple.tuple(Kind.CODES, "单位性质"));
        assertThat(changes).extracting(TemplateChange::sentence).contains("“籍贯”改名为“籍贯所在地”",
                "“单位性质”的可选值增加事业单位，去掉其他事业单位", "表样上新印“办公固定电话”", "表样上不再印“办公电话”");
        assertThat(changes).filteredOn(change -> change.kind() != Kind.TEXT).hasSize(7);
    }

    @Test
    void a_document_remembers_its_template_and_keeps_other_properties() throws Exception {
        Form form = form();
        byte[] docx = filler.fill(form, FormData.of(Map.of("姓名", "林致远")), OutputKind.DRAFT);
        TemplateStamp stamp = FormVersions.stamp("a.docx", docx).orElseThrow();
        assertThat(stamp).isEqualTo(new TemplateStamp(NAME, "2024 年版", form.hash()));
        OpcPackage again = new TemplateStamp("另一张表", "", "0".repeat(64)).on(OpcPackage.read("a.docx", docx));
        assertThat(TemplateStamp.of(again)).contains(new TemplateStamp("另一张表", "", "0".repeat(64)));
        assertThat(new String(again.part("docProps/custom.xml"), StandardCharsets.UTF_8)).doesNotContain("林致远")
                .containsOnlyOnce("pid=\"3\"");
        assertThat(filler.fill(form, FormData.of(Map.of("姓名", "林致远")), OutputKind.DRAFT)).isEqualTo(docx);
    }

    @Test
    void a_file_is_read_by_the_version_it_was_made_with() throws Exception {
        Form old = form("{名称: 籍贯, ", "{名称: 祖籍, ", "{{籍贯}}", "{{祖籍}}", "2024 年版", "2022 年版");
        byte[] docx = filler.fill(old, FormData.of(Map.of("姓名", "林致远", "祖籍", "虚构市")), OutputKind.DRAFT);
        TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(home));
        FormVersions versions = new FormVersions(catalogue, new FormReader());
        FormVersions.Read now = versions.any("a.docx", docx);
        assertThat(now.notice()).contains("2022 年版", "按现在的版本读");
        assertThat(now.reading().data().text("籍贯")).isEqualTo("虚构市");
        Path kept = Files.createDirectories(home.resolve("templates").resolve(NAME).resolve("旧版/2022"));
        Files.write(kept.resolve("template.docx"), OpcPackage.read("t", Files.readAllBytes(FOLDER.resolve("template.docx")))
                .with("word/document.xml", new String(OpcPackage.read("t", Files.readAllBytes(FOLDER.resolve("template.docx")))
                        .part("word/document.xml"), StandardCharsets.UTF_8).replace("{{籍贯}}", "{{祖籍}}").getBytes(StandardCharsets.UTF_8))
                .toBytes());
        Files.writeString(kept.resolve("form.yaml"), Files.readString(FOLDER.resolve("form.yaml"))
                .replace("{名称: 籍贯, ", "{名称: 祖籍, ").replace("2024 年版", "2022 年版"));
        FormVersions.Read then = versions.any("a.docx", docx);
        assertThat(then.notice()).contains("已按那一版读");
        assertThat(then.reading().data().text("祖籍")).isEqualTo("虚构市");
    }

    @Test
    void a_file_that_remembers_nothing_is_known_by_its_look() throws Exception {
        byte[] docx = filler.fill(form(), FormData.of(Map.of("姓名", "林致远")), OutputKind.DRAFT);
        OpcPackage plain = OpcPackage.read("a.docx", docx);
        byte[] forgotten = plain.with("docProps/custom.xml",
                "<a/>".getBytes(StandardCharsets.UTF_8)).toBytes();
        FormVersions.Read read = new FormVersions(new TemplateCatalogue(new DataHome(home)), new FormReader()).any("a.docx", forgotten);
        assertThat(read.form().name()).isEqualTo(NAME);
        assertThat(read.notice()).contains("看起来是");
    }
}
