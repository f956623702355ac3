package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.table;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;

/** A piece that several templates share is put in where its tag stands, with its styles, lists and pictures. */
class SnippetTests {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private final Map<String, byte[]> beside = new HashMap<>();

    private String fill(String body, Map<String, ?> data) {
        return TestDocx.text(filled(TestDocx.body(body), data));
    }

    private byte[] filled(byte[] template, Map<String, ?> data) {
        Form form = Form.of("t", template, null, name -> Optional.ofNullable(beside.get(name)));
        return new FormFiller().fill(form, FormData.of(data), OutputKind.FORMAL);
    }

    private String fault(String body) {
        return catchThrowableOfType(FaultException.class, () -> fill(body, Map.of())).faults().getFirst().sentence();
    }

    @Test
    void its_tags_are_filled_where_it_stands_also_in_loops_and_cells() {
        beside.put("承诺书", TestDocx.body(p("本人{{姓名}}承诺：") + p("{{?属实}}以上属实。{{/?}}")
                + "<w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr>"));
        beside.put("表", TestDocx.body(table(List.of(List.of("{{姓名}}")))));
        assertThat(fill(p("一") + p("｛｛ ＞承诺书 }}") + p("二"), Map.of("姓名", "林一", "属实", "是")))
                .isEqualTo("一\n本人林一承诺：\n以上属实。\n二\n");
        assertThat(fill(p("{{#人}}") + p("{{>承诺书}}") + p("{{/人}}"), Map.of("人", List.of(Map.of("姓名", "甲"), Map.of("姓名", "乙")))))
                .isEqualTo("本人甲承诺：\n\n本人乙承诺：\n\n");
        byte[] cell = filled(TestDocx.body(table(List.of(List.of("{{>表}}")))), Map.of("姓名", "林一"));
        XmlElement outer = OpcPackage.read("t", cell).xml("word/document.xml").root().find("w:tc").orElseThrow();
        assertThat(outer.children().getLast().name()).as("a cell ends with a paragraph").isEqualTo("w:p");
        assertThat(outer.allText()).isEqualTo("林一");
    }

    @Test
    void snippets_in_snippets_are_bounded_and_never_go_in_circles() {
        beside.put("甲", TestDocx.body(p("甲") + p("{{>乙}}")));
        beside.put("乙", TestDocx.body(p("乙{{姓名}}")));
        assertThat(fill(p("{{>甲}}") + p("{{>甲}}"), Map.of("姓名", "林"))).isEqualTo("甲\n乙林\n甲\n乙林\n");
        beside.put("乙", TestDocx.body(p("{{>甲}}")));
        assertThat(fault(p("{{>甲}}"))).contains("“甲”绕了一圈又插入自己，请删去其中一处 {{>甲}}");
        for (int i = 1; i < 9; i++) {
            beside.put("层" + i, TestDocx.body(p("{{>层" + (i + 1) + "}}")));
        }
        assertThat(fault(p("{{>层1}}"))).contains("套了超过 4 层");
        beside.put("丙", TestDocx.body(p("丙")));
        assertThat(fault(p("{{>丙}}").repeat(200))).contains("超过 100 处");
    }

    @Test
    void what_cannot_be_put_in_is_said_at_its_place() {
        assertThat(fault(p("x") + p("{{>没有}}")))
                .isEqualTo("正文第2段（“{{>没有}}”处）：模板旁边没有片段“没有.docx”，请把它放进模板的文件夹，或核对名称。");
        beside.put("片段", TestDocx.body(p("x")));
        assertThat(fault(p("看{{>片段}}"))).contains("没有单独成段");
        beside.put("坏", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(fault(p("{{>坏}}"))).contains("片段“坏.docx”不能用：这不是 .docx 文件");
        beside.put("注", TestDocx.body("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"));
        assertThat(fault(p("{{>注}}"))).contains("里面有脚注、尾注或批注，请把它们写成正文，或写进模板");
        for (String name : List.of("../a", "a/b", "C:\\a", "a.b", "", "..")) {
            assertThat(fault(p("{{>" + name + "}}"))).as(name).isNotEmpty();
        }
        beside.put("错", TestDocx.body(p("{{姓名")));
        assertThat(fault(p("{{>错}}"))).contains("标签 {{姓名 没有结束");
    }

    @Test
    void styles_lists_and_pictures_come_along_under_names_of_their_own() {
        byte[] host = with(TestDocx.body(p("{{>片段}}") + p("{{>片段}}")), "styles", "<w:styles" + W + ">"
                + style("1", "正文小字", "") + style("a3", "主文", "") + "</w:styles>");
        String snippet = "<w:p><w:pPr><w:pStyle w:val=\"x\"/><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:rPr>"
                + "<w:rStyle w:val=\"1\"/></w:rPr><w:t>条</w:t></w:r></w:p>"
                + "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"image\"/></v:shape></w:pict></w:r></w:p>";
        OpcPackage piece = OpcPackage.read("s", with(with(TestDocx.body(snippet), "styles", "<w:styles" + W + ">"
                + style("x", "主文", "") + style("1", "着重", "<w:basedOn w:val=\"2\"/>") + style("2", "底", "") + "</w:styles>"),
                "numbering", "<w:numbering" + W + "><w:abstractNum w:abstractNumId=\"4\"/><w:num w:numId=\"7\"><w:abstractNumId"
                        + " w:val=\"4\"/></w:num></w:numbering>"));
        piece = Parts.related(Parts.ending(piece.with("word/media/i.png", new byte[] {1}), "png", "image/png"), "word/document.xml",
                "image", "image", "word/media/i.png");
        beside.put("片段", piece.toBytes());
        byte[] docx = filled(host, Map.of());
        OpcPackage made = OpcPackage.read("t", docx);
        List<XmlElement> paragraphs = made.xml("word/document.xml").root().child("w:body").children("w:p");
        XmlElement first = paragraphs.getFirst();
        assertThat(first.child("w:pPr").childAttribute("w:pStyle", "w:val")).as("known by its name").isEqualTo("a3");
        String own = first.find("w:rStyle").orElseThrow().attribute("w:val");
        assertThat(own).as("another style of that identifier").isNotEqualTo("1");
        List<XmlElement> styles = made.xml("word/styles.xml").root().children("w:style");
        assertThat(styles).hasSize(4).extracting(s -> s.childAttribute("w:name", "w:val"))
                .containsExactlyInAnyOrder("正文小字", "主文", "着重", "底");
        assertThat(first.find("w:numId").orElseThrow().attribute("w:val"))
                .isNotEqualTo(paragraphs.get(2).find("w:numId").orElseThrow().attribute("w:val"));
        XmlElement numbering = made.xml("word/wenshu-numbering.xml").root();
        assertThat(numbering.children().stream().map(XmlElement::name)).containsExactly("w:abstractNum", "w:abstractNum", "w:num",
                "w:num");
        assertThat(made.names().stream().filter(name -> name.startsWith("word/media/"))).hasSize(2);
        assertThat(filled(host, Map.of())).isEqualTo(docx);
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more + "</w:style>";
    }

    private static byte[] with(byte[] docx, String kind, String xml) {
        String part = "word/" + kind + ".xml";
        OpcPackage made = OpcPackage.read("t", docx).with(part, xml.getBytes(StandardCharsets.UTF_8));
        return Parts.related(Parts.typed(made, part, TYPES + kind + "+xml"), "word/document.xml", kind, kind, part).toBytes();
    }
}
