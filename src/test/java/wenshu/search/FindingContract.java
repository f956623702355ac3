package wenshu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;
import wenshu.search.Paper.PaperFile;

/** What every search engine finds, in which order, and how it shows it. */
public abstract class FindingContract extends IndexFixture {

    @ParameterizedTest
    @ValueSource(strings = {"晋人社厅函〔2024〕230号", "晋人社厅函[2024]230号", "晋人社厅函（2024）230号", "晋人社厅函(2024)第230号",
        "晋人社厅函【2024】230号", "晋人社厅函２０２４年２３０号", "晉人社廳函〔2024〕230號", " 晋人社厅函 2024 230 ", "2024年230号",
        "2024-230", "〔2024〕0230号", "晋人社厅函〔二〇二四〕二百三十号", "晋人社厅函〔二○二四〕第二三〇号", "晋人社厅函2024230"})
    void findsADocumentNumberInAnyWritingTheOwnerFirst(String written) {
        assertThat(ids(written)).startsWith("number", "cited");
    }

    @Test
    void aNumberThatIsFoundNeedsNothingSimilar() {
        assertThat(index.search(Query.of("晋人社厅函[2024]230号")).approximateTotal()).isZero();
        assertThat(index.search(Query.of("云人社函[2024]231号")).approximateTotal()).isPositive();
    }

    @Test
    void doesNotConfuseNumbers() {
        assertThat(ids("晋人社厅函〔2024〕23号")).isEmpty();
        assertThat(ids("人社厅函〔2024〕230号")).doesNotContain("p0").contains("number");
    }

    @Test
    void findsATwoCharacterNameThePersonBeforeLongerNames() {
        assertThat(ids("董哲")).containsExactly("exact", "alone", "long");
        assertThat(ids("董　哲")).first().isEqualTo("exact");
        assertThat(ids("姓名:董哲")).containsExactly("exact");
    }

    @Test
    void findsNamesThatAreBrokenPaddedRareOrDotted() {
        assertThat(ids("林致远")).containsExactlyInAnyOrder("alone", "broken");
        assertThat(ids("王𬎆")).containsExactly("rare");
        assertThat(ids("赵䶮")).containsExactly("rare");
        assertThat(ids("阿依古丽·买买提")).containsExactly("dots");
        assertThat(ids("卡米力•阿布都拉")).containsExactly("dots");
        assertThat(ids("zg2013509453")).containsExactly("rare");
    }

    @Test
    void quotedWordsAreThereInWriting() {
        index.put(List.of(new Paper("about", "证明材料", "", "", Map.of(FacetField.UNIT, "松涛试验站"), List.of(), "", 3,
                List.of("house"), List.of(new PaperFile("a.txt", "以上情况属实。")))));
        index.refresh();
        assertThat(ids("松涛试验站")).containsExactly("about");
        assertThat(ids("“松涛试验站”")).isEmpty();
    }

    @Test
    void aPhraseIsAPhrase() {
        assertThat(ids("海底电缆")).containsExactly("files");
        assertThat(ids("“海底电缆”")).containsExactly("files");
        assertThat(ids("\"电缆海底\"")).isEmpty();
        assertThat(ids("云岭市人力资源和社会保障局专家")).containsExactly("broken");
        assertThat(ids("表的文字研究")).as("no phrase goes from one file into the next").isEmpty();
    }

    @Test
    void everyPartMustBeFoundAndTraditionalOrShortWritingsToo() {
        assertThat(ids("董哲 2022")).containsExactly("long");
        assertThat(ids("云岭 示例津贴 2020")).isNotEmpty().allMatch(id -> id.startsWith("p"));
        assertThat(ids("關於聘用的批復")).containsExactly("broken");
        assertThat(ids("石桥市人社局")).hasSize(10);
    }

