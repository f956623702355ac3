package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Submission.FileIn;
import wenshu.archive.ocfl.OcflStore;
import wenshu.audit.AuditTrail;
import wenshu.audit.Filter;
import wenshu.audit.Line;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.OnPostgres;
import wenshu.search.Query;

/** What becomes of a record after it was archived: nothing is overwritten, and of two who change it the second is told. */
class CatalogueTests {

    @TempDir
    private Path folder;

    @Test
    @OnPostgres.WhenAsked
    void aCorrectionIsANewVersionThatIsFoundAndThatTheFolderTells() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            Record first = house.add("a.txt", "关于示例的通知").record();
            Entry entry = first.entry().titled("更正后的题名甲乙").kept(Retention.THIRTY).in(2024)
                    .about(List.of(new Mention("张示例", "示例中学", "k", "990000********001X", "推荐")));
            Record second = house.archive.revise(first.id(), 1, entry, "dangan", "题名抄错");
            assertThat(second.version()).isEqualTo(2);
            assertThat(second).isEqualTo(house.archive.record(first.id()));
            assertThat(second.files()).isEqualTo(first.files());
            List<Version> versions = house.archive.catalogue().versions(first.id());
            assertThat(versions).extracting(Version::number).containsExactly(1, 2);
            assertThat(versions.getFirst().record()).isEqualTo(first);
            assertThat(versions.getLast().record()).isEqualTo(second);
            assertThat(versions.getLast().why()).isEqualTo("题名抄错");
            assertThat(versions.getLast().differences()).contains(new Difference("保管期限", "", "30年"),
                    new Difference("人员", "", "张示例（示例中学，990000********001X，推荐）"));
            house.archive.settle();
            assertThat(house.archive.search(Query.of("\"更正后的题名甲乙\"")).hits()).extracting(hit -> hit.recordId())
                    .containsExactly(first.id());
            Path object = house.home.ocfl().resolve(first.files().getFirst().contentPath()).getParent().getParent().getParent();
            assertThat(object.resolve("v2/content/wenshu-record.json")).content().contains("更正后的题名甲乙");
            assertThat(object.resolve("v2/content")).isDirectoryNotContaining("glob:**.txt");
            assertThat(house.archive.verify().findings()).isEmpty();
            try (AuditTrail trail = new AuditTrail(house.database, house.home, java.time.Clock.systemUTC())) {
                assertThat(trail.list(new Filter("dangan", "", ""), 1, 9)).extracting(Line::detail)
                        .singleElement().asString().contains("第 2 版", "题名").doesNotContain("张示例", "更正后");
            }
            Record same = house.archive.revise(first.id(), 2, entry, "dangan", "");
            assertThat(same.version()).as("nothing differs").isEqualTo(2);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whoeverComesSecondIsToldAndNothingIsLost() {
        try (House house = new House(folder.resolve("home"))) {
            Record first = house.add("a.txt", "关于示例的通知").record();
            house.archive.revise(first.id(), 1, first.entry().noted("甲"), "a", "");
            assertThatThrownBy(() -> house.archive.revise(first.id(), 1, first.entry().noted("乙"), "b", ""))
                    .isInstanceOf(FaultException.class).hasMessageContaining("别人刚刚改过");
            assertThat(house.archive.record(first.id()).note()).isEqualTo("甲");
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThatThrownBy(() -> house.archive.revise("R0", 1, first.entry(), "b", "")).hasMessageContaining("没有编号为 R0");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void ofManyAtOnceExactlyOneWinsEachRound() throws InterruptedException {
        int clerks = 8;
        try (House house = new House(folder.resolve("home"))) {
            Record record = house.add("a.txt", "关于示例的通知").record();
            for (int round = 1; round <= 3; round++) {
                int seen = round;
                AtomicInteger won = new AtomicInteger();
                CountDownLatch done = new CountDownLatch(clerks);
                for (int clerk = 0; clerk < clerks; clerk++) {
                    String note = round + "." + clerk;
                    Thread.ofVirtual().start(() -> {
                        try {
                            house.archive.revise(record.id(), seen, record.entry().noted(note), note, "");
                            won.incrementAndGet();
                        } catch (FaultException e) {
                            assertThat(e.kind()).isEqualTo(FaultException.Kind.CONFLICT);
                        } finally {
                            done.countDown();
                        }
                    });
                }
                done.await();
                assertThat(won).hasValue(1);
            }
            assertThat(house.archive.catalogue().versions(record.id())).hasSize(4);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    void aCorrectedFileTakesThePlaceOfTheOldOneWhichStaysWithItsVersion() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            Record first = house.archive.add(Submission.received(FileIn.of("表.txt", "错误的内容甲".getBytes(StandardCharsets.UTF_8)),
                    FileIn.of("名单.txt", "名单内容".getBytes(StandardCharsets.UTF_8)))).record();
            Record second = house.archive.catalogue().addFiles(first.id(), 1, List.of(
                    FileIn.of("表.txt", "改正的内容乙".getBytes(StandardCharsets.UTF_8)),
                    FileIn.of("补充.txt", "补充材料丙丁".getBytes(StandardCharsets.UTF_8))), "dangan", "补正");
            assertThat(second.files()).extracting(ArchivedFile::name).containsExactly("表.txt", "名单.txt", "补充.txt");
            assertThat(text(house.archive.open(first.id(), "表.txt"))).isEqualTo("改正的内容乙");
            assertThat(text(house.archive.catalogue().open(first.id(), 1, "表.txt"))).isEqualTo("错误的内容甲");
            assertThat(text(house.archive.catalogue().open(first.id(), 2, "补充.txt"))).isEqualTo("补充材料丙丁");
            assertThatThrownBy(() -> house.archive.catalogue().open(first.id(), 1, "补充.txt")).hasMessageContaining("这一版里没有");
            house.archive.settle();
            assertThat(house.archive.search(Query.of("\"补充材料丙丁\"")).hits()).hasSize(1);
            assertThat(house.archive.search(Query.of("\"错误的内容甲\"")).hits()).isEmpty();
            assertThat(house.archive.search(Query.of("\"名单内容\"")).hits()).hasSize(1);
            assertThat(house.archive.verify().findings()).isEmpty();
            Path old = house.home.ocfl().resolve(first.files().getFirst().contentPath());
            Files.writeString(old, "动过");
            assertThat(house.archive.verify().findings()).as("an earlier version's file is watched too").hasSize(1);
            assertThat(house.archive.catalogue().addFiles(first.id(), 2, List.of(
                    FileIn.of("补充.txt", "补充材料丙丁".getBytes(StandardCharsets.UTF_8))), "dangan", "").version()).isEqualTo(2);
            assertThat(house.home.staging()).isDirectoryNotContaining("glob:**/R*");
        }
    }

    @Test
    void manyAreCorrectedTogetherOrNotAtAllAndCanBePutBack() {
        try (House house = new House(folder.resolve("home"))) {
            List<Record> records = List.of(house.add("a.txt", "甲甲").record(), house.add("b.txt", "乙乙").record());
            List<Revision> wanted = records.stream().map(each -> new Revision(each.id(), 1, each.entry().in(2023))).toList();
            assertThatThrownBy(() -> house.archive.catalogue().reviseAll(wanted, "a", "", jdbc -> {
                throw FaultException.badInput("NO", "", "不行", "");
            })).hasMessageContaining("不行");
            assertThat(house.archive.record(records.getLast().id()).version()).isEqualTo(1);
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(house.archive.catalogue().reviseAll(wanted, "a", "", jdbc -> { })).extracting(Record::year)
                    .containsExactly(2023, 2023);
            assertThatThrownBy(() -> house.archive.catalogue().reviseAll(wanted, "a", "", jdbc -> { })).hasMessageContaining("别人");
            house.archive.catalogue().reviseAll(records.stream().map(each -> new Revision(each.id(), 2, each.entry())).toList(),
                    "a", "撤销", jdbc -> { });
            assertThat(records).allSatisfy(each -> assertThat(house.archive.record(each.id()).entry()).isEqualTo(each.entry()));
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    void linksAreMadeAndUndoneByHandAndBothSidesShowThem() {
        try (House house = new House(folder.resolve("home"))) {
            Record notice = house.add("通知.txt", "关于示例选拔的通知").record();
            Record form = house.add("表.txt", "申报表").record();
            Link link = new Link(Link.Kind.SUBMITTED_FOR, notice.id());
            house.archive.catalogue().link(form.id(), 1, link, "a", "");
            assertThat(house.archive.links(form.id())).extracting(Link.Seen::word, Link.Seen::recordId)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("附于", notice.id()));
            assertThat(house.archive.links(notice.id())).extracting(Link.Seen::word).containsExactly("收到的材料有");
            house.archive.catalogue().unlink(form.id(), 2, link, "a", "");
            assertThat(house.archive.links(notice.id())).isEmpty();
            assertThat(house.archive.catalogue().versions(form.id()).get(1).differences())
                    .containsExactly(new Difference("关联", "", "附于 " + notice.id()));
            assertThatThrownBy(() -> house.archive.catalogue().link(form.id(), 3, new Link(Link.Kind.ANSWERS, form.id()), "a", ""))
                    .hasMessageContaining("它自己");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aVersionThatWasNeverAcknowledgedIsTakenBackByTheNextStart() throws IOException {
        String id;
        try (House house = new House(folder.resolve("home"))) {
            Record record = house.add("a.txt", "关于示例的通知").record();
            id = record.id();
            assertThatThrownBy(() -> house.archive.catalogue().reviseAll(List.of(new Revision(id, 1, record.entry().noted("半途"))),
                    "a", "", jdbc -> {
                        throw new IllegalStateException("power cut");
                    })).isInstanceOf(FaultException.class);
            assertThat(house.archive.verify().findings()).as("verify names the version too many").isNotEmpty();
            assertThatThrownBy(() -> house.archive.revise(id, 1, record.entry().noted("再试"), "a", ""))
                    .as("nobody writes until the next start").isInstanceOf(FaultException.class);
            assertThat(house.archive.record(id).note()).isEmpty();
        }
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(house.archive.revise(id, 1, house.archive.record(id).entry().noted("再试"), "a", "").version()).isEqualTo(2);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
        assertThat(folder.resolve("home/quarantine")).isDirectoryRecursivelyContaining("glob:**/versions/" + id + "-v2/**");
    }

    @Test
    @OnPostgres.Never
    void versionsThatAnEarlierDatabaseDoesNotKnowAreSetBack() throws IOException {
        Path home = folder.resolve("home");
        Record record;
        try (House house = new House(home)) {
            record = house.add("a.txt", "早已归档").record();
        }
        Files.copy(home.resolve("wenshu.db"), folder.resolve("earlier.db"));
        try (House house = new House(home)) {
            house.archive.revise(record.id(), 1, record.entry().noted("甲"), "a", "");
            house.archive.revise(record.id(), 2, record.entry().noted("乙"), "a", "");
        }
        Files.move(folder.resolve("earlier.db"), home.resolve("wenshu.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(home.resolve("audit-head.txt"));
        DataHome data = new DataHome(home);
        try (Database earlier = Database.openReadOnly(data);
                OcflStore store = new OcflStore(data.ocfl(), data.staging().resolve("ocfl"), new Disk())) {
            assertThat(new Ahead(earlier, store, data.quarantine().resolve("ahead")).setBack()).isEqualTo(1);
            assertThat(new Ahead(earlier, store, data.quarantine().resolve("ahead")).setBack()).isZero();
        }
        try (House house = new House(home)) {
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(house.archive.revise(record.id(), 1, record.entry().noted("丙"), "a", "").version()).isEqualTo(2);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    private static String text(InputStream open) throws IOException {
        try (InputStream in = open) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
