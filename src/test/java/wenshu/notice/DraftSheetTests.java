package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftSheetTests {

    @Test
    void givesAWellFormedDraftBackAsItWas() {
        for (Draft draft : new Draft[] {Fixtures.yangquan(), Fixtures.changzhi()}) {
            String text = DraftFile.write(draft);
            assertThat(DraftSheet.read(text).orElseThrow().write()).isEqualTo(text);
        }
    }

    @Test
    void keepsWhatIsWrongAndWhatItDoesNotKnow() {
        String text = "---\n标题: 甲\n成文日期: 2024年13月1\n没有的: 乙\n签发人:\n  - 王示例\n  - 李示例\n---\n\n正文。\n\n======== 附录 ========\n\n丙。\n";
        DraftSheet sheet = DraftSheet.read(text).orElseThrow();
        assertThat(sheet.item("成文日期")).isEqualTo("2024年13月1");
        assertThat(sheet.list("签发人")).containsExactly(Map.of("姓名", "王示例"), Map.of("姓名", "李示例"));
        DraftSheet again = DraftSheet.read(sheet.write()).orElseThrow();
        assertThat(again).isEqualTo(sheet);
    }

    @Test
    void aHeadThatAFormCannotGiveBackIsLeftToTheWholeText() {
        assertThat(DraftSheet.read("没有文件头")).isEmpty();
        assertThat(DraftSheet.read("---\n标题: 甲\n标题: 乙\n---\n正文")).isEmpty();
        assertThat(DraftSheet.read("---\n标题: [甲, [乙, 丙]]\n---\n正文")).isEmpty();
        assertThat(DraftSheet.read("---\n标题: \"甲\n---\n正文")).isEmpty();
    }

    @Test
    void listsAreLinesForAForm() {
        DraftSheet sheet = DraftSheet.read("---\n标题: 甲\n---\n\n正文。\n").orElseThrow();
        sheet.setLines("发文机关", "甲局\n\n乙局\n");
        sheet.setLines("签发人", "王示例 甲局\n李示例");
        sheet.setLines("签名章", "局长 王示例");
        sheet.setLines("署名", "甲局");
        assertThat(sheet.write()).contains("发文机关:\n  - 甲局\n  - 乙局\n", "  - 姓名: 王示例\n    机关: 甲局\n  - 姓名: 李示例\n",
                "签名章:\n  - 职务: 局长\n    姓名: 王示例\n", "署名: 甲局\n");
        DraftSheet again = DraftSheet.read(sheet.write()).orElseThrow();
        assertThat(again.lines("签发人")).isEqualTo("王示例 甲局\n李示例");
        assertThat(again.lines("发文机关")).isEqualTo("甲局\n乙局");
    }

    @Test
    void wordsThatLookLikeMarkupStayWords() {
        String text = "---\n标题: \"甲: #乙\"\n---\n\n\\======== 来文 ========\n\n\\\\反斜线\n";
        DraftSheet sheet = DraftSheet.read(text).orElseThrow();
        assertThat(sheet.body()).containsExactly("======== 来文 ========", "\\反斜线");
        assertThat(sheet.write()).isEqualTo(text);
    }
}
