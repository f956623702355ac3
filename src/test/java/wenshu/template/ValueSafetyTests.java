package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenshu.template.TestDocx.p;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;

/** Values are text and nothing else; what is missing is never passed over. */
class ValueSafetyTests {

    private static byte[] fill(String body, Map<String, ?> data, OutputKind kind) {
        return new FormFiller().fill(Form.of("t", TestDocx.body(body), null), FormData.of(data), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{密码}}", "{{#人}}x{{/人}}", "<w:p/>", "</w:t></w:r></w:p>", "&lt;&amp;", "<![CDATA[x]]>", "<!-- x -->",
        "${x}", "\"'", "䶮𬭊", "<?x y?>"})
    void a_value_never_becomes_markup_or_a_tag(String value) {
        assertThat(TestDocx.text(fill(p("a{{值}}b"), Map.of("值", value, "密码", "泄露", "人", "x"), OutputKind.FORMAL)))
                .isEqualTo("a" + value + "b\n");
    }

    @Test
    void control_characters_and_broken_surrogates_are_left_out() {
        assertThat(TestDocx.text(fill(p("[{{值}}]"), Map.of("值", "a\u0000b\u0007c\u001Bd\uD842e\uFFFEf\u0085g"), OutputKind.FORMAL)))
                .isEqualTo("[abcdefg]\n");
    }

    @Test
    void line_ends_become_paragraphs_where_the_value_stands_alone_and_breaks_elsewhere() {
        assertThat(TestDocx.text(fill(p("{{值}}"), Map.of("值", "一\r\n二\n\n三\n"), OutputKind.FORMAL))).isEqualTo("一\n二\n\n三\n");
        assertThat(TestDocx.text(fill(p("注：{{值}}"), Map.of("值", "一\r二\t三"), OutputKind.FORMAL))).isEqualTo("注：一⏎二⇥三\n");
    }

    @Test
    void every_paragraph_of_a_value_keeps_the_paragraphs_properties() {
        byte[] docx = fill("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + TestDocx.r("{{值}}") + "</w:p>", Map.of("值", "一\n二"),
                OutputKind.FORMAL);
        String xml = new String(wenshu.docx.opc.OpcPackage.read("t", docx).part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml.split("<w:jc w:val=\"both\"/>", -1)).hasSize(3);
    }

    @Test
    void without_a_schema_every_tag_is_wanted_unless_it_says_otherwise() {
        String body = p("{{甲}}") + p("{{乙|可空}}") + p("{{#丙}}{{丁}}{{/丙}}");
        assertThatThrownBy(() -> fill(body, Map.of(), OutputKind.FORMAL)).isInstanceOfSatisfying(FaultException.class,
                e -> assertThat(e.faults()).extracting(fault -> fault.what()).containsExactly("缺少“甲”", "缺少“丙”"));
        assertThat(TestDocx.text(fill(body, Map.of(), OutputKind.DRAFT))).isEqualTo("【待填：甲】\n\n【待填：丁】\n");
    }

    @Test
    void a_value_that_does_not_suit_its_format_is_refused_or_marked() {
        assertThatThrownBy(() -> fill(p("{{日|年月}}"), Map.of("日", "去年"), OutputKind.FORMAL))
                .hasMessageContaining("“日”的值不能按“年月”印出，这里要填2024-03 或 2024-03-15");
        byte[] draft = fill(p("{{日|年月}}"), Map.of("日", "去年"), OutputKind.DRAFT);
        assertThat(TestDocx.text(draft)).isEqualTo("去年\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "年月;2024-03-15;2024年3月", "年月;1976.3;1976年3月", "年月;1976年03月;1976年3月", "日期;1976-03-05;1976年3月5日",
        "点年月;2004-07-01;2004.07", "点日期;2004/7/1;2004.07.01", "年;2024-01;2024年", "中文日期;2024-10-21;二〇二四年十月二十一日",
        "中文年;2020;二〇二〇年", "中文数字;0;零", "中文数字;10;十", "中文数字;15;十五", "中文数字;105;一百零五", "中文数字;110;一百一十",
        "中文数字;1010;一千零一十", "中文数字;10001;一万零一", "中文数字;100010;十万零一十", "中文数字;101000;十万一千",
        "中文数字;100000000;一亿", "中文数字;100010000;一亿零一万", "中文数字;1000000000000;一万亿", "中文数字;1000100000000;一万零一亿",
        "中文数字;-3;负三", "大写数字;1024;壹仟零贰拾肆", "大写金额;0;零元整", "大写金额;1005.30;壹仟零伍元叁角整",
        "大写金额;20000;贰万元整", "大写金额;0.05;伍分", "大写金额;1.05;壹元零伍分", "大写金额;107000.53;壹拾万柒仟元伍角叁分",
        "大写金额;1,409.50;壹仟肆佰零玖元伍角整", "大写金额;6007.14;陆仟零柒元壹角肆分", "千分位;1234567.5;1,234,567.5", "千分位;-100;-100"})
    void filters_print_as_papers_do(String filter, String value, String expected) {
        assertThat(TestDocx.text(fill(p("{{值|" + filter + "}}"), Map.of("值", value), OutputKind.FORMAL)).strip())
                .isEqualTo(expected);
    }
}
