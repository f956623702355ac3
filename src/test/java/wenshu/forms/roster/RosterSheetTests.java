package wenshu.forms.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.template.schema.Field;
import wenshu.template.schema.FieldType;

/** Rosters as spreadsheets. */
class RosterSheetTests {

    private final TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("no-home")));
    private final RosterSheet sheets = new RosterSheet(new FormFiller());

    private byte[] sample(String folder) {
        return sheets.write(catalogue.find(folder), catalogue.sample(folder).orElseThrow(), OutputKind.FORMAL);
    }

    private static List<List<String>> rows(byte[] xlsx, int sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : book.getSheet(sheet).orElseThrow().read()) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    assertThat(cell == null || cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY).isTrue();
                    cells.add(cell == null ? "" : cell.getText());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void a_roster_has_the_title_the_lines_the_headings_and_every_candidate_of_the_printed_one() throws IOException {
        List<List<String>> rows = rows(sample("candidate-overview"), 0);
        assertThat(rows.get(0).getFirst()).isEqualTo("2024年享受政府特殊津贴推荐人选基本情况一览表");
        assertThat(rows.get(1)).contains("推荐单位（盖章）：示例省虚构市人力资源和社会保障局");
        assertThat(rows.get(1)).anyMatch(cell -> cell.contains("填表人：示例甲") && cell.endsWith("填报日期：2024年5月6日"));
        assertThat(rows.get(2)).containsExactly("序号", "姓名", "性别", "出生年月", "民族", "政治面貌", "学历", "学位",
                "毕业院校及专业", "工作单位", "职务", "职称（技能等级）", "从事专业（职业工种）", "人才类型", "联系电话");
        assertThat(rows.get(3).subList(0, 6)).containsExactly("1", "林致远", "男", "1976.03", "汉族", "中共党员");
        assertThat(rows).hasSize(3 + 5);
        assertThat(sample("candidate-overview")).isEqualTo(sample("candidate-overview"));
    }

    @ParameterizedTest
    @CsvSource({"candidate-overview, 9", "candidate-roster, 8"})
    void it_prints_across_on_its_paper_one_page_wide_with_its_heading_on_every_page(String folder, int paper) throws IOException {
        Map<String, String> parts = parts(sample(folder));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("orientation=\"landscape\"", "paperSize=\"" + paper + "\"",
                "fitToWidth=\"1\"", "fitToHeight=\"0\"").doesNotContain("<f>");
        assertThat(parts.get("xl/workbook.xml")).contains("_xlnm.Print_Titles").containsPattern("\\$3:\\$3");
    }

    @Test
    void a_form_with_two_tables_has_two_sheets() throws IOException {
        byte[] xlsx = sample("expert-review-summary");
        assertThat(rows(xlsx, 0).get(3)).containsExactly("1", "林致远", "示例省虚构市云岭水利科学研究所", "专业技术人才",
                "水力学及河流动力学", "11", "0", "0", "100.0%", "1", "推荐");
        assertThat(rows(xlsx, 1).get(3)).containsExactly("1", "专家甲", "示例水利水电大学", "教授", "水工结构", "组长");
    }

    @Test
    void sums_of_a_form_stand_in_a_last_row() throws IOException {
        List<List<String>> rows = rows(sample("award-payment"), 0);
        assertThat(rows.getLast().getFirst()).isEqualTo("合计");
        assertThat(rows.getLast().get(rows.get(2).indexOf("金额"))).isEqualTo("300,000.00");
    }

    @Test
    void what_looks_like_a_formula_stays_text_and_a_draft_marks_what_is_missing() throws IOException {
        Form form = catalogue.find("candidate-overview");
        Map<String, Object> data = new LinkedHashMap<>(catalogue.sample("candidate-overview").orElseThrow().toMap());
        data.put("人选", List.of(Map.of("姓名", "=HYPERLINK(\"http://example.com\")", "职务", "@SUM(1)", "性别", "男")));
        List<List<String>> rows = rows(sheets.write(form, FormData.of(data), OutputKind.DRAFT), 0);
        assertThat(rows.get(3)).contains("=HYPERLINK(\"http://example.com\")", "@SUM(1)", "【待填：民族】");
        assertThatThrownBy(() -> sheets.write(form, FormData.of(data), OutputKind.FORMAL)).isInstanceOf(FaultException.class)
                .hasMessageContaining("人选第1行·民族");
    }

    /** Every cell of the sheet says what the data says: nothing moves between columns or rows, also with 500 people. */
    @Test
    void five_hundred_candidates_keep_their_cells() throws IOException {
        Form form = catalogue.find("candidate-overview");
        Map<String, Object> data = new LinkedHashMap<>(catalogue.sample("candidate-overview").orElseThrow().toMap());
        Field table = form.schema().orElseThrow().field("人选").orElseThrow();
        List<Object> people = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.putAll(asMap(((List<?>) data.get("人选")).get(i % 5)));
            for (Field column : table.columns()) {
                if (column.type() == FieldType.TEXT) {
                    row.put(column.name(), column.name() + i);
                }
            }
            people.add(row);
        }
        data.put("人选", people);
        List<List<String>> rows = rows(sheets.write(form, FormData.of(data), OutputKind.FORMAL), 0);
        assertThat(rows).hasSize(503);
        for (int i = 0; i < 500; i++) {
            List<String> row = rows.get(3 + i);
            assertThat(row.getFirst()).isEqualTo(Integer.toString(i + 1));
            for (int c = 0; c < table.columns().size(); c++) {
                Field column = table.columns().get(c);
                String given = asMap(people.get(i)).get(column.name()).toString();
                assertThat(row.get(c + 1)).isEqualTo(column.type() == FieldType.MONTH ? given.replace('-', '.') : given);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object row) {
        return (Map<String, Object>) row;
    }

    @Test
    void a_form_without_a_table_is_no_roster() {
        Form form = Form.of("表", catalogue.docx("candidate-overview"), null);
        assertThatThrownBy(() -> sheets.write(form, FormData.empty(), OutputKind.DRAFT))
                .hasMessage("表：这张表里没有名单，不能做成电子表格，请用 --format docx,pdf。");
    }
}
