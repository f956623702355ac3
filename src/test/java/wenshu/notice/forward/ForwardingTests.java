package wenshu.notice.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenshu.fault.FaultException;
import wenshu.notice.Attachment;
import wenshu.notice.Draft;
import wenshu.notice.Fixtures;
import wenshu.notice.Layout;

class ForwardingTests {

    @Test
    void proposesTheYangquanNotice() {
        Draft draft = Fixtures.yangquan();
        assertThat(draft.head().layout()).isEqualTo(Layout.LETTER);
        assertThat(draft.head().number()).isEqualTo("阳人社函〔2023〕【待填：顺序号】号");
        assertThat(draft.head().title()).isEqualTo("阳泉市人力资源和社会保障局关于转发《关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知》的通知");
        assertThat(draft.head().recipients()).isEqualTo("各县（区）人力资源和社会保障局，市直各有关部门，有关企事业单位");
        assertThat(draft.body().getFirst()).isEqualTo("现将山西省人力资源和社会保障厅《关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知》"
                + "（晋人社厅函〔2023〕138号，以下简称《通知》）转发给你们，请按照《通知》要求认真做好新一批享受政府特殊津贴人员选拔推荐工作。");
        assertThat(draft.body().get(1)).contains("于2023年3月31日前将申报材料", "高技能人才申报材料报送至我局职业能力建设科");
        assertThat(draft.attachments()).singleElement().extracting(Attachment::content).isEqualTo(new Attachment.Forwarded());
    }

    @Test
    void bindsAKnownFormAndSendsTheRestApart() {
        assertThat(Fixtures.changzhi().attachments()).extracting(Attachment::content).containsExactly(
                new Attachment.Forwarded(), new Attachment.Template(Fixtures.FORM), new Attachment.Separate());
        assertThat(Fixtures.changzhi().body().get(1)).contains("2024年4月19日前");
    }

