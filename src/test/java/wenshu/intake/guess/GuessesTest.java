package wenshu.intake.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Entry;
import wenshu.archive.Mention;
import wenshu.home.DataHome;
import wenshu.home.IdKeys;
import wenshu.intake.Papers;
import wenshu.intake.guess.Guess.About;
import wenshu.intake.guess.Guess.Sureness;

/** What paths, names and texts tell, and how sure it is. */
class GuessesTest {

    @TempDir
    Path folder;

    private Guesses guess(String path, String text) {
        return new Guesses.Maker(new SchemeFile(folder.resolve("schemes.tsv")), IdKeys.open(new DataHome(folder))).of(path, text,
                List.of());
    }

    private String said(String path, String text, About about) {
        return Optional.ofNullable(guess(path, text).chosen().get(about)).map(Guess::value).orElse("");
    }

    private List<String> people(String path, String text) {
        return guess(path, text).people().stream().map(Mention::name).toList();
    }

    @Test
    void yearsStandInFoldersNamesAndNumbers() {
        assertThat(said("2023年/津贴/a.pdf", "", About.YEAR)).isEqualTo("2023");
        assertThat(said("2019津贴/a.pdf", "", About.YEAR)).isEqualTo("2019");
        assertThat(said("材料/2020年度考核表.pdf", "", About.YEAR)).isEqualTo("2020");
        assertThat(said("示人社函〔2018〕12号.pdf", "", About.YEAR)).isEqualTo("2018");
        assertThat(guess("21年材料/a.pdf", "").chosen().get(About.YEAR).sure()).isEqualTo(Sureness.UNSURE);
        assertThat(said("20230512扫描/电话13912345678.pdf", "", About.YEAR)).isEmpty();
        assertThat(guess("2022年/示人社函〔2021〕3号.pdf", "").chosen().get(About.YEAR)).satisfies(year -> {
            assertThat(year.value()).as("the folder says in which year it was dealt with").isEqualTo("2022");
            assertThat(year.sure()).isEqualTo(Sureness.UNSURE);
            assertThat(year.source()).contains("2021");
        });
    }

    @Test
    void schemesAreKnownByTheirManyNamesAndElseByTheFoldersOwnWords() throws IOException {
        assertThat(said("2023年/国务院特殊津贴/a.pdf", "", About.SCHEME)).isEqualTo("享受政府特殊津贴人员选拔");
        assertThat(said("2023津贴/a.pdf", "", About.SCHEME)).isEqualTo("享受政府特殊津贴人员选拔");
        assertThat(said("a.txt", "晋中工匠推荐表\n", About.SCHEME)).isEqualTo("晋中工匠评选");
        assertThat(guess("2020年/示例之星评选/a.pdf", "").chosen().get(About.SCHEME)).satisfies(scheme -> {
            assertThat(scheme.value()).isEqualTo("示例之星评选");
            assertThat(scheme.sure()).isEqualTo(Sureness.UNSURE);
        });
        assertThat(said("2020年/新建文件夹/扫描件/附件1/a.pdf", "", About.SCHEME)).isEmpty();
        Files.writeString(folder.resolve("schemes.tsv"), "示例之星评选|示例之星|示星,县级之星\n");
        assertThat(said("县级之星/a.pdf", "", About.AWARD)).isEqualTo("示例之星");
    }

    @Test
    void unitsAndPeopleStandInPaths() {
        assertThat(said("2023年/津贴/示例市第二人民医院/a.pdf", "", About.UNIT)).isEqualTo("示例市第二人民医院");
        assertThat(people("2023年/张三丰-申报表.docx", "")).containsExactly("张三丰");
        assertThat(people("申报表（欧阳虚构）.docx", "")).containsExactly("欧阳虚构");
        assertThat(people("示例学院 李四 推荐表.pdf", "")).containsExactly("李四");
        assertThat(people("津贴/王五/身份证.jpg", "")).containsExactly("王五");
        assertThat(people("阿依古丽·买买提申报表.docx", "")).containsExactly("阿依古丽·买买提");
        assertThat(people("高级职称/成果材料.docx", "")).isEmpty();
        assertThat(people("方案定稿.docx", "")).isEmpty();
        assertThat(people("关于开展评选的通知.docx", "")).isEmpty();
    }

