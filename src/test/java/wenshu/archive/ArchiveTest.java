package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Samples;
import wenshu.fault.FaultException;
import wenshu.home.OnPostgres;
import wenshu.search.Hit;
import wenshu.search.Query;

class ArchiveTest {

    @TempDir
    Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @OnPostgres.WhenAsked
    void keepsTheBytesAndFindsThemAgain() throws IOException {
        byte[] word = Samples.docx("云岭市示例局文件\n云示函〔2025〕7号\n关于开展示例工作的\n通知\n各单位：请林致远参加。\n云岭市示例局\n2025年3月1日");
        Record record = house.add("通知.docx", word).record();
        assertThat(record.title()).isEqualTo("关于开展示例工作的通知");
        assertThat(record.docNumber()).isEqualTo("云示函〔2025〕7号");
        assertThat(record.year()).isEqualTo(2025);
        assertThat(record.kind()).isEqualTo("通知");
        assertThat(record.issuer()).isEqualTo("云岭市示例局");
        assertThat(record.files().getFirst().status()).isEqualTo(ExtractionStatus.COMPLETE);
        try (InputStream in = house.archive.open(record.id(), "通知.docx")) {
            assertThat(in.readAllBytes()).isEqualTo(word);
        }
        house.archive.settle();
        assertThat(house.archive.search(Query.of("云示函[2025]7号")).hits()).extracting(Hit::recordId)
                .containsExactly(record.id());
        assertThat(house.archive.search(Query.of("林致远")).total()).isEqualTo(1);
        assertThat(house.archive.verify().clean()).isTrue();
    }

    @Test
    @OnPostgres.WhenAsked
    void isFoundWithoutBeingAsked() throws InterruptedException {
        house.add("a.txt", "不久即可检索");
        for (int i = 0; i < 300 && house.archive.search(Query.of("不久即可检索")).total() == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(house.archive.search(Query.of("不久即可检索")).total()).isEqualTo(1);
    }

    @Test
    @OnPostgres.WhenAsked
    void keepsPrivateNumbersInTheOriginalFileOnlyAndFindsPhrasesAcrossPages() {
        byte[] list = "示例人员名单\n林致远 140702198501010089 13812341234\n综合管理岗\f位聘用人员".getBytes(StandardCharsets.UTF_8);
        Record record = house.add("林致远140702198501010089.txt", list).record();
        house.archive.settle();
        assertThat(record.files().getFirst().name()).isEqualTo("林致远140702xxxxxxxx0089.txt");
        assertThat(record.files().getFirst().sha256()).isEqualTo(house.add("再交.txt", list).record().files().getFirst().sha256());
        assertThat(house.database.jdbc().sql("select text from archive_text").query(String.class).single())
                .contains("林致远 140702********0089 138****1234\n");
        assertThat(house.archive.search(Query.of("140702198501010089")).total()).isZero();
        assertThat(house.archive.search(Query.of("综合管理岗位聘用")).total()).isEqualTo(1);
    }

    @Test
    @OnPostgres.WhenAsked
    void keepsFilesThatCannotBeReadAndSaysWhy() {
        assertThat(status("坏.pdf", "%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8))).isEqualTo(ExtractionStatus.FAILED);
        assertThat(status("密.pdf", Samples.pdf("secret", "pass"))).isEqualTo(ExtractionStatus.ENCRYPTED);
        assertThat(status("照片.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0, 7})).isEqualTo(ExtractionStatus.UNSUPPORTED);
        assertThat(status("深.zip", Samples.nested(30))).isEqualTo(ExtractionStatus.PARTIAL);
        assertThat(status("旧.txt", "旧编码的示例文字".getBytes(Charset.forName("GB18030")))).isEqualTo(ExtractionStatus.COMPLETE);
        assertThat(house.all()).hasSize(5).allSatisfy(record -> assertThat(record.files().getFirst().reason().isEmpty())
                .isEqualTo(record.files().getFirst().status() == ExtractionStatus.COMPLETE));
        assertThat(house.archive.verify().clean()).isTrue();
        house.archive.settle();
        assertThat(house.archive.search(Query.of("旧编码")).total()).isEqualTo(1);
        assertThat(house.archive.search(Query.of("照片")).total()).as("found by its name").isEqualTo(1);
    }

    private ExtractionStatus status(String name, byte[] bytes) {
        return house.add(name, bytes).record().files().getFirst().status();
    }

    @Test
    @OnPostgres.WhenAsked
    void refusesABombAnEmptyFileAndAHugeOneAndKeepsNothing() throws IOException {
        assertThatThrownBy(() -> house.add("炸弹.zip", Samples.bomb())).isInstanceOf(FaultException.class)
                .hasMessage("炸弹.zip：文件解压后过大（疑似压缩炸弹），没有归档，请不要上传来历不明的文件。");
        assertThatThrownBy(() -> house.add("空.txt", new byte[0])).hasMessageContaining("文件是空的");
        assertThatThrownBy(() -> house.archive.add(Submission.received(new Submission.FileIn("大.bin", () ->
                new InputStream() {
                    @Override
                    public int read() {
                        return 1;
                    }
                })))).isInstanceOf(FaultException.class).hasMessageContaining("超过 50 MB");
        assertThatThrownBy(() -> house.archive.add(Submission.received())).isInstanceOf(FaultException.class);
        assertThat(house.all()).isEmpty();
        try (Stream<Path> left = Files.walk(house.home.staging())) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(house.add("好.txt", "仍可归档").duplicate()).isFalse();
    }

    @Test
    void theSameBytesAreOneRecordAlsoWhenHandedInAtOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Receipt>> tasks = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Receipt>) () -> house.add(i + ".txt", "同样的字节")).toList();
            long kept = pool.invokeAll(tasks).stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).filter(receipt -> !receipt.duplicate()).count();
            assertThat(kept).isEqualTo(1);
        }
        Record only = house.all().getFirst();
        assertThat(house.all()).hasSize(1);
        assertThat(house.add("又一次.txt", "同样的字节").duplicateOf()).isEqualTo(only.id());
        assertThat(house.archive.verify().clean()).isTrue();
    }

