package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.table;
import static wenshu.template.TestDocx.textBox;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/** What is missing is never passed over in silence: yellow in a draft, a refusal with every place in a formal print. */
class MissingValueTests {

    private static final byte[] TEMPLATE = TestDocx.with(p("{{姓名}}，{{出生日期|年月}}{{备注|可空}}") + table(List.of(List.of(
            "{{#奖}}{{名称}}", "{{年份}}{{/奖}}"))) + textBox(p("{{单位}}")) + p("{{照片|图片}}{{编号|二维码}}")
            + p("{{?党员}}是{{否则}}否{{/?}}"), Map.of("header", p("{{编号}}")));
    private static final Form FORM = Form.of("t", TEMPLATE, null);
    private static final FormData DATA = FormData.of(Map.of("奖", List.of(Map.of("名称", "甲"), Map.of("年份", "2020"))));

    @Test
    void a_draft_shows_each_gap_highlighted() {
        byte[] docx = new FormFiller().fill(FORM, DATA, OutputKind.DRAFT);
        assertThat(TestDocx.text(docx)).contains("【待填：姓名】，【待填：出生日期】\n", "甲 | 【待填：年份】\n【待填：名称】 | 2020\n",
                "【待填：照片】【待填：编号】\n否\n");
        OpcPackage file = OpcPackage.read("t", docx);
        assertThat(file.xml("word/header.xml").root().allText()).isEqualTo("【待填：编号】");
        XmlElement root = file.xml("word/document.xml").root();
        assertThat(marked(root)).as("six in the text, one twice in a box for old versions of Word").isEqualTo(8);
        assertThat(marked(root)).isEqualTo(root.allText().split("【待填", -1).length - 1);
    }

    private static int marked(XmlElement element) {
        boolean run = element.is("w:r") && element.child("w:rPr") != null && element.child("w:rPr").child("w:highlight") != null;
        return (run ? 1 : 0) + element.children().stream().mapToInt(MissingValueTests::marked).sum();
    }

    @Test
    void a_formal_print_is_refused_with_every_place() {
        FaultException refusal = catchThrowableOfType(FaultException.class,
                () -> new FormFiller().fill(FORM, DATA, OutputKind.FORMAL));
        assertThat(refusal.faults()).doesNotHaveDuplicates().extracting(Fault::code).containsOnly("MISSING_VALUE");
        assertThat(refusal.faults()).extracting(Fault::sentence).contains(
                "正文第1段（“{{姓名}}，{{出生日期|年月”处）：缺少“姓名”，请补填。",
                "正文第1个表格第1行第2列（“{{年份}}{{/奖}}”处）：缺少“年份”，请补填。",
                "页眉第1段（“{{编号}}”处）：缺少“编号”，请补填。");
        assertThat(refusal.faults().stream().map(Fault::what).distinct()).containsExactlyInAnyOrder("缺少“姓名”", "缺少“出生日期”",
                "缺少“名称”", "缺少“年份”", "缺少“单位”", "缺少“照片”", "缺少“编号”");
    }

    @Test
    void an_empty_form_is_empty() {
        assertThat(TestDocx.text(new FormFiller().blank(FORM))).doesNotContain("待填").contains("，\n");
    }
}