    @Test
    void aFormTellsItsPersonAndAContradictingNameIsMarked() {
        String form = Papers.form("享受政府特殊津贴人员申报表", "张虚构", "示例学院", "140702198001010019");
        assertThat(said("x.txt", form, About.TITLE)).isEqualTo("享受政府特殊津贴人员申报表（张虚构）");
        assertThat(said("x.txt", form, About.UNIT)).isEqualTo("示例学院");
        Mention person = guess("x.txt", form).people().getFirst();
        assertThat(person.idKey()).hasSize(64);
        assertThat(person.idShown()).isEqualTo("140702********0019");
        assertThat(guess("李四-申报表.txt", form).chosen().get(About.PEOPLE)).satisfies(people -> {
            assertThat(people.sure()).isEqualTo(Sureness.UNSURE);
            assertThat(people.source()).contains("李四");
        });
        assertThat(guess("x.txt", form).toString()).doesNotContain("19800101001");
    }

    @Test
    void aListTellsItsPeopleWithUnitsAndResults() {
        String list = "2020年晋中工匠入选人员名单\n序号\t姓名\t工作单位\t身份证号\n1\t王 捏\t示例机械厂\t140702199003077777\n2\t尼加提·吐尔逊\t示例矿\t\n合计\t\t\t\n";
        List<Mention> people = guess("名单.xlsx", list).people();
        assertThat(people).extracting(Mention::name).containsExactly("王捏", "尼加提·吐尔逊");
        assertThat(people).extracting(Mention::result).containsOnly("入选");
        assertThat(people.getFirst().unit()).isEqualTo("示例机械厂");
        assertThat(people.getFirst().idKey()).hasSize(64);
    }

    @Test
    void aLetterThatAnnouncesPeopleTellsThemLineByLine() {
        String letter = "关于公布2021年享受政府特殊津贴人员名单的通知\n示人社发〔2021〕37号\n各县（市、区）人力资源和社会保障局：\n下列人员享受政府特殊津贴：\n"
                + "黎牧原  示例市水利勘测设计院总工程师\n2. 温　朔　示例市第一人民医院\n示例市虚构中学  欧阳虚构\n一、高级专家  3人\n"
                + "联系人 张三  办公室\n示例市人力资源和社会保障局\n2021年11月3日\n";
        assertThat(guess("a.docx", letter).people()).extracting(Mention::name, Mention::unit).containsExactly(
                tuple("黎牧原", "示例市水利勘测设计院"), tuple("温朔", "示例市第一人民医院"), tuple("欧阳虚构", "示例市虚构中学"));
        assertThat(guess("a.docx", letter).chosen().get(About.PEOPLE).sure()).isEqualTo(Sureness.LIKELY);
        assertThat(people("a.txt", "关于表彰优秀高技能人才的决定\n张三、李四、王五\n")).containsExactly("张三", "李四", "王五");
        assertThat(people("a.txt", "关于召开会议的通知\n张三  示例市第一人民医院\n")).as("a list of something else").isEmpty();
        assertThat(people("公布名单.ofd", "")).isEmpty();
        assertThat(people("关于转发2019年选拔通知.doc", "")).isEmpty();
    }

    @Test
    void aFormTellsItsYearAndAPlaceIsNoScheme() {
        assertThat(said("a.docx", "申报表\n申报年度：2019年\n", About.YEAR)).isEqualTo("2019");
        assertThat(said("2021年/a.docx", "申报表\n申报年度：2019年\n", About.YEAR)).as("the folder is surer").isEqualTo("2021");
        assertThat(said("2021年/示例县/a.docx", "", About.SCHEME)).isEmpty();
    }

    @Test
    void whatWasGivenStands() {
        Entry given = Entry.UNKNOWN.in(2001).inScheme("给定的项目").titled("给定的题名");
        Entry entry = guess("2023年/津贴/张三-申报表.docx", Papers.form("申报表", "张三", "示例学院", "")).into(given);
        assertThat(entry.year()).isEqualTo(2001);
        assertThat(entry.scheme()).isEqualTo("给定的项目");
        assertThat(entry.title()).isEqualTo("给定的题名");
        assertThat(entry.kind()).isEqualTo("申报表");
    }

