package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

class DraftElementsTests {

    private static Draft draft() {
        return DraftFile.parse("", """
                ---
                版式: 文件
                发文机关: 示例市人力资源和社会保障局
                发文字号: 示人社发〔2024〕9号
                标题: 示例市人力资源和社会保障局关于开展培训的通知
                主送: 各县（区）人力资源和社会保障局
                成文日期: 2024年3月3日
                附注: 此件主动公开
                抄送: 示例市教育局
                印发机关: 示例市人力资源和社会保障局办公室
                印发日期: 2024年3月4日
                签发人: 甲乙丙
                份号: "000012"
                密级: 秘密★1年
                紧急程度: 加急
                联系人:
                  - 事项: 培训
                    姓名: 丁戊
                    电话: 0350-1234567
                    邮箱: a@example.com
                    地址: 示例路1号
                附件:
                  - 名称: 培训安排
                  - 名称: 关于培训的通知
                    来文: 是
                ---
                现将有关事项通知如下。
                一、时间
                （一）起止。三天。
                ======== 附件：培训安排 ========
                第一天
                1.报到
                ======== 来文 ========
                示例省人力资源和社会保障厅
                示人社厅函〔2024〕1号
                关于培训的通知
                各市人力资源和社会保障局：
                请做好准备。
                """);
    }

    @Test
    void saysWhatIsPrintedInPrintedOrder() {
        assertThat(DraftElements.of(draft()).paper().elements()).extracting(e -> e.role() + " " + e.text()).containsExactly(
                "COPY_NUMBER 000012", "SECRECY 秘密★1年", "URGENCY 加急", "MASTHEAD 示例市人力资源和社会保障局文件",
                "NUMBER 示人社发〔2024〕9号", "SIGNATORY 签发人：甲乙丙",
                "TITLE 示例市人力资源和社会保障局关于开展培训的通知", "RECIPIENTS 各县（区）人力资源和社会保障局：",
                "BODY 现将有关事项通知如下。", "HEADING_1 一、时间", "HEADING_2 （一）起止。三天。", "CONTACT 培训联系人：丁戊",
                "CONTACT 联系电话：0350-1234567", "CONTACT 电子邮箱：a@example.com", "CONTACT 地址：示例路1号",
                "ATTACHMENT_NOTE 附件：1. 培训安排", "ATTACHMENT_NOTE 2. 关于培训的通知",
                "SIGNATURE 示例市人力资源和社会保障局", "DATE 2024年3月3日", "ANNOTATION （此件主动公开）",
                "ATTACHMENT_LABEL 附件1", "ATTACHMENT_TITLE 培训安排", "BODY 第一天", "HEADING_3 1.报到",
                "ATTACHMENT_LABEL 附件2", "MASTHEAD 示例省人力资源和社会保障厅", "NUMBER 示人社厅函〔2024〕1号",
                "TITLE 关于培训的通知", "RECIPIENTS 各市人力资源和社会保障局：", "BODY 请做好准备。",
                "COPIES 抄送：示例市教育局。", "PRINTER 示例市人力资源和社会保障局办公室　2024年3月4日印发");
    }

    @Test
    void numbersAreThoseOfTheList() {
        Paper paper = DraftElements.of(draft()).paper();
        assertThat(paper.elements()).allSatisfy(e -> assertThat(paper.elements().get(e.index())).isSameAs(e));
    }

    @Test
    void unchangedFieldsGiveAnEqualDraft() {
        for (Draft draft : List.of(draft(), Fixtures.yangquan(), Fixtures.changzhi())) {
            assertThat(DraftElements.of(draft).draft()).isEqualTo(draft);
            assertThat(DraftElements.of(draft).with(Map.of()).draft()).isEqualTo(draft);
        }
    }

    /** Every stretch that has a field: what is put in there stands in that field and nowhere else. */
    @Test
    void aChangeChangesExactlyItsField() {
        DraftElements elements = DraftElements.of(draft());
        int reached = 0;
        for (Element element : elements.paper().elements()) {
            for (int at = 0; at < element.text().length(); at++) {
                Optional<DraftElements.Spot> spot = elements.spot(element.index(), at, at + 1);
                if (spot.isEmpty()) {
                    continue;
                }
                reached++;
                String field = spot.get().field();
                String words = elements.field(field);
                assertThat(words.charAt(spot.get().start())).isEqualTo(element.text().charAt(at));
                Map<String, String> expected = new HashMap<>(DraftFields.of(draft()));
                expected.put(field, words.substring(0, spot.get().start()) + "改" + words.substring(spot.get().end()));
                Draft changed = elements.with(Map.of(field, expected.get(field))).draft();
                assertThat(DraftFields.of(changed)).isEqualTo(expected);
                assertThat(changed.forwarded()).isEqualTo(draft().forwarded());
            }
        }
        assertThat(reached).isGreaterThan(150);
    }

    @Test
    void whatIsOnlyPrintedRoundAFieldIsOutOfReach() {
        DraftElements elements = DraftElements.of(draft());
        for (Element element : elements.paper().elements()) {
            boolean round = element.role() == Role.ANNOTATION || element.part().kind() == Part.Kind.FORWARDED
                    || element.role() == Role.ATTACHMENT_LABEL;
            if (round) {
                assertThat(elements.spot(element.index(), 0, 1)).as(element.text()).isEmpty();
            }
        }
    }

    @Test
    void paragraphsOfOneTextCanBeJoined() {
        DraftElements elements = DraftElements.of(draft());
        int index = elements.paper().elements().stream().filter(e -> e.text().equals("一、时间")).findFirst().orElseThrow().index();
        DraftElements.Spot gap = elements.breakBefore(index).orElseThrow();
        assertThat(elements.field("正文").substring(gap.start(), gap.end())).isEqualTo("\n");
        assertThat(elements.breakBefore(index - 1)).isEmpty();
    }
}
