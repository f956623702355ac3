package wenshu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that are written come back as they were, and print well. */
class SheetWriterTests {

    private static final SheetList LIST = new SheetList("人选一览表", "享受政府特殊津贴人选一览表", "填报单位：示例单位", "2026年11月21日",
            List.of(Column.centred("序号", 6), Column.centred("姓名", 12), Column.left("题名", 30).below("代表论著"),
                    Column.centred("年月", 10).below("代表论著"),
                    new Column("", "性别", 8, true, List.of("男", "女"), "从列表中选择")),
            List.of(List.of("1", "林致远", "=1+1", "2020-06", "男"), List.of("2", "𠮷野\u0001", "+86 & <b>\n二", "", "女")),
            true, false, 3);

    @Test
    void whatIsWrittenIsText() {
        List<Sheet> sheets = SheetReader.read("a.xlsx", SheetWriter.write(List.of(LIST)));
        assertThat(sheets).extracting(Sheet::name).containsExactly("人选一览表");
        List<SheetRow> rows = sheets.getFirst().rows();
        assertThat(rows.getFirst().text(1)).isEqualTo("享受政府特殊津贴人选一览表");
        assertThat(rows.get(2).text(3)).isEqualTo("代表论著");
        assertThat(rows.get(3).text(4)).isEqualTo("年月");
        assertThat(rows.get(4).cells()).extracting(SheetCell::text).containsExactly("1", "林致远", "=1+1", "2020-06", "男");
        assertThat(rows.get(5).cells()).extracting(SheetCell::text).containsExactly("2", "𠮷野", "+86 & <b>\n二", "女");
        assertThat(rows).hasSize(6);
    }

    @Test
    void theSameListGivesTheSameBytes() throws Exception {
        byte[] first = SheetWriter.write(List.of(LIST));
        Thread.sleep(2_100);
        assertThat(java.util.Arrays.equals(SheetWriter.write(List.of(LIST)), first)).isTrue();
    }

    @Test
    void aLongListIsWrittenToo() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(List.of(Integer.toString(i), "姓名" + i));
        }
        byte[] bytes = SheetWriter.write(List.of(SheetList.landscape("名册", "名册",
                List.of(Column.centred("序号", 8), Column.left("姓名", 20)), rows)));
        assertThat(SheetReader.read("a.xlsx", bytes).getFirst().rows()).hasSize(5_002);
    }
}