    @Test
    @OnPostgres.WhenAsked
    void oneRecordMayHoldSeveralFilesEvenEqualOnesOfOneName() {
        Record record = house.archive.add(Submission.received(Submission.FileIn.of("附件.txt", bytes("甲")),
                Submission.FileIn.of("附件.txt", bytes("甲")), Submission.FileIn.of("附件.TXT", bytes("乙")))).record();
        assertThat(record.files()).extracting(ArchivedFile::name).containsExactly("附件.txt", "附件-2.txt", "附件-3.TXT");
        FixityReport report = house.archive.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.files()).isEqualTo(3);
    }

    @Test
    @OnPostgres.WhenAsked
    void onlyExactlyTheSameFilesAreADuplicate() {
        Submission.FileIn first = Submission.FileIn.of("正文.txt", bytes("甲"));
        Submission.FileIn second = Submission.FileIn.of("附件.txt", bytes("乙"));
        Record both = house.archive.add(Submission.received(first, second)).record();
        assertThat(house.archive.add(Submission.received(first)).duplicate()).as("a part of it").isFalse();
        assertThat(house.archive.add(Submission.received(first, second, Submission.FileIn.of("丙.txt", bytes("丙"))))
                .duplicate()).as("more than it").isFalse();
        assertThat(house.archive.add(Submission.received(second, first)).duplicateOf()).isEqualTo(both.id());
    }

    @Test
    @OnPostgres.WhenAsked
    void aPageBeyondTheLastIsEmptyHoweverFar() {
        house.add("a.txt", "只有一份");
        assertThat(house.archive.list(Integer.MAX_VALUE, Integer.MAX_VALUE).records()).isEmpty();
        assertThat(house.archive.list(-1, 5).records()).hasSize(1);
        assertThat(house.archive.list(1, -1).records()).isEmpty();
    }

    @Test
    @OnPostgres.WhenAsked
    void namesAreTextAndNeverPaths() {
        for (String name : List.of("../../逃.txt", "C:\\windows\\甲.txt", "/etc/passwd", "a\u202Etxt.exe", "\0", "..", "CON",
                "长".repeat(4_000) + ".txt", "wenshu-record.json", "=cmd|' /C calc'!A0", "x\r\ny")) {
            Record record = house.add(name, "名字 " + name.hashCode()).record();
            String kept = record.files().getFirst().name();
            assertThat(kept).doesNotContain("/", "\\", "\0", "\u202E", "\n").isNotBlank();
            assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThan(255);
            assertThat(record.files().getFirst().contentPath()).doesNotContain("..");
        }
        assertThat(house.archive.verify().findings()).isEmpty();
        assertThatThrownBy(() -> house.archive.open(house.all().getFirst().id(), "../../wenshu.db"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void whatIsGivenGoesBeforeWhatIsRead() {
        Record record = house.archive.add(new Submission(" 给定的\n题名 ", "云示函[2024]9号", 2023, "函", "示例局",
                List.of("林致远", " "), "备注", Origin.ISSUED, List.of(Submission.FileIn.of("a.txt", bytes("关于别的事的通知")))))
                .record();
        assertThat(record.title()).isEqualTo("给定的 题名");
        assertThat(record.docNumber()).isEqualTo("云示函〔2024〕9号");
        assertThat(record.year()).isEqualTo(2023);
        assertThat(record.persons()).containsExactly("林致远");
        assertThat(house.archive.record(record.id())).isEqualTo(record);
        assertThatThrownBy(() -> house.archive.record("R0")).isInstanceOf(FaultException.class);
    }

    @Test
    @OnPostgres.WhenAsked
    void aRebuiltIndexEqualsTheLiveOne() {
        IntStream.range(0, 30).forEach(i -> house.add(i + ".txt", "第" + i + "份示例文件"));
        house.paged();
        String live = house.index.fingerprint();
        assertThat(house.archive.reindex()).isEqualTo(30);
        assertThat(house.index.fingerprint()).isEqualTo(live);
    }

    @Test
    @OnPostgres.WhenAsked
    void anIndexThatIsLostComesBackByItself() throws IOException {
        house.add("a.txt", "索引可以丢失");
        house.close();
        try (Stream<Path> index = Files.walk(house.home.index())) {
            for (Path path : index.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        house = new House(folder.resolve("home"));
        house.archive.settle();
        assertThat(house.archive.search(Query.of("索引可以丢失")).total()).isEqualTo(1);
    }

    @Test
    @OnPostgres.WhenAsked
    void aSourceThatBreaksOffLeavesNothing() {
        assertThatThrownBy(() -> house.archive.add(Submission.received(new Submission.FileIn("a.txt", () ->
                new java.io.SequenceInputStream(new ByteArrayInputStream(bytes("半")), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection lost");
                    }
                }))))).isInstanceOf(FaultException.class);
        assertThat(house.all()).isEmpty();
        assertThat(house.home.staging()).isEmptyDirectory();
        assertThat(house.add("b.txt", "下一份").duplicate()).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
