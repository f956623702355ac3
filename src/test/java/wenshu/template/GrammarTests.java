package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;
import wenshu.template.compile.Flaw;

/** The grammar is closed: what it knows works, everything else is an error. */
class GrammarTests {

    static String fill(String text, Map<String, ?> data) {
        return TestDocx.text(new FormFiller().fill(Form.of("t", TestDocx.body(TestDocx.p(text)), null),
                FormData.of(data), OutputKind.FORMAL)).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "T(java.lang.System).exit(0)", "T(java.lang.Runtime).getRuntime().exec('id')", "new java.util.Date()",
        "''.class", "''.getClass().forName('java.lang.Runtime')", "#this.getClass()", "#root.class", "#{7*7}", "${7*7}",
        "7*7", "1+1", "@systemProperties['user.home']", "@java.lang.Runtime@getRuntime()", "(1).TYPE", "%{1+1}",
        "#context['x']", "#_memberAccess['allowStaticMethodAccess']=true", "姓名.toString()", "姓名.class()", "姓名[0]",
        "[1,2,3]", "{'a':1}", "''.__class__.__mro__[1].__subclasses__()", "__import__('os').system('id')",
        "config.__class__.__init__", "self._TemplateReference__context", "request|attr('application')",
        "''|attr('__class__')", "姓名|safe", "姓名|map('upper')", "% for x in y %", "lipsum.__globals__['os']",
        "cycler.__init__.__globals__", "$x.getClass()", "$!{x}", "#set($x=1)", "#include('x')", "#foreach($i in [1..9])",
        "<#assign x='freemarker.template.utility.Execute'?new()>", "姓名?new()", "姓名!'x'", "姓名?api.class",
        "?姓名.equals('x')", "?T(java.lang.System)", "?姓名 == 'x' && 1", "?1 > 0", "?姓名 matches '.*'", "?exec('id') = 1",
        "姓名; drop table", "__${7*7}__::.x", "~{fragment :: x}", "@{/admin}", "*{姓名.class}", "th:text=${1}", "[[${7*7}]]", "[(${7*7})]",
        "=global.process.mainModule", "@(1+2)", "~\"a\"", "|姓名|", "&姓名", "姓名 in [1]", "=1+1", "@import", "姓名\\u0028\\u0029", "constructor.constructor('return 1')()", "this['x']",
        "../etc/passwd", "file:///etc/passwd", "姓名 || 'x'", "a ? b : c", "\"姓名\"", "`id`", "_x", "9x"})
    void payloads_of_other_engines_are_errors(String payload) {
        assertThatThrownBy(() -> Form.of("t", TestDocx.body(TestDocx.p("{{" + payload + "}}")), null))
                .isInstanceOf(FaultException.class).hasMessageContaining("处）：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${姓名}", "#{姓名}", "<%= 姓名 %>", "{姓名}", "[[姓名]]", "{% if 姓名 %}"})
    void other_engines_marks_are_plain_text(String text) {
        assertThat(fill(text + "{{姓名}}", Map.of("姓名", "甲"))).isEqualTo(text + "甲");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "是否留学;是", "非 是否留学;否", "国籍 = 中国;是", "国籍 != 中国;否", "国籍 ≠ 美国;是", "国籍＝“中国”;是",
        "是否留学 且 国籍 = 中国;是", "是否留学 且 国籍 = 美国;否", "没有 或 国籍 = 中国;是", "非 (没有 或 国籍 = 中国);否",
        "没有 或 是否留学 且 国籍 = 美国;否", "is or no;否", "not no;是", "博士后;否", "空;否", "人选;是", "从事行业或领域;是",
        "单位.名称 = 甲;是"})
    void conditions_say_what_they_mean(String condition, String expected) {
        assertThat(fill("{{?" + condition + "}}是{{否则}}否{{/?}}", Map.of("是否留学", "是", "国籍", "中国", "博士后", "否", "空", " ",
                "人选", List.of("x"), "从事行业或领域", "水利", "单位", Map.of("名称", "甲")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{{ 姓 名 ｝｝;{{姓名}}", "｛｛姓名}};{{姓名}}", "{｛姓名　}｝;{{姓名}}", "{{出生 日期 ｜ 年月}};{{出生日期|年月}}",
        "{{姓\u00A0名}};{{姓名}}"})
    void wide_braces_and_spaces_work_with_a_warning_and_a_proposal(String written, String proposal) {
        Form form = Form.of("t", TestDocx.body(TestDocx.p(written)), null);
        assertThat(form.warnings()).extracting(Flaw::proposal).containsExactly(proposal);
        assertThat(fill(written, Map.of("姓名", "林致远", "出生日期", "1976-03"))).isIn("林致远", "1976年3月");
    }

    @Test
    void the_inner_name_wins_and_上级_reaches_out() {
        Map<String, ?> data = Map.of("名", "外", "单位", Map.of("名称", "局"), "组", List.of(Map.of("名", "内", "人",
                List.of("甲", "乙"))));
        assertThat(fill("{{#组}}{{名}}{{上级.名}}{{单位.名称}}{{#人}}{{序号}}{{本项}}{{名}}{{上级.上级.名}}{{/人}}{{/组}}", data))
                .isEqualTo("内外局1甲内外2乙内外");
    }

    @Test
    void rows_cannot_be_printed_as_text_but_several_choices_can() {
        assertThatThrownBy(() -> fill("{{人}}", Map.of("人", List.of(Map.of("名", "甲"))))).hasMessageContaining("是一组内容，不是文字");
        assertThat(fill("{{人}}", Map.of("人", List.of("甲", "乙")))).isEqualTo("甲、乙");
    }
}
