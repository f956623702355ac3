package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.table;
import static wenshu.template.TestDocx.textBox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.forms.lint.TemplateReport;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;

/** The page of each fault, a copy with comments at the faults, and a copy with the near misses mended. */
class TemplateReportTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private static final String NEW_PAGE = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    private static final String SECTION = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";

    private static TemplateReport report(byte[] docx) {
        return TemplateReport.of("t.docx", docx, BrokenTemplates.SCHEMA.getBytes(StandardCharsets.UTF_8),
                name -> java.util.Optional.empty(), RENDERER);
    }

    private static List<String> sentences(TemplateReport report) {
        return report.faults().stream().map(finding -> finding.fault().sentence()).toList();
    }

    @Test
    void each_fault_names_the_page_of_the_template() {
        byte[] docx = TestDocx.with(p("{{姓茗}}") + NEW_PAGE + table(List.of(List.of("a", "b"), List.of("c", "d"),
                List.of("姓名", "{{姓名，男"))) + NEW_PAGE + textBox(p("{{出生日朝}}")) + SECTION, Map.of("header", p("{{姓名}")));
        assertThat(sentences(report(docx))).contains(
                "第2页第1个表格第3行第2列（“{{姓名，男”处）：标签 {{姓名 没有结束，请补 }}，写成 {{姓名}}。",
                "第1页页眉第1段（“{{姓名}”处）：标签 {{姓名} 少一个 }，请写成 {{姓名}}。",
                "第1页第1段（“{{姓茗}}”处）：表里没有“姓茗”这个字段，是否要写 {{姓名}}。",
                "第3页文本框第1段（“{{出生日朝}}”处）：表里没有“出生日朝”这个字段，是否要写 {{出生日期}}。");
    }

    @Test
    void a_text_box_that_is_written_twice_has_its_faults_once() {
        TemplateReport report = report(TestDocx.body(textBox(p("{{姓名")) + textBox(p("{{姓茗}}"))));
        assertThat(report.faults()).hasSize(2);
        assertThat(OpcPackage.read("m", report.mended()).xml("word/document.xml").root().allText())
                .isEqualTo("{{姓名}}".repeat(4));
    }

    @Test
    void the_commented_copy_has_a_comment_around_each_tag() {
        byte[] docx = TestDocx.with(p("甲{{姓茗}}乙") + textBox(p("{{姓名}")) + SECTION, Map.of("header", p("{{出生日朝}}")));
        byte[] copy = report(docx).commented();
        OpcPackage file = OpcPackage.read("c.docx", copy);
        Relationship relation = file.relationships("word/document.xml").stream().filter(r -> r.type().equals("comments"))
                .findFirst().orElseThrow();
        assertThat(file.xml("[Content_Types].xml").root().children("ct:Override")).anyMatch(type ->
                ("/" + relation.target()).equals(type.attribute("PartName")) && type.attribute("ContentType").endsWith("comments+xml"));
        List<XmlElement> comments = file.xml(relation.target()).root().children("w:comment");
        assertThat(comments.stream().map(XmlElement::allText)).anySatisfy(text ->
                assertThat(text).isEqualTo("错误：第1页第1段（“甲{{姓茗}}乙”处）：表里没有“姓茗”这个字段，是否要写 {{姓名}}。"));
        XmlElement body = file.xml("word/document.xml").root().child("w:body");
        XmlElement first = body.children("w:p").getFirst();
        String around = comments.stream().filter(c -> c.allText().contains("姓茗")).findFirst().orElseThrow().attribute("w:id");
        assertThat(between(first, around)).isEqualTo("{{姓茗}}");
        assertThat(first.allText()).isEqualTo("甲{{姓茗}}乙");
        // In a text box and in a header Word allows none: on the paragraph of the box, on the first one.
        assertThat(body.children("w:p").get(1).children("w:commentRangeStart")).hasSize(1);
        assertThat(first.children("w:commentRangeStart")).hasSize(2);
        for (String kind : List.of("w:commentRangeStart", "w:commentRangeEnd")) {
            assertThat(count(body, kind)).isEqualTo(comments.size()).isEqualTo(3);
        }
        assertThat(sentences(report(copy))).as("the copy is as faulty as the template").isEqualTo(sentences(report(docx)));
        assertThat(report(docx).commented()).isEqualTo(copy);
    }

    private static int count(XmlElement element, String name) {
        return (element.is(name) ? 1 : 0) + element.children().stream().mapToInt(child -> count(child, name)).sum();
    }

    private static String between(XmlElement paragraph, String id) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (XmlElement child : paragraph.children()) {
            inside |= child.is("w:commentRangeStart") && id.equals(child.attribute("w:id"));
            inside &= !(child.is("w:commentRangeEnd") && id.equals(child.attribute("w:id")));
            text.append(inside ? child.allText() : "");
        }
        return text.toString();
    }

    @Test
    void near_misses_are_mended_and_what_cannot_be_guessed_stays() {
        byte[] docx = TestDocx.body(p("{{ 姓 名 ｝｝，{{姓茗}}，{{姓名}，{姓名}}，{{《姓名》}}，{{出生日期|年月份}}，{{血型}}")
                + p("{{姓名，男") + p("{{#获奖情形}}{{奖励名称}}{{/获奖情况}}{{#获奖情况}}{{获奖年分}}{{/获奖情形}}"));
        byte[] mended = report(docx).mended();
        assertThat(TestDocx.text(mended)).isEqualTo("""
                {{姓名}}，{{姓名}}，{{姓名}}，{{姓名}}，{{姓名}}，{{出生日期|年月}}，{{血型}}
                {{姓名}}，男
                {{#获奖情况}}{{奖励名称}}{{/获奖情况}}{{#获奖情况}}{{获奖年份}}{{/获奖情况}}
                """);
        assertThat(sentences(report(mended))).containsExactly(
                "第1页第1段（“出生日期|年月}}，{{血型}}”处）：表里没有“血型”这个字段，请核对字段名，或在 form.yaml 里加上它。");
    }
}