    @Test
    void namesAreFoundByPinyinInitialsAndWrongHomophonesAndCalledSo() {
        assertThat(near("dongzhe")).containsExactlyInAnyOrder("拼音 exact", "拼音 alone");
        assertThat(near("dong zhe")).contains("拼音 exact");
        assertThat(near("dz 2020")).contains("首字母 exact", "首字母 alone");
        assertThat(near("林志远")).containsExactlyInAnyOrder("同音 alone", "同音 broken");
        assertThat(near("云领市人力资源和社会保障局专家")).first().isEqualTo("同音 broken");
        assertThat(near("云岭市人力资源和社会保证局专家")).first().isEqualTo("近似 broken");
        assertThat(near("\"林志远\"")).isEmpty();
        Hit sounding = index.search(Query.of("林志远").withSize(50)).hits().stream()
                .filter(hit -> hit.recordId().equals("broken")).findFirst().orElseThrow();
        assertThat(sounding.snippet()).contains(new Segment("林致 远", true));
        assertThat(index.search(Query.of("dongzhe").withRights(Rights.of(Set.of("section:乙科")))).hits()).isEmpty();
    }

    @Test
    void aNameOfWhichEveryCharacterIsWrongButSoundsRightIsFoundInTheMidstOfASentence() {
        index.put(List.of(text("sentence2", "经推荐，同意黎牧原同志。"), text("other", "同意推荐李木匠、原木厂的人选。")));
        index.refresh();
        assertThat(near("李木原")).first().isEqualTo("同音 sentence2");
        assertThat(near("李木原")).doesNotContain("同音 other");
        assertThat(index.search(Query.of("李木原")).hits().getFirst().snippet()).contains(new Segment("黎牧原", true));
        assertThat(near("“李木原”")).isEmpty();
        index.put(List.of(text("right", "同意推荐李木原同志。")));
        index.refresh();
        assertThat(ids("李木原")).containsExactly("right");
    }

    @Test
    void aNameAndAnAwardMayBeTypedAsOne() {
        index.put(List.of(text("both", "授予黎牧原等三名同志“清溪巧匠”称号。\n黎牧原　　白塔学校"), text("award", "授予阮琉光“清溪巧匠”称号。清溪巧匠。"),
                text("pairs", "黎牧。牧原。清溪。溪巧。巧匠。")));
        index.refresh();
        assertThat(near("黎牧原清溪巧匠")).first().isEqualTo("近似 both");
        assertThat(index.search(Query.of("黎牧原清溪巧匠")).hits().getFirst().snippet()).contains(new Segment("黎牧原", true));
        assertThat(near("“黎牧原清溪巧匠”")).isEmpty();
    }

    @Test
    void ofSeveralPartsALongOneMayBeCutOff() {
        index.put(List.of(text("both", "白塔市清溪县图书馆推荐示例工匠人选。"), text("pairs", "白塔市的清溪县文化局。示例。工匠"),
                text("unit", "白塔市清溪县图书馆的函，白塔市清溪县的报告。"), text("award", "示例工匠人选名单，示例工匠人选。")));
        index.refresh();
        assertThat(near("白塔市清溪县文化局 示例工匠")).first().isEqualTo("近似 both");
        Hit found = index.search(Query.of("白塔市清溪县文化局 示例工匠")).hits().getFirst();
        assertThat(found.snippet()).contains(new Segment("白塔市清溪县", true), new Segment("示例工匠", true));
    }

    @Test
    void aFieldWithNonsenseFindsNothingOrSaysWhatIsWrong() {
        for (String nonsense : List.of("身份证:abc", "身份证号：11010", "身份证号码:　１２３", "身份证: abc", "董哲 身份证:x")) {
            assertThatThrownBy(() -> index.search(Query.of(nonsense))).isInstanceOf(FaultException.class)
                    .hasMessage("检索词：“身份证:”后面不是身份证号，请写完整的 18 位号码，如果要找的就是这几个字，请加引号。");
        }
        for (String nonsense : List.of("年份:abc", "年份:24", "年份:二〇二〇", "年份: dz")) {
            assertThatThrownBy(() -> index.search(Query.of(nonsense))).isInstanceOf(FaultException.class)
                    .hasMessage("检索词：“年份:”后面不是年份，请写四位数字，如 年份:2024。");
        }
        for (String nonsense : List.of("文号:abc", "文号:董哲", "文号:云人社函〔1999〕999号", "档号:abc", "档号:dz", "机关:abc", "文种:dz", "姓名:xyzq",
                "“身份证:abc”")) {
            SearchPage page = index.search(Query.of(nonsense));
            assertThat(page.total() + page.approximateTotal()).as(nonsense).isZero();
        }
    }

