package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Submission.FileIn;
import wenshu.archive.ocfl.OcflStore;
import wenshu.extract.Limits;
import wenshu.extract.Samples;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.home.OnPostgres;
import wenshu.search.Hit;
import wenshu.search.Query;

class RebuildTest {

    private static final List<String> WORDS = List.of("示例", "云示函〔2025〕7号", "林致远", "晋中工匠", "附件");

    @TempDir
    Path folder;

    void loseDatabase() throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("home/wenshu.db" + end));
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void databaseAndIndexComeBackFromTheFolderAlone() throws IOException {
        List<Record> before;
        List<Link.Seen> links;
        Map<String, List<String>> answers;
        String notice;
        try (House house = new House(folder.resolve("home"))) {
            notice = fill(house);
            before = house.all();
            links = house.archive.links(notice);
            answers = answers(house);
        }
        assertThat(answers.get("林致远")).isNotEmpty();
        delete(folder.resolve("home/index"));
        loseDatabase();
        RebuildReport report = rebuild();
        assertThat(report.complete()).as(report.toString()).isTrue();
        assertThat(report.taken()).isEqualTo(before.size());
        try (House house = new House(folder.resolve("home"))) {
            house.archive.settle();
            assertThat(house.all()).isEqualTo(before);
            assertThat(house.archive.links(notice)).isEqualTo(links).isNotEmpty();
            assertThat(answers(house)).isEqualTo(answers);
            assertThat(house.archive.verify().clean()).isTrue();
            assertThat(house.add("又一份.txt", "恢复以后照常归档").duplicate()).isFalse();
        }
        assertThat(rebuild().present()).as("a second run takes nothing in twice").isEqualTo(before.size() + 1);
    }

    @Test
    void earlierStatesAndEveryCodeThatWasGivenComeBackToo() throws IOException {
        List<List<Version>> versions;
        List<Codes.Given> given;
        String prefix = "Z109-WS·2024-Y-BGS-";
        try (House house = new House(folder.resolve("home"))) {
            Codes codes = house.archive.codes();
            codes.set(CodesTests.SETTINGS, "admin");
            for (String name : List.of("甲", "乙")) {
                Record record = house.archive.add(new Submission(CodesTests.entry(name), Origin.RECEIVED,
                        List.of(FileIn.of("表.txt", name.getBytes(StandardCharsets.UTF_8))))).record();
                house.archive.revise(record.id(), 1, record.entry().noted("更正"), "dangan", "抄错");
                codes.confirm(record.id(), 2, "", "dangan");
            }
            Record last = house.all().getFirst();
            codes.giveUp(last.id(), 3, "门类错", "dangan");
            house.archive.catalogue().addFiles(last.id(), 4, List.of(FileIn.of("表.txt", "新的".getBytes(StandardCharsets.UTF_8))), "a", "");
            versions = house.all().stream().map(record -> house.archive.catalogue().versions(record.id())).toList();
            given = codes.series(prefix);
        }
        loseDatabase();
        assertThat(rebuild().complete()).isTrue();
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.all().stream().map(record -> house.archive.catalogue().versions(record.id())).toList()).isEqualTo(versions);
            assertThat(house.archive.codes().series(prefix)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                    .isEqualTo(given).hasSize(2);
            assertThat(house.archive.verify().findings()).isEmpty();
            house.archive.codes().set(CodesTests.SETTINGS, "admin");
            Record next = house.archive.add(new Submission(CodesTests.entry("丙"), Origin.RECEIVED,
                    List.of(FileIn.of("丙.txt", "丙".getBytes(StandardCharsets.UTF_8))))).record();
            assertThat(house.archive.codes().confirm(next.id(), 1, "", "a").code()).isEqualTo(prefix + "0003");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whatCannotComeBackIsNamedAndKeepsNothingElseBack() throws IOException {
        Record damaged;
        Record told;
        Record listless;
        Record good;
        Record gone;
        try (House house = new House(folder.resolve("home"))) {
            damaged = house.add("损坏.txt", "这份文件将被改动").record();
            told = house.add("说明.txt", "这份的说明将被改动").record();
            listless = house.add("清单.txt", "这份的清单将被改动").record();
            good = house.add("完好.txt", "这份完好").record();
            gone = house.add("不见.txt", "这份不见了").record();
        }
        Path ocfl = folder.resolve("home/ocfl");
        Files.writeString(ocfl.resolve(damaged.files().getFirst().contentPath()), "改");
        Path description = ocfl.resolve(told.files().getFirst().contentPath()).resolveSibling(Description.NAME);
        Files.writeString(description, Files.readString(description).replace("说明", "说日"));
        Path inventory = ocfl.resolve(listless.files().getFirst().contentPath()).getParent().getParent().resolveSibling(
                "inventory.json");
        Files.writeString(inventory, Files.readString(inventory) + " ");
        delete(ocfl.resolve(gone.files().getFirst().contentPath()).getParent().getParent().getParent());
        Files.createDirectories(ocfl.resolve("aa/bb/cc/half/v1/content"));
        assertThat(rebuild().missing()).as("the database is left as it is").containsExactly(gone.id());
        loseDatabase();
        RebuildReport report = rebuild();
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.findings()).hasSize(4).extracting(RebuildReport.Finding::toString)
                .anyMatch(it -> it.contains(damaged.id()) && it.contains("已损坏或缺失"))
                .anyMatch(it -> it.contains(told.id()) && it.contains("档案说明"))
                .anyMatch(it -> it.contains("清单已损坏"))
                .anyMatch(it -> it.contains("aa/bb/cc/half") && it.contains("没有写完整"));
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.all()).extracting(Record::id).containsExactlyInAnyOrder(damaged.id(), good.id());
            assertThat(house.archive.record(damaged.id()).files().getFirst().reason()).isEqualTo("文件已损坏或缺失");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aDescriptionReadsBackAsItWasWrittenAndNothingElseDoes() {
        Record record = new Record("R20260301-7K2M9QWX", 3, "X001-WS·2025-Y-0001", entry(), Origin.ISSUED,
                java.time.Instant.parse("2026-03-01T08:00:00.123Z"), List.of(new ArchivedFile("正文.docx", "", 12, "a".repeat(64),
                        "b".repeat(128), "c".repeat(64), wenshu.extract.ExtractionStatus.PARTIAL, "第2页读不出来")));
        List<Link> links = List.of(new Link(Link.Kind.FORWARDS, "R1"), new Link(Link.Kind.ANNEXES, "R2"));
        assertThat(DescriptionReader.read(Description.of(record, links))).isEqualTo(new Described(record, links));
        for (String bad : List.of("", "[]", "{", "{\"编号\":\"R1\"}", "\0", "{\"编号\":\"R1\",\"归档时间\":\"昨天\"}",
                "{\"编号\":\"R1\",\"归档时间\":\"2026-03-01T08:00:00Z\",\"文件\":[{\"名称\":\"../逃\"}]}", "[".repeat(100_000))) {
            assertThatThrownBy(() -> DescriptionReader.read(bad.getBytes(StandardCharsets.UTF_8))).as(bad)
                    .isInstanceOf(FaultException.class).hasMessageStartingWith("wenshu-record.json：");
        }
    }

    private static Entry entry() {
        return Entry.of("关于推荐示例人员的通知", "云示函〔2025〕7号", 2025, "通知", "云岭市示例局", List.of(), "备注")
                .dated(LocalDate.of(2025, 3, 1)).of("示例中学").inScheme("示例项目").forAward("晋中工匠")
                .about(List.of(new Mention("林致远", "示例中学", "k1", "140702********0019", "推荐"), Mention.of("𬎆·某")))
                .kept(Retention.THIRTY).classified("").held("人才科", Access.SECTION);
    }

    private String fill(House house) {
        Receipt upper = house.add("来文.docx", Samples.docx("省示例厅\n晋示厅函〔2024〕230号\n关于推荐示例人员的函\n请推荐林致远等人。"));
        house.add("附件.txt", "附件：示例表");
        house.add("坏.pdf", "%PDF-1.7\nbroken");
        return house.archive.add(new Submission(entry(), Origin.ISSUED, List.of(FileIn.of("正文.txt",
                "关于推荐示例人员的通知，转发省厅来文".getBytes(StandardCharsets.UTF_8)), FileIn.of("附件.txt",
                "附件：示例表".getBytes(StandardCharsets.UTF_8)))), new Alongside(List.of(new Link(Link.Kind.FORWARDS,
                upper.record().id())), (jdbc, record) -> { })).record().id();
    }

    private static Map<String, List<String>> answers(House house) {
        house.archive.settle();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        WORDS.forEach(word -> answers.put(word, house.archive.search(Query.of(word)).hits().stream().map(Hit::recordId).toList()));
        return answers;
    }

    private RebuildReport rebuild() {
        wenshu.home.DataHome home = new wenshu.home.DataHome(folder.resolve("home"));
        try (Database database = Database.open(home); TextExtractor extractor = new TextExtractor(folder.resolve("temp"), 2,
                Limits.DEFAULT); OcflStore store = new OcflStore(home.ocfl(), home.staging().resolve("ocfl"), new Disk())) {
            return new Rebuild(database, store, extractor, folder.resolve("temp/rebuild")).run(done -> { });
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
