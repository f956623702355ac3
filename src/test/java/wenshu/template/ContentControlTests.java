package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;

/** Content controls of an official form that are called like a field are filled like tags. */
class ContentControlTests {

    private static final byte[] SCHEMA = """
            名称: 表
            分组:
              - 名称: 基本
                字段:
                  - {名称: 姓名}
                  - {名称: 出生日期, 类型: 日期}
                  - {名称: 简历, 类型: 长文本}
                  - {名称: 党员, 类型: 是否}
                  - 名称: 奖
                    类型: 表格
                    列: [{名称: 奖名}]
            """.getBytes(StandardCharsets.UTF_8);
    private static final FormData DATA = FormData.of(Map.of("姓名", "林致远", "出生日期", "1976-03-15", "简历", "一\n二", "党员", "是",
            "奖", List.of(Map.of("奖名", "甲"), Map.of("奖名", "乙"))));

    private static Form form(String body) {
        return Form.of("t", TestDocx.body(body), SCHEMA);
    }

    private static String inline(String properties, String text) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + TestDocx.r(text) + "</w:sdtContent></w:sdt>";
    }

    @Test
    void text_and_dates_are_filled_by_tag_or_title() {
        String body = "<w:p>" + inline("<w:tag w:val=\"姓名\"/><w:showingPlcHdr/>", "单击此处输入文字") + TestDocx.r("，生于")
                + inline("<w:alias w:val=\"出生日期\"/><w:date><w:dateFormat w:val=\"yyyy年M月\"/></w:date>", "日期")
                + inline("<w:tag w:val=\"别的\"/>", "不动") + "</w:p>"
                + "<w:sdt><w:sdtPr><w:tag w:val=\"简历\"/></w:sdtPr><w:sdtContent>" + TestDocx.p("旧一") + TestDocx.p("旧二")
                + "</w:sdtContent></w:sdt>";
        byte[] docx = new FormFiller().fill(form(body), DATA, OutputKind.FORMAL);
        assertThat(TestDocx.text(docx)).isEqualTo("林致远，生于1976年3月不动\n一\n二\n");
        assertThat(new String(OpcPackage.read("t", docx).part("word/document.xml"), StandardCharsets.UTF_8))
                .doesNotContain("showingPlcHdr");
    }

    @Test
    void inside_a_loop_they_belong_to_the_item() {
        String row = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + TestDocx.p("{{#奖|行}}{{序号}}") + "</w:tc><w:tc><w:p>"
                + inline("<w:tag w:val=\"奖名\"/>", "x") + "</w:p></w:tc><w:tc>" + TestDocx.p("{{/奖}}") + "</w:tc></w:tr></w:tbl>";
        assertThat(TestDocx.text(new FormFiller().fill(form(row), DATA, OutputKind.FORMAL))).isEqualTo("1 | 甲 | \n2 | 乙 | \n");
    }

    @Test
    void a_control_that_holds_no_text_is_left_alone_and_named() {
        Form form = form("<w:p>" + inline("<w:tag w:val=\"党员\"/><w:docPartObj/>", "目录") + "</w:p>");
        assertThat(form.warnings()).anySatisfy(w -> assertThat(w.fault().code()).isEqualTo("CONTROL_NOT_FILLED"));
        assertThat(TestDocx.text(new FormFiller().fill(form, DATA, OutputKind.FORMAL))).isEqualTo("目录\n");
    }

    private static String box(String name) {
        return inline("<w:tag w:val=\"" + name + "\"/><w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2611\""
                + " w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>", "☐");
    }

    @Test
    void check_boxes_are_checked_by_a_field_or_by_a_comparison() {
        String body = "<w:p>" + box("党员") + TestDocx.r("党员　") + box("姓名=林致远") + TestDocx.r("是他　") + box("姓名 = 别人")
                + TestDocx.r("是别人　") + box("别的") + "</w:p><w:sdt><w:sdtPr><w:tag w:val=\"党员\"/><w14:checkbox/></w:sdtPr>"
                + "<w:sdtContent>" + TestDocx.p("☐") + "</w:sdtContent></w:sdt>";
        byte[] docx = new FormFiller().fill(form(body), DATA, OutputKind.FORMAL);
        assertThat(TestDocx.text(docx)).isEqualTo("☑党员　☑是他　☐是别人　☐\n☒\n");
        String xml = new String(OpcPackage.read("t", docx).part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml.split("w14:checked w14:val=\"1\"", -1)).as("three of them say so to Word").hasSize(4);
        assertThat(xml).contains("w:eastAsia=\"MS Gothic\"");
        assertThat(TestDocx.text(new FormFiller().fill(form(body), FormData.of(Map.of("党员", "否")), OutputKind.DRAFT)))
                .isEqualTo("☐党员　☐是他　☐是别人　☐\n☐\n");
    }

    @Test
    void in_a_row_that_is_repeated_each_box_asks_its_own_item() {
        String row = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + TestDocx.p("{{#奖|行}}{{奖名}}") + "</w:tc><w:tc><w:p>"
                + box("奖名=甲") + "</w:p></w:tc><w:tc>" + TestDocx.p("{{/奖}}") + "</w:tc></w:tr></w:tbl>";
        assertThat(TestDocx.text(new FormFiller().fill(form(row), DATA, OutputKind.FORMAL))).isEqualTo("甲 | ☑ | \n乙 | ☐ | \n");
    }

    @Test
    void a_list_to_choose_from_shows_the_value_and_bound_data_cannot_undo_it() {
        byte[] docx = new FormFiller().fill(form("<w:p>" + inline("<w:tag w:val=\"姓名\"/><w:dataBinding w:xpath=\"/a\"/>"
                + "<w:dropDownList w:lastValue=\"0\"><w:listItem w:displayText=\"林致远\" w:value=\"1\"/></w:dropDownList>", "请选择")
                + "</w:p>"), DATA, OutputKind.FORMAL);
        assertThat(TestDocx.text(docx)).isEqualTo("林致远\n");
        assertThat(new String(OpcPackage.read("t", docx).part("word/document.xml"), StandardCharsets.UTF_8))
                .contains("w:listItem").doesNotContain("dataBinding", "lastValue");
    }

    @Test
    void without_a_schema_controls_are_left_alone() {
        Form form = Form.of("t", TestDocx.body("<w:p>" + inline("<w:tag w:val=\"姓名\"/>", "原文") + "</w:p>"), null);
        assertThat(TestDocx.text(new FormFiller().fill(form, DATA, OutputKind.FORMAL))).isEqualTo("原文\n");
    }
}
