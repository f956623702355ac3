package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static wenshu.template.TestDocx.control;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.table;
import static wenshu.template.TestDocx.textBox;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.opc.OpcPackage;

/** Values, loops in loops, conditions with their other side and fixed rows work alike wherever a template has text. */
class StoriesTests {

    private static final String CONTENT = p("{{?甲}}是{{否则}}否{{/?}}{{?乙}}是{{否则}}否{{/?}}")
            + p("{{?乙}}") + p("有乙") + p("{{否则}}") + p("无乙") + p("{{/?}}")
            + p("{{#组}}") + p("〔{{名}}：{{#人}}{{序号}}{{姓名}}{{?职}}（{{职}}）{{/?}}、{{/人}}〕") + p("{{/组}}")
            + table(List.of(List.of("{{#组|固定行}}{{序号}}", "{{名}}{{/组}}"), List.of("", ""), List.of("", ""), List.of("合计", "")))
            + table(List.of(List.of("{{#组}}{{名}}"), List.of("{{#人|行}}{{姓名}}{{/人}}"), List.of("小计{{/组}}")))
            + p("");
    private static final String PRINTED = "是否无乙〔A：1林一（局长）、2林二、〕〔B：1林三、〕1A2B合计A林一林二小计B林三小计";
    private static final FormData DATA = FormData.of(Map.of("甲", "是", "组", List.of(
            Map.of("名", "A", "人", List.of(Map.of("姓名", "林一", "职", "局长"), Map.of("姓名", "林二"))),
            Map.of("名", "B", "人", List.of(Map.of("姓名", "林三"))))));

    private static String filled(byte[] template, String part) {
        return OpcPackage.read("t", new FormFiller().fill(Form.of("t", template, null), DATA, OutputKind.FORMAL)).xml(part)
                .root().allText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "control", "cell", "textbox", "header", "footer", "footnotes", "endnotes"})
    void the_same_content_prints_the_same(String where) {
        switch (where) {
            case "body" -> assertThat(filled(TestDocx.body(CONTENT), "word/document.xml")).isEqualTo(PRINTED);
            case "control" -> assertThat(filled(TestDocx.body(control(CONTENT)), "word/document.xml")).isEqualTo(PRINTED);
            case "cell" -> assertThat(filled(TestDocx.body("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + CONTENT
                    + "</w:tc></w:tr></w:tbl>"), "word/document.xml")).isEqualTo(PRINTED);
            // For Word itself and for its old versions.
            case "textbox" -> assertThat(filled(TestDocx.body(textBox(CONTENT)), "word/document.xml")).isEqualTo(PRINTED + PRINTED);
            case "footnotes", "endnotes" -> {
                String note = where.equals("footnotes") ? "w:footnote" : "w:endnote";
                assertThat(filled(TestDocx.with(p("x"), Map.of(where, "<" + note + " w:id=\"2\">" + CONTENT + "</" + note + ">")),
                        "word/" + where + ".xml")).isEqualTo(PRINTED);
            }
            default -> assertThat(filled(TestDocx.with(p("x"), Map.of(where, CONTENT)), "word/" + where + ".xml"))
                    .isEqualTo(PRINTED);
        }
    }
}