    @Test
    void whoIsAppointedOrRelievedIsNamedInASentence() {
        String text = """
                石桥市人力资源和社会保障局关于甘桐等同志职务任免的通知
                经研究决定：
                一、甘　桐任石桥市教育局副主任（试用期一年）；
                任命乌云其其格为石桥市财政局总工程师；
                免去玉素甫∙依明的石桥市财政局二级调研员职务；
                特此通知。
                """;
        assertThat(guess("a.txt", text).people()).extracting(Mention::name, Mention::unit).containsExactly(
                tuple("甘桐", "石桥市教育局"), tuple("乌云其其格", "石桥市财政局"), tuple("玉素甫·依明", "石桥市财政局"));
        assertThat(people("a.txt", "关于开展工作的通知\n各单位：\n由张伟任组长。\n")).isEmpty();
    }

    @Test
    void aCertificateIsAboutItsHolder() {
        String text = "荣誉证书（存根）\n编号：2023JZ0001\n农　文同志：\n被评为二〇二三年示例之星，特发此证。\n工作单位：石桥市教育局\n经办人：张伟　　领取人签字：\n";
        assertThat(guess("a.txt", text).people()).extracting(Mention::name, Mention::unit, Mention::result)
                .containsExactly(tuple("农文", "石桥市教育局", "入选"));
        assertThat(people("a.txt", "资格证书（存根）\n编号：1\n各位同志：\n请授予证书。\n")).isEmpty();
    }

    @Test
    void longNamesOfOtherTonguesStandInLists() {
        assertThat(people("a.txt", "序号\t姓名\t单位\n1\t额尔敦其木格\t甲局\n2\t麦麦提图尔荪·麦麦提敏\t乙局\n3\t联系电话号码\t丙局\n"))
                .containsExactly("额尔敦其木格", "麦麦提图尔荪·麦麦提敏");
    }

    @Test
    void aFolderNamedAfterItsPapersIsNoScheme() {
        assertThat(said("2020年/示例之星评选/申报表/a.pdf", "", About.SCHEME)).isEqualTo("示例之星评选");
        for (String folder : List.of("往来邮件", "扫描件文字", "任免", "证书存根", "批复")) {
            assertThat(said("2020年/" + folder + "/a.pdf", "", About.SCHEME)).as(folder).isEmpty();
        }
        assertThat(said("示例英才培养计划/a.pdf", "", About.SCHEME)).isEqualTo("示例英才培养计划");
    }

    @Test
    void aTableThatLostItsColumnsStillNamesPeople() {
        String text = "拟入选人员公示\n序号 姓名 民族 工作单位 从事专业\n1 王丽秀 哈萨克族 石桥市卫生健\n康委员会\n\n唐卡颜料\n研磨\n\n2 张 伟 汉族 石桥市教育局\n\n牧草\n\n3 尼玛 藏族 云岭大学\n";
        assertThat(guess("a.pdf", text).people()).extracting(Mention::name, Mention::unit).containsExactly(
                tuple("王丽秀", "石桥市卫生健康委员会"), tuple("张伟", "石桥市教育局"), tuple("尼玛", "云岭大学"));
        assertThat(people("a.pdf", "工作要点\n1 做好 各项 工作\n2 张伟 负责\n")).isEmpty();
    }

    @Test
    void foreignersAndFamilyNamesThatAreWordsStandInLists() {
        assertThat(people("a.txt", "序号\t姓名\t单位\n1\tJohn Smith\t甲大学\n2\t石 磊\t乙局\n")).containsExactly("John Smith", "石磊");
        assertThat(people("a.txt", "关于表彰示例之星的决定\n附件：示例之星名单\n白云川　　张伟　　尼玛　　石磊\n")).containsExactly("白云川", "张伟", "尼玛", "石磊");
        assertThat(people("白皮书.pdf", "")).isEmpty();
    }

    @Test
    void aSchemeWithoutAnHonourHasNone() {
        assertThat(said("", "关于举办职业技能竞赛的通知\n", About.SCHEME)).isEqualTo("职业技能竞赛");
        assertThat(said("", "关于举办职业技能竞赛的通知\n", About.AWARD)).isEmpty();
        assertThat(said("技能大赛/a.pdf", "", About.SCHEME)).as("by another word").isEqualTo("职业技能竞赛");
    }
}
