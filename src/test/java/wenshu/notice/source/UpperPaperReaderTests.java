package wenshu.notice.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;
import wenshu.notice.Fixtures;

class UpperPaperReaderTests {

    @Test
    void findsTheProvincialPaperBehindTheForwardingNotice() {
        UpperPaper paper = Fixtures.paper("yangquan.txt");
        assertThat(paper.issuer()).contains(new Found<>("山西省人力资源和社会保障厅", 33));
        assertThat(paper.number().orElseThrow().value().format()).isEqualTo("晋人社厅函〔2023〕138号");
        assertThat(paper.title().value()).isEqualTo("关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知");
        assertThat(paper.recipients().orElseThrow().value()).isEqualTo("各市人力资源和社会保障局，省直有关部门，有关企事业单位");
        assertThat(paper.basis()).extracting(b -> b.number().format()).containsExactly("人社部函〔2023〕4号");
        assertThat(paper.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(LocalDate.of(2023, 4, 21));
            assertThat(deadline.kind()).isEqualTo(Deadline.Kind.MATERIALS);
            assertThat(deadline.line()).isEqualTo(137);
        });
        assertThat(paper.openness().orElseThrow().value()).isEqualTo("此件主动公开");
        assertThat(paper.attachments()).containsExactly(new NamedPaper("专家情况登记表", false, 133));
    }

    @Test
    void readsOfficesContactsAndQuotas() {
        UpperPaper paper = Fixtures.paper("yangquan.txt");
        assertThat(paper.offices()).extracting(Office::office)
                .containsExactly("省人力资源和社会保障厅专业技术人员管理处", "省人力资源和社会保障厅职业能力建设处");
        assertThat(paper.contacts()).extracting(UpperContact::names)
                .containsExactly(List.of("沈知行"), List.of("陆清和", "宋棠"), List.of("程言", "苏念安"));
        assertThat(paper.contacts().get(1).phones()).containsExactly("0351-6990002", "0351-6990001");
        assertThat(paper.contacts().get(2).address()).isEqualTo("山西省人力资源和社会保障厅职建处（省直机关太原市滨河西路129号办公区B座1410室）");
        assertThat(paper.quotas()).extracting(q -> q.body() + q.most()).contains("省教育厅18", "省卫健委18", "各市3");
    }

    @Test
    void readsTheFrontPaperToo() {
        UpperPaper front = new UpperPaperReader().readAll(Fixtures.text("yangquan.txt")).getFirst();
        assertThat(front.number().orElseThrow().value().format()).isEqualTo("阳人社函〔2023〕51号");
        assertThat(front.deadlines().getFirst().date()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(front.deadlines().getFirst().yearGiven()).isFalse();
        assertThat(front.date()).contains(new Found<>(LocalDate.of(2023, 3, 3), 25));
        UpperPaper changzhi = new UpperPaperReader().readAll(Fixtures.text("changzhi.txt")).getFirst();
        assertThat(changzhi.attachments()).extracting(NamedPaper::title).containsExactly(
                "关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知", "享受政府特殊津贴人员申报表", "政府特殊津贴申报系统专家操作指南");
    }

    @Test
    void findsTheFormAndTheGuideBehindThePaper() {
        UpperPaper paper = Fixtures.paper("changzhi.txt");
        assertThat(paper.number().orElseThrow().value().format()).isEqualTo("晋人社厅函〔2024〕230号");
        assertThat(paper.deadlines()).extracting(Deadline::date).containsExactly(LocalDate.of(2024, 5, 10));
        assertThat(paper.attachments()).filteredOn(NamedPaper::enclosed).extracting(NamedPaper::title)
                .containsExactly("享受政府特殊津贴人员申报表", "政府特殊津贴申报系统专家操作指南");
        assertThat(paper.paragraphs().getLast().value()).isEqualTo("（此件主动公开）");
    }

    @Test
    void mendsDamageAndNothingElse() {
        UpperPaper paper = Fixtures.paper("yangquan.txt");
        String text = String.join("\n", paper.paragraphs().stream().map(Found::value).toList());
        assertThat(text).contains("并具备下列条件之一：", "精神文明建设等改革创新发展", "（二）严格控制推荐指标。本次选拔推荐工作，继续实行",
                "推荐指标为省教育厅18名", "（http://rsb.appms.cn）", "其它省直", "做出重要贡献").doesNotContain("**", "<", "( ", ", ");
        assertThat(paper.mends()).extracting(Mend::kind).contains(Mend.Kind.MARKUP, Mend.Kind.PUNCTUATION, Mend.Kind.SPACE, Mend.Kind.JOIN);
        assertThat(paper.mends()).filteredOn(m -> m.kind() == Mend.Kind.JOIN).extracting(Mend::line)
                .containsExactly(49, 61, 95, 117, 131, 156);
        String source = Fixtures.text("yangquan.txt");
        source = source.substring(source.indexOf("各市人力资源和社会保障局，省直"));
        assertThat(bare(text)).isEqualTo(bare(source));
    }

    /** Hanzi, letters and figures only: what no mend may change. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\n ", "只是一句话", "山西省人力资源和社会保障厅\n晋人社厅函〔2023〕138号\n关于某事的通知"})
    void refusesWhatIsNoPaper(String text) {
        assertThatThrownBy(() -> new UpperPaperReader().read(text)).isInstanceOf(FaultException.class).hasMessageContaining("请");
    }

    @Test
    void readsAPaperWithoutNumber() {
        UpperPaper paper = new UpperPaperReader().read("示例省教育厅文件\n关于开展教师\n培训工作的通知\n各市教育局:\n请于5月8日前报送材料。\n");
        assertThat(paper.issuer().orElseThrow().value()).isEqualTo("示例省教育厅");
        assertThat(paper.title().value()).isEqualTo("关于开展教师培训工作的通知");
        assertThat(paper.number()).isEmpty();
        assertThat(paper.deadlines()).isEmpty();
    }

    @Test
    void readsAPageThatShowsTheTitleAboveTheNumber() {
        UpperPaper paper = new UpperPaperReader().read("""
                首页 > 政务公开
                示例省人力资源和社会保障厅关于开展
                高技能人才评选工作的通知
                例人社厅发[2024]7号
                各市人力资源和社会保障局：
                请于5月8日前报送申报材料。
                """);
        assertThat(paper.title().value()).isEqualTo("示例省人力资源和社会保障厅关于开展高技能人才评选工作的通知");
        assertThat(paper.issuer().orElseThrow().value()).isEqualTo("示例省人力资源和社会保障厅");
        assertThat(paper.number().orElseThrow().value().format()).isEqualTo("例人社厅发〔2024〕7号");
        assertThat(paper.deadlines()).extracting(Deadline::date).containsExactly(LocalDate.of(2024, 5, 8));
    }

    @Test
    void readsANoteOfAttachmentsThatBeginWithAYear() {
        UpperPaper paper = new UpperPaperReader().read("""
                附件1
                关于实行示例制度
                的意见
                各市：
                请于2019年7月31日前报送材料。
                联 系 人：林致远  顾 川
                联系地址：示例市示例路1号
                附件：1.2019年度申报表
                2.2019年度候选人汇总表
                """);
        assertThat(paper.title().value()).isEqualTo("关于实行示例制度的意见");
        assertThat(paper.attachments()).extracting(NamedPaper::title).containsExactly("2019年度申报表", "2019年度候选人汇总表");
        assertThat(paper.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.names()).containsExactly("林致远", "顾川");
            assertThat(contact.address()).isEqualTo("示例市示例路1号");
        });
    }

    @Test
    void mendsHalfWidthMarksOnlyInChinese() {
        assertThat(new UpperPaperReader().read("关于事的通知\n各市:\n请注意!网址 http://a.example/b?c=1,时间8:30, 共3份; 比例1:2。(见附表)f(x)\n")
                .paragraphs()).extracting(Found::value)
                .containsExactly("各市：", "请注意！网址http://a.example/b?c=1，时间8:30，共3份；比例1:2。（见附表）f(x)");
    }

    @Test
    void aNumberAloneInTheTextBeginsNoPaper() {
        String text = Fixtures.text("yangquan.txt").replace("五、材料报送要求", "阳人社函〔2020〕1号\n关于旧事的通知\n各县：\n\n五、材料报送要求");
        assertThat(new UpperPaperReader().read(text).number().orElseThrow().value().format()).isEqualTo("晋人社厅函〔2023〕138号");
    }

    @Test
    void hostileTextCostsLittle() {
        String[] texts = {"《".repeat(50_000), "关于" + "《a".repeat(60_000) + "》（号）的通知\n各市：\n" + "（".repeat(60_000),
            "某某局\n例人社函〔2024〕1号\n关于事的通知\n各市：\n" + "未完".repeat(200_000).replaceAll("(.{7})", "$1\n"),
            "1" + " ".repeat(200_000) + "2\n" + "地 ".repeat(100_000), "3月".repeat(100_000) + "\n某通知\n各市：\n" + "5名".repeat(100_000)};
        for (String text : texts) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(60), () -> {
                try {
                    new UpperPaperReader().readAll(text);
                } catch (FaultException e) {
                    assertThat(e.getMessage()).endsWith("。");
                }
            });
        }
    }
}
