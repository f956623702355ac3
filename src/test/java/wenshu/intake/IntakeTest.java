package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenshu.intake.Papers.files;
import static wenshu.intake.Papers.form;
import static wenshu.intake.Papers.letter;
import static wenshu.intake.Papers.utf8;
import static wenshu.intake.Papers.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.ArchivedFile;
import wenshu.archive.EntryField;
import wenshu.archive.House;
import wenshu.archive.Record;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.OnPostgres;
import wenshu.search.Query;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;

/** A batch from its files to its records. */
class IntakeTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private static Intake intake(House house) {
        return IntakeRoom.open(house.home, house.database, house.archive,
                new FormVersions(new TemplateCatalogue(house.home), new FormReader()), login -> login.isEmpty() ? "" : "示例科", Clock.systemUTC());
    }

    private static Intake.FileIn in(String path, byte[] bytes) {
        return new Intake.FileIn(path, () -> new java.io.ByteArrayInputStream(bytes));
    }

    private static Map<String, Item> items(Intake intake, Batch batch) {
        return intake.items(batch.id(), Shown.ALL, 0, 1_000).stream().collect(Collectors.toMap(Item::path, Function.identity(), (a, b) -> b,
                LinkedHashMap::new));
    }

    @Test
    @OnPostgres.Never
    void aBatchThatCouldNotEvenSayThatItStoppedGoesOnWhenTheDatabaseIsBack() throws InterruptedException {
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            Batch batch = intake.begin("dangan", "往年材料", Batch.Source.WEB);
            intake.bring(batch, List.of(in("一份.txt", utf8("数据库断开时的一份通知"))));
            JdbcClient jdbc = house.database.jdbc();
            jdbc.sql("update intake_batch set state = 'STOPPED'").update();
            jdbc.sql("create trigger away before update on intake_batch when new.state = 'STOPPED' begin select raise(abort, 'away'); end")
                    .update();
            jdbc.sql("alter table intake_item rename to away_item").update();
            intake.start(batch.id());
            Thread.sleep(500);
            assertThat(intake.find(batch.id()).state()).isEqualTo(Batch.State.RUNNING);
            jdbc.sql("alter table away_item rename to intake_item").update();
            jdbc.sql("drop trigger away").update();
            for (int i = 0; i < 400 && intake.find(batch.id()).state() != Batch.State.DONE; i++) {
                Thread.sleep(50);
            }
            assertThat(intake.find(batch.id()).state()).isEqualTo(Batch.State.DONE);
            assertThat(house.all()).hasSize(1);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aFolderOfPastYearsBecomesRecordsWithWhatItsPathsAndTextsTell() {
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            Batch batch = intake.begin("dangan", "往年材料", Batch.Source.WEB);
            byte[] twin = utf8("同一份内容的文件，放了两次。");
            Map<String, byte[]> packed = files("晋中工匠/示例机械厂/李假设-推荐表.txt",
                    form("晋中工匠推荐表", "李假设", "示例机械厂", "140702199003077777"), "../../../etc/crontab", "穿越的名字只是名字");
            packed.put("内层.zip", zip(StandardCharsets.UTF_8, files("再里面.txt", "嵌套的压缩包里的一份通知")));
            intake.bring(batch, List.of(
                    in("2023年/享受政府特殊津贴/示例学院/张虚构-申报表.txt",
                            utf8(form("享受政府特殊津贴人员申报表", "张虚构", "示例学院", "140702198001010019"))),
                    in("2023年/享受政府特殊津贴/名单.txt", utf8("2023年享受政府特殊津贴拟推荐人选公示名单\n序号\t姓名\t性别\t工作单位\n1\t王杜撰\t男\t示例市中医院\n2\t赵　捏\t女\t示例县第一中学\n")),
                    in("a/一份.txt", twin), in("b/又一份.txt", twin), in("空.txt", new byte[0]),
                    in("2021年材料.zip", zip(GBK, packed)), in("坏的.zip", utf8("PK\3\4不是压缩包")),
                    in("来信.eml", letter("关于报送2019年三晋英才人选的函", "现将我县人选报上。", "三晋英才推荐名单.txt",
                            utf8("推荐名单\n姓名：钱示范")))));
            intake.runNow(batch.id(), () -> { });
            Map<String, Item> items = items(intake, batch);
            assertThat(intake.find(batch.id()).state()).isEqualTo(Batch.State.DONE);
            assertThat(items.values().stream().filter(item -> item.state() == Item.State.WAITING)).isEmpty();

            Record form = house.archive.record(items.get("2023年/享受政府特殊津贴/示例学院/张虚构-申报表.txt").recordId());
            assertThat(form.year()).isEqualTo(2023);
            assertThat(form.entry().scheme()).isEqualTo("享受政府特殊津贴人员选拔");
            assertThat(form.entry().section()).as("of whoever brought it").isEqualTo("示例科");
            assertThat(form.entry().unit()).isEqualTo("示例学院");
            assertThat(form.title()).isEqualTo("享受政府特殊津贴人员申报表（张虚构）");
            assertThat(form.entry().people()).hasSize(1).first().satisfies(person -> {
                assertThat(person.name()).isEqualTo("张虚构");
                assertThat(person.unit()).isEqualTo("示例学院");
                assertThat(person.idKey()).hasSize(64);
                assertThat(person.idShown()).isEqualTo("140702********0019");
            });
            Record roster = house.archive.record(items.get("2023年/享受政府特殊津贴/名单.txt").recordId());
            assertThat(roster.entry().people()).extracting(person -> person.name() + " " + person.unit() + " " + person.result())
                    .containsExactly("王杜撰 示例市中医院 推荐", "赵捏 示例县第一中学 推荐");

            assertThat(items.get("b/又一份.txt").state()).isEqualTo(Item.State.DOUBLE);
            assertThat(items.get("b/又一份.txt").recordId()).isEqualTo(items.get("a/一份.txt").recordId());
            assertThat(items.get("空.txt").state()).isEqualTo(Item.State.REFUSED);
            assertThat(items.get("空.txt").reason()).contains("空的");
            assertThat(items.get("2021年材料.zip").state()).isEqualTo(Item.State.UNPACKED);
            assertThat(items.get("坏的.zip").state()).as("what cannot be taken apart is kept whole").isEqualTo(Item.State.KEPT);
            assertThat(items.get("坏的.zip").outcome()).isEqualTo("未识别");

            Record inZip = house.archive.record(items.get("2021年材料.zip/晋中工匠/示例机械厂/李假设-推荐表.txt").recordId());
            assertThat(inZip.year()).isEqualTo(2021);
            assertThat(inZip.entry().award()).isEqualTo("晋中工匠");
            assertThat(items).containsKeys("2021年材料.zip/etc/crontab", "2021年材料.zip/内层.zip/再里面.txt");

            Record mail = house.archive.record(items.get("来信.eml").recordId());
            assertThat(mail.title()).isEqualTo("关于报送2019年三晋英才人选的函");
            assertThat(mail.entry().date()).isEqualTo("2019-03-05");
            assertThat(mail.entry().note()).contains("示例县人社局");
            assertThat(mail.files()).extracting(ArchivedFile::name).containsExactly("来信.eml", "三晋英才推荐名单.txt");
            assertThat(mail.entry().scheme()).isEqualTo("三晋英才支持计划");

            house.archive.settle();
            assertThat(house.archive.search(Query.of("140702198001010019")).total()).as("no ID number in the texts").isLessThanOrEqualTo(1);
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(new DataHome(folder.resolve("home")).intake()).as("what is archived needs no copy")
                    .isDirectoryNotContaining("glob:**/z*");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aStoppedBatchGoesOnWithoutDoubles() {
        List<Intake.FileIn> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(in("批/" + i + ".txt", utf8("第 " + i + " 份示例文件，内容各不相同。")));
        }
        String id;
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            Batch batch = intake.begin("dangan", "停一停", Batch.Source.WEB);
            id = batch.id();
            intake.bring(batch, many);
            intake.runNow(id, () -> intake.stop(id));
            assertThat(intake.find(id).state()).isEqualTo(Batch.State.STOPPED);
            assertThat(intake.tally(id).waiting()).isPositive();
        }
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            intake.runNow(id, () -> { });
            assertThat(intake.tally(id).kept()).isEqualTo(40);
            assertThat(house.all()).hasSize(40);
        }
    }

    @Test
    void whatWasConcludedIsCorrectedManyAtOnceAndTakenBack() {
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            Batch batch = intake.begin("dangan", "更正", Batch.Source.WEB);
            intake.bring(batch, List.of(in("2020年/a.txt", utf8("甲")), in("2020年/b.txt", utf8("乙")), in("2020年/c.txt", utf8("甲"))));
            intake.runNow(batch.id(), () -> { });
            Corrections corrections = new Corrections(house.database, house.archive, Clock.systemUTC());
            List<Change.Row> rows = corrections.preview(batch.id(), List.of(1, 2, 3), EntryField.YEAR, "2019");
            assertThat(rows).as("the double is no record of its own").hasSize(2);
            corrections.apply(batch.id(), rows, "dangan", "年度改为 2019");
            assertThat(house.all()).extracting(Record::year).containsOnly(2019);
            assertThatThrownBy(() -> corrections.apply(batch.id(), rows, "dangan", "又一次")).as("seen before the change")
                    .isInstanceOf(FaultException.class);
            String first = rows.getFirst().recordId();
            Record now = house.archive.record(first);
            house.archive.revise(first, now.version(), now.entry().in(2018), "dangan", "");
            Change change = corrections.of(batch.id()).getFirst();
            Corrections.Undone undone = corrections.undo(batch.id(), change.id(), "dangan");
            assertThat(undone.back()).as("what was corrected again stays").isEqualTo(1);
            assertThat(undone.left()).containsExactly(now.title());
            assertThat(undone.sentence()).contains("《" + now.title() + "》");
            assertThat(house.all()).extracting(Record::year).containsExactlyInAnyOrder(2018, 2020);
            assertThatThrownBy(() -> corrections.undo(batch.id(), change.id(), "dangan")).isInstanceOf(FaultException.class);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    void aCorrectionIsTakenBackBesideALaterOneOfSomethingElse() {
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            Batch batch = intake.begin("dangan", "先后更正", Batch.Source.WEB);
            intake.bring(batch, List.of(in("2020年/d.txt", utf8("丁")), in("2020年/e.txt", utf8("戊"))));
            intake.runNow(batch.id(), () -> { });
            Corrections corrections = new Corrections(house.database, house.archive, Clock.systemUTC());
            corrections.apply(batch.id(), corrections.preview(batch.id(), List.of(1, 2), EntryField.YEAR, "2011"), "dangan", "年度");
            corrections.apply(batch.id(), corrections.preview(batch.id(), List.of(1, 2), EntryField.RETENTION, "30年"), "dangan", "期限");
            corrections.apply(batch.id(), corrections.preview(batch.id(), List.of(2), EntryField.YEAR, "2012"), "dangan", "又改");
            Change first = corrections.of(batch.id()).stream().filter(each -> each.what().equals("年度")).findFirst().orElseThrow();
            Corrections.Undone undone = corrections.undo(batch.id(), first.id(), "dangan");
            assertThat(undone.back()).isEqualTo(1);
            assertThat(undone.left()).hasSize(1);
            assertThat(house.all()).extracting(Record::year).containsExactlyInAnyOrder(2020, 2012);
            assertThat(house.all()).extracting(each -> each.entry().retention().label()).containsOnly("30年");
            Change again = corrections.of(batch.id()).stream().filter(each -> each.what().equals("又改")).findFirst().orElseThrow();
            corrections.undo(batch.id(), again.id(), "dangan");
            assertThat(corrections.undo(batch.id(), first.id(), "dangan").left()).as("what was left is taken back now").isEmpty();
            assertThat(house.all()).extracting(Record::year).containsOnly(2020);
            assertThatThrownBy(() -> corrections.undo(batch.id(), first.id(), "dangan")).isInstanceOf(FaultException.class);
        }
    }

    @Test
    void whatStayedWithTheClerkIsListedAsMissing() {
        try (House house = new House(folder.resolve("home")); Intake intake = intake(house)) {
            Batch batch = intake.begin("dangan", "少一个", Batch.Source.WEB);
            intake.bring(batch, List.of(in("夹/在.txt", utf8("在"))));
            intake.leave(batch, List.of("夹/大.pdf"), "文件超过 50 MB，没有上传，请拆成几个文件再归档。");
            intake.runNow(batch.id(), () -> { });
            assertThat(intake.tally(batch.id()).refused()).isEqualTo(1);
            assertThat(intake.items(batch.id(), Shown.REFUSED, 0, 9)).extracting(Item::path, Item::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("夹/大.pdf", "文件超过 50 MB，没有上传，请拆成几个文件再归档。"));
            assertThatThrownBy(() -> intake.leave(batch, List.of("晚.pdf"), "")).isInstanceOf(FaultException.class);
        }
    }
}
