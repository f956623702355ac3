package wenshu.template;

import static wenshu.template.TestDocx.control;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.r;
import static wenshu.template.TestDocx.table;
import static wenshu.template.TestDocx.textBox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Templates as clerks break them, all for one form. */
final class BrokenTemplates {

    /** The form they are for. */
    static final String SCHEMA = """
            名称: 表
            分组:
              - 名称: 基本
                字段:
                  - {名称: 姓名}
                  - {名称: 出生日期, 类型: 日期}
                  - {名称: 是否留学, 类型: 是否}
                  - {名称: 身份证号码, 类型: 证件号码}
                  - {名称: 照片, 类型: 照片}
                  - {名称: 单位, 类型: 组, 列: [{名称: 全称}, {名称: 地址}]}
                  - 名称: 获奖情况
                    类型: 表格
                    列: [{名称: 奖励名称}, {名称: 获奖年份, 类型: 年}]
                  - 名称: 工作经历
                    类型: 表格
                    列: [{名称: 起始年月, 类型: 年月}, {名称: 岗位}]
            """;

    /**
     * One of them.
     *
     * @param name what is wrong with it
     * @param docx the file
     * @param schema its form.yaml, or null
     */
    record Broken(String name, byte[] docx, byte[] schema) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Broken> ALL = new ArrayList<>();

    private BrokenTemplates() {
    }

    /** All of them in order. */
    static List<Broken> all() {
        return ALL;
    }

    private static void body(String name, String xml) {
        ALL.add(new Broken(name, TestDocx.body(xml), SCHEMA.getBytes(StandardCharsets.UTF_8)));
    }

    private static void story(String name, String story, String xml) {
        ALL.add(new Broken(name, TestDocx.with(p("正文"), Map.of(story, xml)), SCHEMA.getBytes(StandardCharsets.UTF_8)));
    }

