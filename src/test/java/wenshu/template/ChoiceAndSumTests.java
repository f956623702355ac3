package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;
import wenshu.template.schema.FieldFault;

/** Fields with several choices, sums over a table, and a table printed page by page. */
class ChoiceAndSumTests {

    private static final String SCHEMA = """
            名称: 发放表
            代码表:
              条件: [甲, 乙, 丙]
            分组:
              - 名称: 表
                字段:
                  - {名称: 符合条件, 类型: 多选, 代码表: 条件, 最长: 2, 必填: 是}
                  - {名称: 事由, 最短: 2, 最长: 4}
                  - 名称: 名单
                    类型: 表格
                    列:
                      - {名称: 姓名}
                      - {名称: 金额, 类型: 金额}
              - 名称: 合计
                字段:
                  - {名称: 人数, 类型: 合计, 取自: 名单}
                  - {名称: 总额, 类型: 合计, 取自: 名单.金额}
                  - 名称: 页
                    类型: 分页
                    取自: 名单
                    最长: 2
                    列:
                      - {名称: 小计, 类型: 合计, 取自: 本页.金额}
            """;

    private static final byte[] TEMPLATE = TestDocx.body(TestDocx.p("{{符合条件}} {{?符合条件 = 乙}}☑{{否则}}☐{{/?}}乙{{事由}}")
            + TestDocx.p("{{#页}}")
            + TestDocx.p("{{#本页}}[{{序号}}{{姓名}}{{金额|金额}}]{{/本页}}小计{{小计|千分位}}{{?末页}}共{{人数}}人{{总额|大写金额}}{{/?}}")
            + TestDocx.p("{{/页}}"));

    private final Form form = Form.of("发放表", TEMPLATE, SCHEMA.getBytes(StandardCharsets.UTF_8));
    private final FormFiller filler = new FormFiller();

    private String text(Map<String, Object> data) {
        return TestDocx.text(filler.fill(form, FormData.of(data), OutputKind.FORMAL));
    }

    private static Map<String, Object> data(Object choice, String... amounts) {
        List<Object> rows = new ArrayList<>();
        for (String amount : amounts) {
            rows.add(Map.of("姓名", "" + (char) ('a' + rows.size()), "金额", amount));
        }
        return new LinkedHashMap<>(Map.of("符合条件", choice, "名单", rows));
    }

    @Test
    void sums_and_pages_are_made_from_the_rows() {
        assertThat(form.warnings()).isEmpty();
        assertThat(text(data(List.of("丙", "甲"), "20,000", "100.50", "9元"))).isEqualTo("""
                甲、丙 ☐乙
                [1a20,000.00][2b100.50]小计20,100.50
                [3c9.00]小计9共3人贰万零壹佰零玖元伍角整
                """);
        assertThat(text(data("乙"))).isEqualTo("乙 ☑乙\n小计0共0人零元整\n");
        assertThat(TestDocx.text(filler.blank(form))).isEqualTo(" ☐乙\n小计共人\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"乙、甲;甲、乙", "甲，乙;甲、乙", "丙;丙", "甲 ; 甲", "乙;乙"})
    void choices_may_be_one_text_as_in_a_spreadsheet(String written, String printed) {
        assertThat(text(data(written))).startsWith(printed + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"符合条件;丁;BAD_VALUE", "符合条件;甲、乙、丙;TOO_MANY_CHOICES", "符合条件;;MISSING_VALUE",
        "总额;5;DERIVED_MISMATCH", "人数;二;DERIVED_MISMATCH", "页;1;DERIVED_MISMATCH", "事由;一;BAD_VALUE", "事由;一二三四五;BAD_VALUE"})
    void what_is_wrong_is_named(String field, String value, String code) {
        Map<String, Object> data = data("甲", "1", "2");
        data.put(field, value == null ? "" : value);
        List<FieldFault> faults = filler.check(form, FormData.of(data));
        assertThat(faults).extracting(fault -> fault.fault().code()).containsExactly(code);
        assertThat(faults).extracting(FieldFault::path).containsExactly(field);
    }

    @Test
    void what_agrees_may_be_given() {
        Map<String, Object> data = data("甲", "1000", "2000.5");
        data.put("总额", "3,000.50");
        data.put("人数", "2");
        assertThat(filler.check(form, FormData.of(data))).isEmpty();
    }

    @Test
    void a_draft_marks_a_sum_over_a_mistake() {
        Map<String, Object> data = data("甲", "x", "2");
        assertThat(filler.check(form, FormData.of(data))).extracting(FieldFault::path).containsExactly("名单[1].金额");
        assertThat(TestDocx.text(filler.fill(form, FormData.of(data), OutputKind.DRAFT))).contains("小计2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"取自: 名单.金额}; 取自: 名单.姓名}", "取自: 名单.金额}; 取自: 表格.金额}", "取自: 本页.金额}; 取自: 名单.金额}",
        "        最长: 2\n;", "类型: 多选, 代码表: 条件; 类型: 多选"})
    void a_schema_that_derives_from_nothing_is_refused(String change) {
        String[] parts = change.split(";", 2);
        String broken = SCHEMA.replace(parts[0], parts[1].strip());
        assertThat(broken).isNotEqualTo(SCHEMA);
        assertThatThrownBy(() -> Form.of("发放表", TEMPLATE, broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class);
    }
}