    @Test
    void aFieldMayHaveABlankBehindItsColon() {
        assertThat(ids("姓名: 董哲")).containsExactly("exact");
        assertThat(ids("年份：2020年 姓名:　董哲")).containsExactly("exact");
        assertThat(ids("文号:晋人社厅函[2024]230")).as("not whoever cites it").containsExactly("number");
        assertThat(ids("文号:2024-230")).containsExactly("number");
        index.put(List.of(new Paper("coded", "卷", "", "Z109-WS·2011-Y-BGS-0001", Map.of(), List.of(), "", 1, List.of("house"), List.of())));
        index.refresh();
        assertThat(ids("档号:Z109-WS·2011-Y-BGS-0001")).containsExactly("coded");
        assertThat(ids("档号:z109-ws")).containsExactly("coded");
    }

    private static Paper text(String id, String text) {
        return new Paper(id, "材料", "", "", Map.of(), List.of(), "", 1, List.of("house"), List.of(new PaperFile(id + ".txt", text)));
    }

    @Test
    void inQuotationMarksNoMarkMayStandWithin() {
        index.put(List.of(new Paper("marks", "说明", "", "", Map.of(), List.of(), "", 1, List.of("house"),
                List.of(new PaperFile("说明.txt", "潮汐、电站的（设计）图；授予三\n八红 旗 手\f称号")))));
        index.refresh();
        assertThat(ids("潮汐电站的设计图")).containsExactly("marks");
        assertThat(ids("“潮汐电站”")).isEmpty();
        assertThat(ids("“电站的设计”")).isEmpty();
        assertThat(ids("“电站的”")).containsExactly("marks");
        assertThat(ids("“三八红旗手称号”")).as("ends of lines and pages are no marks").containsExactly("marks");
        assertThat(index.search(Query.of("“设计”")).hits().getFirst().snippet()).contains(new Segment("设计", true));
    }

    @Test
    void approximateHitsComeLastAreCalledSoAndNeverForQuotes() {
        SearchPage page = index.search(Query.of("林致远云岭市专家"));
        assertThat(page.total()).isZero();
        assertThat(page.hits()).isNotEmpty().allMatch(Hit::approximate);
        assertThat(page.hits().getFirst().recordId()).isEqualTo("broken");
        assertThat(page.approximateTotal()).isEqualTo(page.hits().size());
        assertThat(index.search(Query.of("“林致远云岭市专家”")).hits()).isEmpty();
        assertThat(index.search(Query.of("的通知")).approximateTotal()).isZero();
    }

    @Test
    void aHitShowsTheFileAndTheMarkedOriginalText() {
        Hit files = index.search(Query.of("海底电缆")).hits().getFirst();
        assertThat(files.file()).isEqualTo("事迹.txt");
        assertThat(files.snippet()).containsExactly(new Segment("研究", false), new Segment("海底电缆", true),
                new Segment("三十年", false));
        Hit padded = index.search(Query.of("董哲")).hits().getFirst();
        assertThat(padded.snippet().getFirst()).isEqualTo(new Segment("董　哲", true));
        Hit number = index.search(Query.of("晋人社厅函[2024]230号")).hits().get(1);
        assertThat(number.snippet()).contains(new Segment("晋人社厅函〔2024〕230号", true));
        assertThat(number.docNumber()).isEqualTo("云人社函〔2024〕301号");
        Hit title = index.search(Query.of("聘用")).hits().getFirst();
        assertThat(title.titleSegments()).contains(new Segment("聘用", true));
    }

