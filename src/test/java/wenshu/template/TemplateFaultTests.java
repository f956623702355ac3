package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wenshu.fault.FaultException;

/** A faulty template names each fault with its place and its remedy, all at once. */
class TemplateFaultTests {

    private static final String SCHEMA = """
            名称: 表
            分组:
              - 名称: 基本
                字段:
                  - {名称: 姓名}
                  - {名称: 出生日期, 类型: 日期}
                  - {名称: 是否留学, 类型: 是否}
                  - 名称: 获奖情况
                    类型: 表格
                    列: [{名称: 奖励名称}, {名称: 姓名}]
            """;

    private static List<String> faults(String body) {
        FaultException e = catchThrowableOfType(FaultException.class,
                () -> Form.of("t", TestDocx.body(body), SCHEMA.getBytes(StandardCharsets.UTF_8)));
        assertThat(e).as("refused: " + body).isNotNull();
        return e.faults().stream().map(fault -> fault.sentence()).toList();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(p("无") + p("本人{{姓名，男"), "正文第2段（“本人{{姓名，男”处）：标签 {{姓名 没有结束，请补 }}，写成 {{姓名}}。"),
                Arguments.of(p("{{姓名{{出生日期}}"), "正文第1段（“{{姓名{{出生日期}}”处）：标签 {{姓名 没有结束，请补 }}，写成 {{姓名}}。"),
                Arguments.of(p("姓名}}"), "正文第1段（“姓名}}”处）：多出 }}，请删去，或在前面补 {{。"),
                Arguments.of(p("{{}}"), "正文第1段（“{{}}”处）：标签里没有内容，请在 {{ 与 }} 之间写字段名，或删去这个标签。"),
                Arguments.of(table(List.of(List.of("姓名", "{{姓名称}}"))),
                        "正文第1个表格第1行第2列（“{{姓名称}}”处）：表里没有“姓名称”这个字段，是否要写 {{姓名}}。"),
                Arguments.of(p("{{出生日朝|年月}}"), "正文第1段（“{{出生日朝|年月}}”处）：表里没有“出生日朝”这个字段，是否要写 {{出生日期}}。"),
                Arguments.of(p("{{出生日期|年月份}}"), "正文第1段（“{{出生日期|年月份}}”处）：没有名为“年月份”的格式，是否要写 {{出生日期|年月}}；可用的格式有 日期、"),
                Arguments.of(p("{{#获奖情况}}{{奖励名称}}"), "正文第1段（“{{#获奖情况}}{{奖励名称}}”处）：{{#获奖情况}} 没有结束，请在后面补 {{/获奖情况}}。"),
                Arguments.of(p("{{奖励名称}}"), "表里没有“奖励名称”这个字段"),
                Arguments.of(p("{{/获奖情况}}"), "结束标签 {{/获奖情况}} 前面没有对应的开始，请补 {{#获奖情况}}，或删去它。"),
                Arguments.of(p("{{?是否留学}}x"), "{{?是否留学}} 没有结束，请在后面补 {{/?}}。"),
                Arguments.of(p("{{/?}}"), "结束标签 {{/?}} 前面没有对应的开始"),
                Arguments.of(p("{{否则}}"), "{{否则}} 前面没有对应的条件"),
                Arguments.of(p("{{?是否留学}}a{{否则}}b{{否则}}c{{/?}}"), "同一个条件里有两个 {{否则}}，请删去一个。"),
                Arguments.of(p("{{#获奖情况}}{{?是否留学}}{{/获奖情况}}{{/?}}"), "{{/获奖情况}} 与 {{?是否留学}} 交叉"),
                Arguments.of(p("{{#获奖情况}}") + table(List.of(List.of("{{/获奖情况}}"))), "开始与结束标签不在同一层"),
                Arguments.of(p("{{获奖情况}}"), "{{获奖情况}} 是表格，不是文字，请写成 {{#获奖情况}}…{{/获奖情况}}。"),
                Arguments.of(p("{{#姓名}}{{/姓名}}"), "{{#姓名}} 不是表格，不能循环"),
                Arguments.of(p("{{?国籍 =}}x{{/?}}"), "比较的右边缺少值"),
                Arguments.of(p("{{?(姓名}}x{{/?}}"), "条件里的括号没有结束"),
                Arguments.of(p("{{?姓名 = “林}}x{{/?}}"), "条件里的引号没有结束"),
                Arguments.of(p("{{#获奖情况|竖着}}{{/获奖情况}}"), "循环没有“竖着”这种写法，可用的有 行、固定行。"),
                Arguments.of(p("{{#获奖情况|固定行}}{{/获奖情况}}"), "“行”“固定行”只能用在表格里"),
                Arguments.of(table(List.of(List.of("{{#获奖情况}}a", "{{/获奖情况}}{{#获奖情况}}", "{{/获奖情况}}"))), "管着同一行或同一段"),
                Arguments.of(p("{{" + "长".repeat(500) + "}}"), "标签超过 400 个字"),
                Arguments.of(p("{{#获奖情况}}".repeat(9) + "{{/获奖情况}}".repeat(9)), "循环和条件套了超过 8 层"),
                Arguments.of(p("{{a.b.c.d.e.f.g.h.i}}"), "字段名超过 8 级"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_fault_says_where_what_and_how_to_mend_it(String body, String expected) {
        assertThat(faults(body)).anySatisfy(sentence -> assertThat(sentence).contains(expected));
    }

    @Test
    void all_faults_come_at_once_also_from_the_header_and_the_schema() {
        byte[] docx = TestDocx.withHeader(p("{{姓}}") + p("{{出生日期") + p("{{#获奖情况}}") + p("{{姓名|大写}}"), p("{{没有}"));
        FaultException e = catchThrowableOfType(FaultException.class, () -> Form.of("t", docx,
                (SCHEMA + "\n  - {名称: x, 字段: [{名称: y, 类型: 怪, 颜色: 红}]}\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(e.faults()).extracting(fault -> fault.code()).containsExactlyInAnyOrder("UNCLOSED_TAG",
                "UNCLOSED_BLOCK", "UNKNOWN_FILTER", "UNCLOSED_TAG", "BAD_SCHEMA", "BAD_SCHEMA");
        assertThat(e.faults()).anySatisfy(fault -> assertThat(fault.place()).startsWith("页眉第1段"));
    }
}