    static {
        body("没有结束的标签", p("表") + p("本人{{姓名，男"));
        body("下一个标签前没有结束", p("{{姓名{{出生日期}}"));
        body("少一个右括号", p("姓名：{{姓名} 先生"));
        body("少一个左括号", p("姓名：{姓名}} 先生"));
        body("只有右括号", p("姓名}}"));
        body("空标签", p("{{}}"));
        body("只有空格的标签", p("{{　 }}"));
        body("字段名写错一个字", table(List.of(List.of("姓名", "{{姓茗}}"))));
        body("字段名多一个字", p("{{身份证号码号}}"));
        body("字段名里有书名号", p("{{《姓名》}}"));
        body("字段名里有冒号", p("{{姓名：}}"));
        body("没有这个字段", p("{{血型}}"));
        body("条件里的字段写错", p("{{?是否留学回国}}是{{/?}}"));
        body("格式写错", p("{{出生日期|年月份}}"));
        body("没有这种格式", p("{{姓名|大写}}"));
        body("循环没有结束", p("{{#获奖情况}}{{奖励名称}}"));
        body("循环没有开始", p("{{奖励名称}}{{/获奖情况}}"));
        body("循环的结束写错名字", p("{{#获奖情况}}{{奖励名称}}{{/获奖情形}}"));
        body("循环的开始写错名字", p("{{#获奖情形}}{{奖励名称}}{{/获奖情况}}"));
        body("列写在循环外面", p("{{奖励名称}}") + p("{{#获奖情况}}{{奖励名称}}{{/获奖情况}}"));
        body("循环套错", p("{{#获奖情况}}{{#工作经历}}{{岗位}}{{/获奖情况}}{{/工作经历}}"));
        body("循环与条件交叉", p("{{#获奖情况}}{{?是否留学}}{{/获奖情况}}{{/?}}"));
        body("循环一半在表格里", p("{{#获奖情况}}") + table(List.of(List.of("{{奖励名称}}{{/获奖情况}}"))));
        body("循环一半在内容控件里", p("{{#获奖情况}}") + control(p("{{奖励名称}}") + p("{{/获奖情况}}")));
        body("条件没有结束", p("{{?是否留学}}是"));
        body("条件没有开始", p("是{{/?}}"));
        body("否则没有条件", p("{{否则}}否"));
        body("两个否则", p("{{?是否留学}}a{{否则}}b{{否则}}c{{/?}}"));
        body("否则挤在一行里", table(List.of(List.of("{{?是否留学}}是", "{{否则}}否", "{{/?}}"))));
        body("条件缺少值", p("{{?姓名 =}}x{{/?}}"));
        body("条件缺少右括号", p("{{?(姓名}}x{{/?}}"));
        body("条件缺少引号", p("{{?姓名 = “林}}x{{/?}}"));
        body("条件里有大于号", p("{{?出生日期 > 2000}}x{{/?}}"));
        body("标签里有算式", p("{{获奖年份+1}}"));
        body("标签里有函数", p("{{姓名.toUpperCase()}}"));
        body("表格当作文字", p("{{获奖情况}}"));
        body("组当作文字", p("{{单位}}"));
        body("文字当作表格", p("{{#姓名}}{{/姓名}}"));
        body("照片当作文字", p("{{照片}}"));
        body("文字当作照片", p("{{姓名|图片}}"));
        body("照片大小写错", p("{{照片|图片 大}}"));
        body("循环选项写错", table(List.of(List.of("{{#获奖情况|固定}}{{奖励名称}}{{/获奖情况}}"))));
        body("固定行不在表格里", p("{{#获奖情况|固定行}}{{奖励名称}}{{/获奖情况}}"));
        body("固定行跨了几行", table(List.of(List.of("{{#获奖情况|固定行}}{{奖励名称}}"), List.of("{{获奖年份}}{{/获奖情况}}"))));
        body("两个循环管同一行", table(List.of(List.of("{{#获奖情况}}{{奖励名称}}", "{{/获奖情况}}{{#工作经历}}", "{{岗位}}{{/工作经历}}"))));
        body("说明写进了标签", p("{{" + "请在此处填写与身份证一致的姓名，".repeat(30) + "}}"));
        body("套得太深", p("{{?姓名}}".repeat(9) + "{{/?}}".repeat(9)));
        body("级数太多", p("{{单位.a.b.c.d.e.f.g.h}}"));
        body("片段不在旁边", p("{{>承诺书}}"));
        body("片段没有单独成段", p("承诺：{{>承诺书}}"));
        body("文本框里的错误", textBox(p("{{姓名")));
        body("分成几截的错误", "<w:p>" + r("{") + r("{出生") + "<w:proofErr w:type=\"spellStart\"/>" + r("日朝|年") + r("月}") + r("}")
                + "</w:p>");
        story("页眉里的错误", "header", p("{{没有}"));
        story("页脚里的错误", "footer", p("{{姓名}") + p("{{#获奖情况}}"));
        story("脚注里的错误", "footnotes", "<w:footnote w:id=\"2\">" + p("{{姓茗}}") + "</w:footnote>");
        story("尾注里的错误", "endnotes", "<w:endnote w:id=\"2\">" + p("{{/?}}") + "</w:endnote>");
        ALL.add(new Broken("form.yaml 写错类型", TestDocx.body(p("{{姓名}}")),
                "名称: 表\n分组:\n  - 名称: 基本\n    字段: [{名称: 姓名, 类型: 文字}]\n".getBytes(StandardCharsets.UTF_8)));
        ALL.add(new Broken("form.yaml 缩进错了", TestDocx.body(p("{{姓名}}")),
                "名称: 表\n分组:\n  - 名称: 基本\n   字段: []\n".getBytes(StandardCharsets.UTF_8)));
        ALL.add(new Broken("不是 DOCX", "PK 其实不是".getBytes(StandardCharsets.UTF_8), null));
    }
}