    @Test
    void suggestsPeopleNumbersUnitsAndTitlesThatTheAskerMaySee() {
        assertThat(index.suggest("董哲", Rights.ALL, 10)).containsExactly(
                new Suggestion(Suggestion.Kind.PERSON, "董哲", 1), new Suggestion(Suggestion.Kind.PERSON, "董哲纨", 1));
        assertThat(index.suggest("晋人社厅函[2024]2", Rights.ALL, 10)).extracting(Suggestion::text)
                .containsExactly("晋人社厅函〔2024〕230号");
        assertThat(index.suggest("人力资源", Rights.ALL, 10)).filteredOn(each -> each.kind() == Suggestion.Kind.UNIT).hasSize(5)
                .contains(new Suggestion(Suggestion.Kind.UNIT, "石桥市人力资源和社会保障局", 10));
        assertThat(index.suggest("聘用", Rights.ALL, 10)).containsExactly(
                new Suggestion(Suggestion.Kind.TITLE, "关于聘用的批复", 1));
        assertThat(index.suggest("董哲", Rights.of(Set.of("section:乙科")), 10)).isEmpty();
        assertThat(index.suggest("聘用", Rights.of(Set.of("section:乙科")), 10)).isEmpty();
        assertThat(index.suggest("", Rights.ALL, 10)).isEmpty();
        assertThat(index.suggest("人", Rights.ALL, 3)).hasSize(3);
    }

    @Test
    void findsPapersLikeOneWithinWhatTheAskerMaySee() {
        SearchPage like = index.similar("p0", Rights.ALL, 5);
        assertThat(like.hits()).hasSize(5).allMatch(hit -> hit.approximate() && hit.likeness().equals("相似"))
                .noneMatch(hit -> hit.recordId().equals("p0"));
        assertThat(like.hits().getFirst().title()).isEqualTo("关于申报示例技术能手的通知");
        assertThat(index.similar("p0", Rights.of(Set.of("section:乙科")), 5).hits()).isEmpty();
        assertThat(index.similar("unknown", Rights.ALL, 5).hits()).isEmpty();
    }

    @Test
    void aHitKnowsItsPageWhereTheTextHasPages() {
        index.put(List.of(new Paper("paged", "汇编", "", "", Map.of(), List.of(), "", 1, List.of("house"),
                List.of(new PaperFile("汇编.pdf", "第一页\f第二页\f潮汐电站的设计\f")))));
        index.refresh();
        assertThat(index.search(Query.of("潮汐电站")).hits().getFirst().page()).isEqualTo(3);
        assertThat(index.search(Query.of("海底电缆")).hits().getFirst().page()).isZero();
        index.put(List.of(new Paper("book", "名册", "", "", Map.of(), List.of(), "", 1, List.of("house"),
                List.of(new PaperFile("名册.XLSX", "一车间\n\t姓名\n\f 二车间\n\t姓名\t琉璃瓦\n\f")))));
        index.refresh();
        assertThat(index.search(Query.of("琉璃瓦")).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.page()).isEqualTo(2);
            assertThat(hit.sheet()).isEqualTo("二车间");
            assertThat(hit.where()).isEqualTo("第 2 张工作表“二车间”");
        });
        assertThat(index.search(Query.of("潮汐电站")).hits().getFirst().where()).isEqualTo("第 3 页");
        assertThat(index.search(Query.of("海底电缆")).hits().getFirst().where()).isEmpty();
        index.put(List.of(new Paper("long", "长卷", "", "", Map.of(), List.of(), "", 1, List.of("house"),
                List.of(new PaperFile("长卷.pdf", "别的页，没有什么可看。\f".repeat(39_999) + "到这里才有山间索道的图\f")))));
        index.refresh();
        assertThat(index.search(Query.of("山间索道")).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.page()).isEqualTo(40_000);
            assertThat(hit.snippet()).contains(new Segment("山间索道", true));
        });
    }

    @Test
    void wholeNamesAreNoPiecesOfLongerOnes() {
        SearchPage found = index.search(Query.of("董哲").withWholeNames(true));
        assertThat(found.hits()).extracting(Hit::recordId).containsExactlyInAnyOrder("exact", "alone");
    }
}
