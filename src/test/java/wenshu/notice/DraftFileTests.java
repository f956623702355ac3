package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
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
        assertThat(draft.head().kind()).isEqualTo(DocumentKind.NOTICE);
        assertThat(draft.head().layout()).isEqualTo(Layout.LETTER);
        assertThat(draft.head().recipients()).isEqualTo("各县（区）人力资源和社会保障局");
        assertThat(draft.head().issueDate()).isEqualTo("2023年3月3日");
        assertThat(draft.head().copyNumber()).isEqualTo("000012");
        assertThat(draft.body()).containsExactly("请按时完成。", "一、要求");
        draft.requireComplete();
    }

    @Test
    void readsAJointRequestAnOrderAndMinutes() {
        Head request = DraftFile.parse("", """
                ---
                文种: 请示
                发文机关:
                  - 甲市示例局
                  - 甲市样本局
                发文机关标志: 甲市示例局
                标题: 关于某事的请示
                签发人: [林致远, 顾明川]
                用印: 不加盖印章
                版记置双页: 是
                ---
                文
                """).head();
        assertThat(request.issuers()).containsExactly("甲市示例局", "甲市样本局");
        assertThat(request.layout()).isEqualTo(Layout.DOCUMENT);
        assertThat(request.mark()).isEqualTo(new Mark(List.of("甲市示例局"), true));
        assertThat(request.signatories()).extracting(Signatory::name).containsExactly("林致远", "顾明川");
        assertThat(request.sealed()).isFalse();
        assertThat(request.evenColophon()).isTrue();
        Head order = DraftFile.parse("", """
                ---
                文种: 命令(令)
                发文机关: 甲市人民政府
                令号: 第5号
                标题: 甲市人民政府令
                成文日期: 2024-05-06
                签名章:
                  - 职务: 市长
                    姓名: 林致远
                ---
                现公布某办法。
                """).head();
        assertThat(order.layout()).isEqualTo(Layout.ORDER);
        assertThat(order.sealing()).isEqualTo(Sealing.STAMPED);
        assertThat(order.stamps()).containsExactly(new Stamp("市长", "林致远"));
        assertThat(order.serial()).isEqualTo("第5号");
        Head minutes = DraftFile.parse("", """
                ---
                文种: 纪要
                发文机关: 甲市示例局
                标题: 局务会议纪要
                编号: 第3期
                出席: 林致远、顾明川
                列席: 沈若水
                ---
                文
                """).head();
        assertThat(minutes.layout()).isEqualTo(Layout.MINUTES);
        assertThat(minutes.sealing()).isEqualTo(Sealing.UNSEALED);
        assertThat(minutes.attendance()).isEqualTo(new Attendance("林致远、顾明川", "", "沈若水"));
    }

    @Test
    void tellsTablesFromParagraphs() {
        assertThat(TextBlock.of(List.of("前言", "| 姓名 | 单位 |", "|---|:-:|", "| 林致远 | 甲\\|乙", "| 顾明川 |", "后语|", "||"))).containsExactly(
                new TextBlock.Paragraph("前言"),
                new TextBlock.Table(List.of(List.of("姓名", "单位"), List.of("林致远", "甲|乙"), List.of("顾明川", "")), true),
                new TextBlock.Paragraph("后语|"), new TextBlock.Table(List.of(List.of("")), false));
    }

    @Test
    void knowsTheKindOfATitle() {
        assertThat(DocumentKind.ofTitle("某局关于印发《某办法》的通知（试行）")).contains(DocumentKind.NOTICE);
        assertThat(DocumentKind.ofTitle("某局关于某事的函")).contains(DocumentKind.LETTER);
        assertThat(DocumentKind.ofTitle("某市人民政府令")).contains(DocumentKind.ORDER);
        assertThat(DocumentKind.ofTitle("某局公示")).isEmpty();
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
            boolean stamped = random.nextBoolean();
            Head head = new HeadBuilder(DocumentKind.REQUEST, "示例局" + v[0], "关于" + v[1])
                    .issuers(List.of("示例局" + v[0], "乙局" + v[1]).subList(0, 1 + random.nextInt(2))).copies(v[2])
                    .mark(new Mark(random.nextBoolean() ? List.of() : List.of("甲" + v[2], "乙" + v[3]), random.nextBoolean()))
                    .sealing(stamped ? Sealing.STAMPED : Sealing.UNSEALED)
                    .stamps(stamped ? List.of(new Stamp("局长" + v[3], v[4])) : List.of()).evenColophon(random.nextBoolean())
                    .signedBy(random.nextBoolean() ? List.of() : List.of("署" + v[5])).recipientsBelow(random.nextBoolean())
                    .signatories(List.of(new Signatory("某" + v[3], ""), new Signatory("某" + v[4], "示例局" + v[0])))
                    .contacts(List.of(new Contact(v[4], v[5], v[6], v[7], v[8]))).build();
            Draft draft = new Draft(head, List.of("正文" + v[9], "=======" + v[10]),
                    List.of(new Attachment("附" + random.nextInt(), new Attachment.Text(List.of("\\" + v[11]))),
                            new Attachment("随" + v[10], new Attachment.Separate(), random.nextBoolean(), random.nextBoolean()),
                            new Attachment("表", new Attachment.Template("表" + v[11]))),
                    List.of(new ForwardedPaper("市局", "文号" + v[9], "标题", List.of("==== 来文 ====", "乙")),
                            new ForwardedPaper("省厅", "文号", "标题", List.of("----", "=== 来文 ===", "a: b"))).subList(0, random.nextInt(3)));
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
        "---\\n标题: 甲\\n发文机关: 丙\\n---\\n文\\n==== 附件：表 ====\\n文|NOT_LISTED", "---\\n标题: 甲\\n发文机关: 丙\\n版式: 横\\n---\\n文|BAD_LAYOUT",
        "---\\n文种: 公示\\n标题: 甲\\n发文机关: 丙\\n---\\n文|BAD_KIND", "---\\n版式: 命令\\n标题: 甲\\n发文机关: 丙\\n---\\n文|LAYOUT_OF_OTHER_KIND",
        "---\\n文种: 纪要\\n标题: 甲\\n发文机关: 丙\\n用印: 是\\n---\\n文|SEALED_MINUTES", "---\\n标题: 甲\\n发文机关: 丙\\n出席: 丁\\n---\\n文|ONLY_MINUTES",
        "---\\n标题: 甲\\n发文机关: 丙\\n用印: 签名章\\n---\\n文|STAMP_MISSING", "---\\n标题: 甲\\n发文机关: 丙\\n令号: 第5号\\n---\\n文|SERIAL_MISPLACED",
        "---\\n标题: 甲\\n发文机关: 丙\\n用印: 否\\n签名章:\\n  - 职务: 局长\\n---\\n文|STAMP_UNUSED",
        "---\\n标题: 甲\\n发文机关: 丙\\n签发人:\\n  - 姓名: 某甲\\n    机关: 丁局\\n---\\n文|BAD_VALUE"})
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
