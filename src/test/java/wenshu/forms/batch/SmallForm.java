package wenshu.forms.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.template.Form;

/** A form of three pages with every kind of field that a list has, and people for it, all made up. */
public final class SmallForm {

    static final List<String> HEADINGS = List.of("序号", "姓 名", "性别*", "出生日期", "证件号码", "单位（全称）", "奖励");

    public static final String YAML = """
            名称: 小表
            版本: 测试
            代码表:
              性别: [男, 女]
            分组:
              - 名称: 基本
                字段:
                  - {名称: 姓名, 最长: 20, 必填: 是}
                  - {名称: 性别, 类型: 代码, 代码表: 性别, 必填: 是}
                  - {名称: 出生日期, 类型: 日期, 必填: 是}
                  - {名称: 证件号码, 类型: 证件号码, 最长: 30, 必填: 是, 身份证核对: {出生日期: 出生日期, 性别: 性别}}
                  - {名称: 单位, 标签: 单位（全称）, 最长: 60}
                  - {名称: 照片, 类型: 照片}
                  - {名称: 备注, 类型: 长文本, 最长: 200}
                  - 名称: 奖励
                    类型: 表格
                    最长: 5
                    列:
                      - {名称: 年份, 类型: 年, 必填: 是}
                      - {名称: 名称, 最长: 40, 必填: 是}
            """;

    private SmallForm() {
    }

    static Form form() {
        return Form.of("小表", docx(), YAML.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] docx() {
        String page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        put(parts, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>");
        put(parts, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + paragraph("小表：{{姓名}}，{{性别}}，{{出生日期|年月}}，{{证件号码}}，{{单位}}") + page
                + paragraph("{{#奖励}}{{年份}} {{名称}}；{{/奖励}}") + page + paragraph("备注：{{备注}}")
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1474\" w:bottom=\"1474\""
                + " w:left=\"1587\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        return OpcPackage.of(parts).toBytes();
    }

    /** The cells of so many people; men and women in turn, with numbers that are right but belong to nobody. */
    public static List<List<String>> people(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String birth = "19%02d-%02d-%02d".formatted(60 + i % 30, 1 + i % 12, 1 + i % 28);
            String body = "990000" + birth.replace("-", "") + "%03d".formatted(i * 2 % 998 + i % 2);
            rows.add(List.of(Integer.toString(i), "林" + (char) ('一' + i) + "远", i % 2 == 1 ? "男" : "女", birth,
                    body + check(body), "示例单位" + i, "2020 | 示例奖" + i + "\n2021｜另一奖"));
        }
        return rows;
    }

    public static byte[] csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row.stream().map(cell -> "\"" + cell + "\"").toList())).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static char check(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
