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
import wenshu.notice.mend.Mend;

class UpperPaperReaderTests {

    @Test
    void findsTheProvincialPaperBehindTheForwardingNotice() {
        UpperPaper paper = Fixtures.paper("yangquan.txt");
        assertThat(paper.issuer().orElseThrow().value()).isEqualTo("山西省人力资源和社会保障厅");
        assertThat(paper.issuer().orElseThrow().line()).isEqualTo(33);
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
        assertThat(paper.attachments()).singleElement().satisfies(form -> {
            assertThat(form.title()).isEqualTo("专家情况登记表");
            assertThat(form.enclosed()).isFalse();
            assertThat(form.line()).isEqualTo(133);
        });
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
        assertThat(front.date().orElseThrow().value()).isEqualTo(LocalDate.of(2023, 3, 3));
        assertThat(front.date().orElseThrow().line()).isEqualTo(25);
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

    /** The text as handed in says it there, whatever was mended on the way. */
    @Test
    void everyFactPointsAtTheWordsItWasReadFrom() {
        for (String name : java.util.List.of("yangquan.txt", "changzhi.txt")) {
            String text = Fixtures.text(name);
            for (UpperPaper paper : new UpperPaperReader().readAll(text)) {
                assertThat(said(text, paper.title().place())).isEqualTo(paper.title().value());
                paper.number().ifPresent(number -> assertThat(said(text, number.place())).contains(number.value().sequence() + "号"));
                paper.deadlines().forEach(d -> assertThat(said(text, d.place())).contains(d.date().getMonthValue() + "月" + d.date().getDayOfMonth() + "日"));
                paper.quotas().stream().filter(q -> !q.free()).forEach(q -> assertThat(said(text, q.place())).startsWith(q.most() + "名"));
                paper.basis().forEach(b -> assertThat(said(text, b.place())).contains(b.title().replaceAll("\\s", "")));
                paper.contacts().forEach(c -> c.phones().forEach(phone -> assertThat(said(text, c.place())).contains(phone.substring(phone.indexOf('-') + 1))));
                paper.copies().forEach(c -> assertThat(said(text, c.place())).matches(".*[份套册]"));
                paper.paragraphs().forEach(p -> assertThat(text.lines().toList().get(p.line() - 1)).isNotBlank());
            }
        }
    }

    private static String said(String text, Place place) {
        return text.substring(place.start(), place.end()).replaceAll("\\s", "");
    }

    @Test
    void readsDeadlinesOfEveryKind() {
        UpperPaper paper = new UpperPaperReader().read("""
                示例省人力资源和社会保障厅
                例人社厅函〔2023〕99号
                关于开展某项评选工作的通知
                各市人力资源和社会保障局：
                网上申报时间：2023年12月1日8:00至12月20日17:30。纸质材料请于12月25日（星期一）下午5时前报送。
                公示期为2024年1月8日至12日。各市于1月31日前报送工作总结。
                2023年12月31日前达到法定退休年龄的不得申报；1984年1月1日以后出生的优先。
                如有异议，请于1月15日前反映。
                示例省人力资源和社会保障厅
                2023年11月20日
                """);
        assertThat(paper.deadlines()).extracting(d -> d.date() + " " + d.kind() + d.time().map(t -> " " + t).orElse("")).containsExactly(
                "2023-12-20 REGISTRATION 17:30", "2023-12-25 MATERIALS 17:00", "2024-01-12 PUBLICITY", "2024-01-31 SUMMARY", "2024-01-15 PUBLICITY");
        assertThat(paper.deadlines().get(0).from()).contains(LocalDate.of(2023, 12, 1));
        assertThat(paper.deadlines().get(3).certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void readsQuotasByBodyAndTypeAndWhatIsFreeOfThem() {
        UpperPaper paper = new UpperPaperReader().read("""
                关于开展某项选拔工作的通知
                各市：
                一、推荐名额
                全省共选拔100名左右，其中：专业技术人才80名，高技能人才20名。示例市、样品市各推荐2—3名，其他市各1名。
                百千万人才工程国家级人选可按程序推荐，不占推荐指标。由5名专家组成评议组，公示5个工作日。
                二、材料
                《申报表》一式三份（A4纸打印，附光盘），证明材料1套，电子版（PDF）报我厅。
                """);
        assertThat(paper.quotas()).filteredOn(q -> !q.free()).extracting(q -> q.body() + " " + q.least() + "-" + q.most() + (q.about() ? "约" : ""))
                .containsExactly("全省 100-100约", "专业技术人才 80-80", "高技能人才 20-20", "示例市、样品市 2-3", "其他市 1-1");
        assertThat(paper.quotas()).filteredOn(Quota::free).singleElement().satisfies(q -> assertThat(q.body()).contains("百千万人才工程国家级人选"));
        assertThat(paper.copies()).extracting(c -> c.item() + c.count() + c.media()).containsExactly("申报表3[A4纸, 光盘]", "证明材料1[]");
    }

    @Test
    void readsContactsInRunningTextAndTables() {
        UpperPaper paper = new UpperPaperReader().read("""
                关于开展某项选拔工作的通知
                各市：
                材料请寄示例省教育厅人事处。联系人：林 远、顾明川；联系电话：0351-6990001、6990002，传真：0351-6990003，邮箱：a.b@example.com，地址：示例市示例路1号，邮编：030001。
                账号请向技术组（陆清和：13912345678）索取。
                高新科6990011 农业科6990012
                """);
        assertThat(paper.contacts().getFirst()).satisfies(c -> {
            assertThat(c.names()).containsExactly("林远", "顾明川");
            assertThat(c.phones()).containsExactly("0351-6990001", "0351-6990002");
            assertThat(c.fax()).isEqualTo("0351-6990003");
            assertThat(c.email()).isEqualTo("a.b@example.com");
            assertThat(c.address()).isEqualTo("示例市示例路1号");
            assertThat(c.postcode()).isEqualTo("030001");
        });
        assertThat(paper.contacts()).extracting(UpperContact::office).contains("高新科", "农业科");
        assertThat(paper.contacts()).extracting(UpperContact::names).contains(List.of("陆清和"));
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
