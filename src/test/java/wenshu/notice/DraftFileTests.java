package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

class DraftFileTests {

    private static final String GOOD = """
            ---
            发文机关: 阳泉市人力资源和社会保障局
            发文字号: 阳人社函〔2023〕51号
            标题: 关于做好人事档案整理工作的通知
            主送: 各县（区）人力资源和社会保障局：
            成文日期: 2023-03-03
            份号: 000012
            ---
            　　请按时完成。

            一、要求
            """;

    @Test
    void readsAHeadAndText() {
        Draft draft = DraftFile.parse("a.txt", GOOD);
        assertThat(draft.head().kind()).isEqualTo("通知");
        assertThat(draft.head().layout()).isEqualTo(Layout.LETTER);
        assertThat(draft.head().recipients()).isEqualTo("各县（区）人力资源和社会保障局");
        assertThat(draft.head().issueDate()).isEqualTo("2023年3月3日");
        assertThat(draft.head().copyNumber()).isEqualTo("000012");
        assertThat(draft.body()).containsExactly("请按时完成。", "一、要求");
        draft.requireComplete();
    }

    @Test
    void roundTripsTheProposedDrafts() {
        for (Draft draft : List.of(Fixtures.yangquan(), Fixtures.changzhi())) {
            assertThat(DraftFile.parse("", DraftFile.write(draft))).isEqualTo(draft);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void roundTripsWhateverAPersonMayType(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String[] v = new String[12];
            for (int i = 0; i < v.length; i++) {
                v[i] = anything(random);
            }
            Head head = new Head("通知", Layout.DOCUMENT, "示例局" + v[0], "", "关于" + v[1], "", "", random.nextBoolean(),
                    "", "", "", v[2], "", v[3], "", "", "", List.of(new Contact(v[4], v[5], v[6], v[7], v[8])));
            Draft draft = new Draft(head, List.of("正文" + v[9], "=======" + v[10]),
                    List.of(new Attachment("附" + random.nextInt(), new Attachment.Text(List.of("\\" + v[11]))),
                            new Attachment("随" + v[10], new Attachment.Separate()),
                            new Attachment("表", new Attachment.Template("表" + v[11]))),
                    Optional.of(new ForwardedPaper("省厅", "文号", "标题", List.of("----", "=== 来文 ===", "a: b"))));
            assertThat(DraftFile.parse("", DraftFile.write(draft))).as("seed %d round %d", seed, round).isEqualTo(draft);
        }
    }

    private static String anything(Random random) {
        String stock = "人事：、《》【】〔〕 -#:'\"\\{}[]&*!|>%@`,?~=0123.a\u4dae";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(stock.charAt(random.nextInt(stock.length())));
        }
        return text.toString().strip();
    }

    @Test
    void namesEveryFaultAtOnceWithItsLine() {
        FaultException refused = refuse("""
                ---
                发文字号: 阳人社函（2023）51号
                题目: 某某
                成文日期: 2023年2月30日
                密级: 机密1年
                份号: 12
                附件:
                  - 名称: 关于某事的通知
                    来文: 是
                  - 名称: 名单
                ---
                """);
        assertThat(refused.faults()).extracting(Fault::code).containsExactlyInAnyOrder("UNKNOWN_KEY", "MISSING", "MISSING",
                "BAD_NUMBER", "BAD_DATE", "BAD_VALUE", "BAD_VALUE", "FORWARDED_MISSING", "ATTACHMENT_MISSING", "BODY_MISSING");
        assertThat(refused.getMessage()).contains("a.txt 第2行：发文字号“阳人社函（2023）51号”写法不对，请改为“阳人社函〔2023〕51号”。",
                "a.txt 第3行：不认识的项目“题目”", "缺少“标题”", "缺少“发文机关”", "a.txt 第4行：成文日期“2023年2月30日”不是有效的日期",
                "a.txt 第8行：附件写明是来文，但文件里没有来文的原文");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"没有文件头的正文|HEAD_MISSING", "---\\n标题: [a\\n---\\n文|YAML_BROKEN",
        "---\\n- 一\\n---\\n文|YAML_BROKEN", "---\\n标题: 甲\\n标题: 乙\\n发文机关: 丙\\n---\\n文|DUPLICATE_KEY",
        "---\\n标题: !!java.net.URL [a]\\n发文机关: 丙\\n---\\n文|YAML_BROKEN", "---\\n标题: 甲\\n发文机关: 丙\\n---\\n文\\n==== 附录 ====|UNKNOWN_SECTION",
        "---\\n标题: 甲\\n发文机关: 丙\\n---\\n文\\n==== 附件：表 ====\\n文|NOT_LISTED", "---\\n标题: 甲\\n发文机关: 丙\\n版式: 横\\n---\\n文|BAD_LAYOUT"})
    void refusesBrokenFiles(String text, String code) {
        assertThat(refuse(text.replace("\\n", "\n")).faults()).extracting(Fault::code).contains(code);
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder bomb = new StringBuilder("---\n标题: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("k").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        assertThat(refuse(bomb + "---\n文").faults()).isNotEmpty();
    }

    @Test
    void issuingNamesEveryOpenPointAtOnce() {
        FaultException refused = catchThrowableOfType(FaultException.class, () -> Fixtures.yangquan().requireComplete());
        assertThat(refused.faults()).hasSize(5).extracting(Fault::code).containsOnly("NOT_FILLED");
        assertThat(refused.getMessage()).contains("发文字号：还有【待填：顺序号】", "联系人（高技能人才申报材料）：还有【待填：联系人】");
    }

    private static FaultException refuse(String text) {
        return catchThrowableOfType(FaultException.class, () -> DraftFile.parse("a.txt", text));
    }
}
