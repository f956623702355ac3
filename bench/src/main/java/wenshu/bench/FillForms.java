package wenshu.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;

/** The same templates in the spelling of each engine: a form of forty fields, and a table of one row that is repeated. */
final class FillForms {

    static final int FIELDS = 40;
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

    private FillForms() {
    }

    /** Twenty rows of label, field, label, field. */
    static byte[] form(String before, String after) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < FIELDS; i += 2) {
            rows.append(row("项目" + i, before + "f" + i + after, "项目" + (i + 1), before + "f" + (i + 1) + after));
        }
        return docx(table(rows.toString(), 4));
    }

    static Map<String, Object> person() {
        Map<String, Object> person = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS; i++) {
            person.put("f" + i, "示例省虚构市云岭水利科学研究所" + i);
        }
        return person;
    }

    /** A heading row and a row of five tags. */
    static byte[] rows(String... cells) {
        return docx(table(row("序号", "姓名", "单位", "职称", "电话") + row(cells), 5));
    }

    /** A heading row whose first cell holds a tag as well. */
    static byte[] headedRows(String heading, String... cells) {
        return docx(table(row(heading + "序号", "姓名", "单位", "职称", "电话") + row(cells), 5));
    }

    static List<Map<String, Object>> people(int count) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(Map.of("no", Integer.toString(i + 1), "name", "林致远" + i, "unit", "示例省虚构市云岭水利科学研究所", "title", "正高级工程师",
                    "phone", "13800000000"));
        }
        return people;
    }

    private static String table(String rows, int columns) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>" + "<w:gridCol w:w=\"1800\"/>".repeat(columns)
                + "</w:tblGrid>" + rows + "</w:tbl><w:p/>";
    }

    /** XDocReport repeats a row only for merge fields. */
    static byte[] mergeFieldRows(String... names) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String name : names) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr><w:p><w:fldSimple w:instr=\" MERGEFIELD  ${").append(name)
                    .append("} \"><w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"24\"/></w:rPr><w:t>«").append(name)
                    .append("»</w:t></w:r></w:fldSimple></w:p></w:tc>");
        }
        return docx(table(row("序号", "姓名", "单位", "职称", "电话") + row.append("</w:tr>"), 5));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/>")
                    .append("<w:sz w:val=\"24\"/></w:rPr><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static byte[] docx(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml\"/></Types>");
        put(parts, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + OFFICE + "\" Target=\"word/document.xml\"/></Relationships>");
        put(parts, "word/document.xml", "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        return OpcPackage.of(parts).toBytes();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }
}
