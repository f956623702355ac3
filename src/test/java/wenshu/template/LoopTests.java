package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static wenshu.template.TestDocx.p;
import static wenshu.template.TestDocx.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a loop or a condition reaches over is decided by where its tags stand. */
class LoopTests {

    private static final Map<String, ?> TWO = Map.of("人", List.of(Map.of("名", "甲", "龄", "1"), Map.of("名", "乙", "龄", "2")),
            "有", "是", "无", "否");
    private static final Map<String, ?> NONE = Map.of("人", List.of(), "有", "否", "无", "是");

    private static String fill(String body, Map<String, ?> data) {
        return TestDocx.text(new FormFiller().fill(Form.of("t", TestDocx.body(body), null), FormData.of(data),
                OutputKind.FORMAL));
    }

    @Test
    void both_tags_in_one_row_repeat_the_row() {
        String body = table(List.of(List.of("名", "龄"), List.of("{{#人}}{{名}}", "{{龄}}{{/人}}"), List.of("完", "")));
        assertThat(fill(body, TWO)).isEqualTo("名 | 龄\n甲 | 1\n乙 | 2\n完 | \n");
        assertThat(fill(body, NONE)).isEqualTo("名 | 龄\n完 | \n");
    }

    @Test
    void tags_in_two_rows_repeat_the_rows_between() {
        String body = table(List.of(List.of("{{#人}}{{名}}"), List.of("{{龄}}"), List.of("—{{/人}}")));
        assertThat(fill(body, TWO)).isEqualTo("甲\n1\n—\n乙\n2\n—\n");
        String alone = table(List.of(List.of("{{#人}}"), List.of("{{名}}"), List.of("{{/人}}")));
        assertThat(fill(alone, TWO)).isEqualTo("甲\n乙\n");
    }

    @Test
    void tags_in_two_paragraphs_repeat_the_paragraphs_and_what_is_between() {
        String body = p("前") + p("{{#人}}") + p("{{名}}") + table(List.of(List.of("{{龄}}"))) + p("{{/人}}") + p("后");
        assertThat(fill(body, TWO)).isEqualTo("前\n甲\n1\n乙\n2\n后\n");
        assertThat(fill(body, NONE)).isEqualTo("前\n后\n");
    }

    @Test
    void one_cell_can_ask_for_its_row() {
        assertThat(fill(table(List.of(List.of("{{#人|行}}{{名}}{{/人}}", "x"))), TWO)).isEqualTo("甲 | x\n乙 | x\n");
        assertThat(fill(table(List.of(List.of("{{#人}}{{名}}{{/人}}", "x"))), TWO)).isEqualTo("甲乙 | x\n");
    }

    @Test
    void a_condition_takes_rows_or_paragraphs_as_a_loop_does() {
        String rows = table(List.of(List.of("{{?有}}a", "b{{/?}}"), List.of("c", "d")));
        assertThat(fill(rows, TWO)).isEqualTo("a | b\nc | d\n");
        assertThat(fill(rows, NONE)).isEqualTo("c | d\n");
        String paragraphs = p("{{?有}}") + p("一") + p("{{否则}}") + p("二") + p("{{/?}}");
        assertThat(fill(paragraphs, TWO)).isEqualTo("一\n");
        assertThat(fill(paragraphs, NONE)).isEqualTo("二\n");
    }

    @Test
    void loops_and_conditions_nest_in_the_same_row() {
        String body = table(List.of(List.of("{{#人|行}}{{?龄 = 2}}{{名}}{{/?}}{{/人}}", "x")));
        assertThat(fill(body, TWO)).isEqualTo(" | x\n乙 | x\n");
        String guarded = table(List.of(List.of("{{?有}}{{#人}}{{名}}", "{{龄}}{{/人}}{{/?}}"), List.of("末", "")));
        assertThat(fill(guarded, TWO)).isEqualTo("甲 | 1\n乙 | 2\n末 | \n");
        assertThat(fill(guarded, NONE)).isEqualTo("末 | \n");
    }

    @ParameterizedTest
    @CsvSource({"0,7", "1,7", "6,7", "7,7", "9,9"})
    void fixed_rows_are_used_up_first(int items, int rows) {
        List<List<String>> cells = new ArrayList<>(List.of(List.of("名", "龄"), List.of("第{{#人|固定行}}{{名}}", "{{龄}}岁{{/人}}")));
        IntStream.range(0, 6).forEach(i -> cells.add(List.of("", "")));
        cells.add(List.of("合计", ""));
        String text = fill(table(cells), Map.of("人", IntStream.range(0, items)
                .mapToObj(i -> Map.of("名", "人" + i, "龄", "" + i)).toList()));
        assertThat(text.lines().count()).isEqualTo(rows + 2L);
        assertThat(text.lines().filter(line -> line.startsWith("第人")).count()).isEqualTo(items);
        assertThat(text.lines().filter(" | "::equals).count()).isEqualTo(Math.max(0, rows - items));
    }

    @Test
    void a_table_or_cell_that_lost_everything_stays_a_valid_document() {
        assertThat(fill(table(List.of(List.of("{{#人}}{{名}}", "{{/人}}"))), NONE)).isEmpty();
        String cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + p("{{#人}}") + p("{{名}}") + p("{{/人}}")
                + "</w:tc></w:tr></w:tbl>";
        byte[] docx = new FormFiller().fill(Form.of("t", TestDocx.body(cell), null), FormData.of(NONE), OutputKind.FORMAL);
        assertThat(wenshu.docx.opc.OpcPackage.read("t", docx).xml("word/document.xml").root().find("w:tc").orElseThrow()
                .child("w:p")).isNotNull();
    }

    /** The bound is far off: it stops a growth with the square of the rows, not a slow machine. */
    @Test
    @Timeout(120)
    void a_big_table_keeps_every_row() {
        Form form = Form.of("t", TestDocx.body(table(List.of(List.of("{{#人}}{{名}}", "{{龄}}{{/人}}")))), null);
        FormData many = FormData.of(Map.of("人", IntStream.range(0, 20_000).mapToObj(i -> Map.of("名", "n", "龄", "1")).toList()));
        assertThat(TestDocx.text(new FormFiller().fill(form, many, OutputKind.FORMAL))).isEqualTo("n | 1\n".repeat(20_000));
    }
}