    @Test
    void buildsTheTitleInStyleB() {
        Draft draft = new Forwarding(name -> false, ForwardingTitle.B)
                .propose(Fixtures.paper("yangquan.txt"), Fixtures.YANGQUAN, LocalDate.of(2023, 3, 3));
        assertThat(draft.head().title()).isEqualTo("阳泉市人力资源和社会保障局转发山西省人力资源和社会保障厅关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知");
        assertThat(wenshu.notice.title.Titles.nested("关于印发《办法》的通知")).isEqualTo("关于印发〈办法〉的通知");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-21, 2023-03-03, 2023-03-31", "2024-05-10, 2024-03-11, 2024-04-19", "2023-04-24, 2023-03-03, 2023-04-03",
        "2023-04-22, 2023-03-03, 2023-03-31", "2024-05-23, 2024-03-11, 2024-04-30", "2023-04-21, 2023-04-10, 2023-04-17"})
    void setsAnEarlierDeadlineOnAWorkingDay(LocalDate upper, LocalDate today, LocalDate own) {
        assertThat(OwnDeadline.before(upper, today)).contains(own);
    }

    @Test
    void leavesTheDeadlineToThePersonWhenThereIsNoTime() {
        assertThat(OwnDeadline.before(LocalDate.of(2023, 4, 21), LocalDate.of(2023, 4, 14))).isEmpty();
        // An old paper worked on again: its own time counts, not ours.
        assertThat(OwnDeadline.before(LocalDate.of(2023, 4, 21), LocalDate.of(2026, 11, 20)))
                .contains(LocalDate.of(2023, 3, 31));
        Draft late = new Forwarding(name -> false).propose(Fixtures.paper("yangquan.txt"), Fixtures.YANGQUAN, LocalDate.of(2023, 4, 20));
        assertThat(late.body().get(1)).contains("【待定：报送期限，上级期限为2023年4月21日");
    }

    @ParameterizedTest
    @CsvSource({"山西省人力资源和社会保障厅, PROVINCE", "长治市人力资源和社会保障局, CITY", "黎城县民政和人力资源社会保障局, COUNTY",
        "长治市潞州区人力资源和社会保障局, DISTRICT", "新疆维吾尔自治区人力资源和社会保障厅, PROVINCE"})
    void knowsTheIssuersLevel(String issuer, Recipients level) {
        assertThat(Recipients.of(issuer)).isEqualTo(level);
    }

    @Test
    void addressesTheIssuersOwnCounterparts() {
        assertThat(Recipients.usual("示例市教育局")).startsWith("各县（区）教育局，市直");
        assertThat(Recipients.usual("示例省人力资源和社会保障厅")).startsWith("各市人力资源和社会保障局，省直");
        assertThat(Recipients.usual("长治市人力资源和社会保障局")).startsWith("各县（区）人力资源和社会保障局，");
    }

    /** County: the file holds the city's notice and the province's paper that it forwards. */
    @Test
    void aCountyForwardsTheChain() {
        String county = "襄垣县人力资源和社会保障局";
        var chain = Chain.of(new wenshu.notice.source.UpperPaperReader().readAll(Fixtures.text("changzhi.txt")), county);
        assertThat(chain).hasSize(2);
        Draft draft = new Forwarding(name -> false).propose(chain, county, LocalDate.of(2024, 3, 15));
        assertThat(draft.head().title()).isEqualTo("襄垣县人力资源和社会保障局关于转发《关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知》的通知");
        assertThat(draft.body().getFirst()).startsWith("现将山西省人力资源和社会保障厅《关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知》（晋人社厅函〔2024〕230号，以下简称《通知》）"
                + "及长治市人力资源和社会保障局《关于转发省人社厅〈关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知〉的通知》（长人社函〔2024〕59号）一并转发给你们")
                .contains("请按照《通知》和长治市人社局要求");
        // Before the city's 15 April, not only before the province's 10 May.
        assertThat(draft.body().get(1)).contains("于2024年3月25日前");
        assertThat(draft.forwarded()).extracting(wenshu.notice.ForwardedPaper::number).containsExactly("长人社函〔2024〕59号", "晋人社厅函〔2024〕230号");
        assertThat(draft.attachments()).filteredOn(a -> a.content() instanceof Attachment.Forwarded).hasSize(2);
        assertThat(draft.attachments()).extracting(Attachment::title).doesNotHaveDuplicates();
        assertThat(wenshu.notice.DraftFile.parse("", wenshu.notice.DraftFile.write(draft))).isEqualTo(draft);
    }

    /** The bureau's own notice in front of the province's paper, as the specimens lie, is no part of the chain. */
    @Test
    void theOwnNoticeIsNoPartOfTheChain() {
        assertThat(Chain.of(new wenshu.notice.source.UpperPaperReader().readAll(Fixtures.text("changzhi.txt")), Fixtures.CHANGZHI)).hasSize(1);
    }

    /** Only the nearer paper is at hand: the title still names the original, its number comes from the citation. */
    @Test
    void namesAnOriginalThatIsNotAtHand() {
        var paper = new wenshu.notice.source.UpperPaperReader().read("""
                长治市人力资源和社会保障局
                长人社函〔2024〕77号
                关于转发《山西省人力资源和社会保障厅〈关于开展某项选拔工作的通知〉》的通知
                各县（区）人力资源和社会保障局：
                现将《山西省人力资源和社会保障厅关于开展某项选拔工作的通知》（晋人社厅函〔2024〕300号）转发给你们，请于2024年6月20日前报送材料。
                """);
        Draft draft = new Forwarding(name -> false).propose(paper, "沁县人力资源和社会保障局", LocalDate.of(2024, 5, 8));
        assertThat(draft.head().title()).isEqualTo("沁县人力资源和社会保障局关于转发《关于开展某项选拔工作的通知》的通知");
        assertThat(draft.body().getFirst()).contains("山西省人力资源和社会保障厅《关于开展某项选拔工作的通知》（晋人社厅函〔2024〕300号，以下简称《通知》）及长治市人力资源和社会保障局《关于转发");
    }

    @Test
    void refusesAnIssuerThatCannotForward() {
        Forwarding forwarding = new Forwarding(name -> false);
        LocalDate today = LocalDate.of(2023, 3, 3);
        assertThatThrownBy(() -> forwarding.propose(Fixtures.paper("yangquan.txt"), " ", today)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> forwarding.propose(Fixtures.paper("yangquan.txt"), "山西省人力资源和社会保障厅", today))
                .isInstanceOf(FaultException.class).hasMessageContaining("自己发的");
    }
}
