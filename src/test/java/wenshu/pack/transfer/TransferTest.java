package wenshu.pack.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Access;
import wenshu.archive.Alongside;
import wenshu.archive.ArchivedFile;
import wenshu.archive.CodeSettings;
import wenshu.archive.Entry;
import wenshu.archive.House;
import wenshu.archive.Link;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.extract.Samples;
import wenshu.fault.FaultException;
import wenshu.home.OnPostgres;
import wenshu.pack.transfer.Imported.Fate;
import wenshu.search.Hit;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.sheet.SheetReader;

class TransferTest {

    @TempDir
    Path folder;
    private House house;
    private String notice;

    @BeforeEach
    void open() {
        house = new House(folder.resolve("home"));
        String upper = house.archive.add(Submission.received(FileIn.of("来文 100%.docx", Samples.docx("省示例厅\n晋示厅函〔2024〕230号\n"
                + "关于推荐示例人员的函\n请推荐林致远等人。")))).record().id();
        house.archive.add(Submission.received(FileIn.of("=cmd.txt", bytes("名字像公式的示例文件")), FileIn.of("乙.txt", bytes("乙"))));
        Record record = house.archive.add(new Submission(entry(), Origin.ISSUED, List.of(FileIn.of("正文.txt",
                bytes("关于推荐示例人员的通知，转发省厅来文")), FileIn.of("附件.txt", bytes("附件：示例表"))))
                , new Alongside(List.of(new Link(Link.Kind.FORWARDS, upper)), (jdbc, made) -> { })).record();
        notice = record.id();
        Record revised = house.archive.revise(notice, 1, record.entry().noted("更正后的 <附注> & ]]>"), "li", "补充附注");
        house.archive.catalogue().addFiles(notice, revised.version(), List.of(FileIn.of("附件.txt", bytes("附件：改正的示例表"))), "li", "换附件");
        house.archive.codes().set(new CodeSettings("Z109", Map.of("WS", "文书"), Map.of("人才科", "RCK")), "admin");
        house.archive.codes().confirm(notice, 3, "", "dangan");
    }

    private static Entry entry() {
        return Entry.of("=关于推荐示例人员的通知", "云示函〔2025〕7号", 2025, "通知", "云岭市示例局", List.of(), "备注")
                .dated(LocalDate.of(2025, 3, 1)).of("示例中学").inScheme("示例项目").forAward("晋中工匠")
                .about(List.of(new Mention("林致远", "示例中学", "k1", "140702********0019", "推荐"), Mention.of("𬎆·某")))
                .kept(Retention.THIRTY).held("人才科", Access.SECTION);
    }

    List<PackFormat> formats() {
        return List.of(PackFormat.values());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatGoesOutInAnyFormatComesInAsItWas() throws Exception {
        for (PackFormat format : formats()) {
            Path out = export(format);
            if (format == PackFormat.BAGIT) {
                Bag bag = new gov.loc.repository.bagit.reader.BagReader().read(out);
                try (BagVerifier verifier = new BagVerifier()) {
                    verifier.isValid(bag, false);
                }
                assertThat(out.resolve("bag-info.txt")).content().contains("Source-Organization: 云岭市示例局", "Payload-Oxum: ");
            } else {
                Process check = new ProcessBuilder("sha512sum", "-c", "--quiet", "校验值.sha512").directory(out.toFile())
                        .redirectErrorStream(true).start();
                assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
                assertThat(check.waitFor()).isZero();
            }
            Path given = format == PackFormat.FOLDER ? zipped(out) : out;
            try (House other = new House(folder.resolve("other-" + format))) {
                Imported imported = take(other, given);
                assertThat(imported.format()).isEqualTo(format);
                assertThat(imported.outcomes()).hasSize(3).allSatisfy(outcome -> {
                    assertThat(outcome.fate()).isEqualTo(Fate.TAKEN);
                    assertThat(outcome.note()).isEmpty();
                });
                same(other, format.name());
                assertThat(take(other, given).count(Fate.THERE)).as("again").isEqualTo(3);
                assertThat(other.all()).hasSize(3);
            }
        }
    }

    private void same(House other, String what) throws IOException {
        assertThat(told(other)).as(what).isEqualTo(told(house));
        for (Record record : house.all()) {
            for (ArchivedFile file : record.files()) {
                try (InputStream here = house.archive.open(record.id(), file.name());
                        InputStream there = other.archive.open(record.id(), file.name())) {
                    assertThat(there.readAllBytes()).as(file.name()).isEqualTo(here.readAllBytes());
                }
            }
        }
        assertThat(answers(other)).as(what).isEqualTo(answers(house));
        assertThat(other.archive.verify().findings()).isEmpty();
    }

    /** Everything that is said about every record and its versions, but for places and the times of corrections. */
    private static List<String> told(House house) {
        List<String> told = new ArrayList<>();
        for (Record record : house.all()) {
            told.add(record.id() + record.code() + record.archivedAt() + record.origin());
            house.archive.catalogue().versions(record.id()).forEach(version -> told.add(version.number() + " " + version.record().entry()
                    + version.described().links() + version.record().files().stream().map(file -> file.name() + file.sha512()
                            + file.status()).toList()));
        }
        return told;
    }

    @Test
    @OnPostgres.WhenAsked
    void theRegisterSaysWhatIsInsideAndNothingInItIsAFormula() throws IOException {
        Path out = export(PackFormat.FOLDER);
        var sheets = SheetReader.read("清册", Files.readAllBytes(out.resolve("移交清册.xlsx")));
        assertThat(sheets).extracting(wenshu.sheet.Sheet::name).containsExactly("移交登记", "件目录", "文件清单");
        assertThat(sheets.get(1).rows().toString()).contains("=关于推荐示例人员的通知", "30年", notice);
        assertThat(out.resolve("2025/30年")).isDirectoryContaining("glob:**Z109-WS·2025-D30-RCK-0001*");
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(file -> file.getFileName().toString().endsWith(".part"))).isEmpty();
        }
        assertThatThrownBy(() -> export(PackFormat.FOLDER)).hasMessageContaining("没有导出");
    }

    @Test
    @OnPostgres.WhenAsked
    void anyFlippedByteRefusesTheWholePackageByName() throws IOException {
        Random random = new Random(20260301);
        for (PackFormat format : PackFormat.values()) {
            Path out = export(format);
            List<Path> files;
            try (Stream<Path> all = Files.walk(out)) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                byte[] good = Files.readAllBytes(file);
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(7));
                Files.write(file, bad);
                assertThatThrownBy(() -> Opened.of(out, folder.resolve("t" + random.nextLong()), java.time.Instant.EPOCH))
                        .as(out.relativize(file).toString()).isInstanceOf(FaultException.class);
                Files.delete(file);
                if (!file.toString().contains("tagmanifest") && !file.endsWith("bag-info.txt") && !file.endsWith("manifest-sha256.txt")) {
                    assertThatThrownBy(() -> Opened.of(out, folder.resolve("t" + random.nextLong()), java.time.Instant.EPOCH))
                            .as(out.relativize(file) + " missing").isInstanceOf(FaultException.class);
                }
                Files.write(file, good);
            }
            Path victim = files.stream().filter(file -> file.toString().contains(format == PackFormat.EEP ? ".eep" : "正文.txt"))
                    .findFirst().orElseThrow();
            Files.writeString(victim, "改");
            Files.writeString(out.resolve("data-夹带.txt"), "夹带");
            assertThatThrownBy(() -> take(house, out)).isInstanceOf(FaultException.class).hasMessageContaining("校验值不符")
                    .hasMessageContaining("整个包没有导入");
        }
        assertThat(house.all()).hasSize(3);
    }

    @Test
    @OnPostgres.WhenAsked
    void anEepSignedAnewOrWithoutItsListIsStillHeldAgainstItsSignature() throws IOException {
        Path out = export(PackFormat.EEP);
        Path eep;
        try (Stream<Path> all = Files.list(out)) {
            eep = all.filter(file -> file.toString().endsWith(".eep") && file.toString().contains("RCK-0001")).findFirst().orElseThrow();
        }
        String xml = Files.readString(eep);
        assertThat(xml).contains("<封装包类型>修改型</封装包类型>", "<原封装包>", "<立档单位名称>云岭市示例局</立档单位名称>", "<密级>公开</密级>",
                "更正后的 &lt;附注&gt; &amp; ]]&gt;", "本机自签证书", "<日期>20250301</日期>", "引用编码数据ID");
        try (House other = new House(folder.resolve("single"))) {
            Path changed = folder.resolve("改.eep");
            Files.writeString(changed, xml.replaceFirst("云示函〔2025〕7号", "云示函〔2025〕8号"));
            assertThatThrownBy(() -> take(other, changed)).hasMessageContaining("签名验证不通过");
            Files.writeString(changed, xml.substring(0, xml.lastIndexOf("<电子签名块>")) + "</电子文件封装包>");
            assertThatThrownBy(() -> take(other, changed)).hasMessageContaining("签名验证不通过");
            Files.writeString(changed, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>" + xml.substring(xml.indexOf("<电子")));
            assertThatThrownBy(() -> take(other, changed)).isInstanceOf(FaultException.class);
            Files.writeString(changed, xml.substring(0, xml.length() / 2));
            assertThatThrownBy(() -> take(other, changed)).hasMessageContaining("XML 读不下去");
            Files.writeString(changed, foreign());
            Imported imported = take(other, changed);
            Record record = other.archive.record(imported.outcomes().getFirst().id());
            assertThat(record.title()).isEqualTo("外来封装包的示例");
            assertThat(record.persons()).containsExactly("林致远", "某某");
            assertThat(record.entry().retention()).isEqualTo(Retention.PERMANENT);
        }
    }

    private static String foreign() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><电子文件封装包 xmlns=\"http://www.saac.gov.cn/standards/ERM/encapsulation\">"
                + "<版本>2009</版本><被签名对象 eep版本=\"2009\"><封装内容><文件实体块><文件实体><档号><年度>2019</年度><保管期限>永久</保管期限></档号>"
                + "<内容描述><题名>外来封装包的示例</题名><人名>林致远；某某</人名></内容描述><文件数据><文档><文档数据><编码><电子属性>"
                + "<计算机文件名>../../外.txt</计算机文件名></电子属性><编码数据 编码数据ID=\"a\">5aSW5p2l\n</编码数据></编码></文档数据></文档></文件数据>"
                + "</文件实体></文件实体块></封装内容></被签名对象></电子文件封装包>";
    }

    @Test
    @OnPostgres.WhenAsked
    void idsAndCodesThatAreTakenAreNotOverwritten() throws IOException {
        Path out = export(PackFormat.BAGIT);
        try (House other = new House(folder.resolve("filled"))) {
            // The same id for something else.
            Path list = out.resolve("data").resolve(notice);
            assertThat(list).isDirectory();
            other.archive.addAll(List.of(wenshu.archive.Handover.arriving(new Record(notice, 1, "", Entry.UNKNOWN.titled("占号的示例"),
                    Origin.RECEIVED, java.time.Instant.EPOCH, List.of()), List.of(FileIn.of("占.txt", bytes("占"))), Alongside.by("x"))));
            Imported imported = take(other, out);
            assertThat(imported.outcomes()).filteredOn(outcome -> !outcome.note().isEmpty()).singleElement()
                    .satisfies(outcome -> assertThat(outcome.note()).contains("原编号 " + notice + " 已被占用"));
            assertThat(other.archive.record(notice).title()).isEqualTo("占号的示例");
            assertThat(other.all()).hasSize(4);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void hostilePackagesAreRefusedInOneSentenceEach() throws IOException {
        assertThat(refusal(zip("../../逃.txt", "x"))).contains("指向包外");
        assertThat(refusal(zip("/etc/逃.txt", "x"))).contains("指向包外");
        assertThat(refusal(zip("a\\..\\逃.txt", "x"))).contains("指向包外");
        assertThat(refusal(zip("a/".repeat(20) + "深.txt", "x"))).contains("层");
        assertThat(refusal(zip("普通.txt", "x"))).contains("不是移交包");
        assertThat(refusal(Files.writeString(folder.resolve("坏.zip"), "PK\3\4坏"))).contains("已损坏");
        assertThat(refusal(folder.resolve("没有"))).contains("没有这个文件");
        Path bomb = folder.resolve("弹.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("bagit.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                out.write(zeros);
            }
        }
        assertThat(refusal(bomb)).contains("压缩炸弹");
        Path many = folder.resolve("多.zip");
        try (OutputStream raw = Files.newOutputStream(many); ZipOutputStream out = new ZipOutputStream(raw)) {
            out.setLevel(0);
            for (int i = 0; i < 60_000; i++) {
                out.putNextEntry(new ZipEntry("x/" + i));
            }
        }
        assertThat(refusal(many)).contains("超过 50000 个文件");
        Path out = export(PackFormat.BAGIT);
        Files.createSymbolicLink(out.resolve("data/链.txt"), Path.of("/etc/hostname"));
        assertThat(refusal(out)).contains("只能有普通文件");
        Files.delete(out.resolve("data/链.txt"));
        Path json = out.resolve("data").resolve(notice).resolve("wenshu-record.json");
        Files.writeString(json, Files.readString(json).replace("正文.txt", "../正文.txt"));
        assertThat(refusal(out)).contains("校验值不符").contains("不能用");
        assertThat(house.all()).hasSize(3);
    }

    private String refusal(Path given) {
        try {
            take(house, given);
        } catch (FaultException e) {
            return e.getMessage();
        }
        return "taken";
    }

    private Path zip(String name, String text) throws IOException {
        Path zip = folder.resolve("恶" + System.nanoTime() + ".zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes(text));
        }
        return Files.write(zip, bytes.toByteArray());
    }

    private Path export(PackFormat format) {
        Path out = folder.resolve("out-" + format);
        new Export(house.archive, folder.resolve("keys"), (name, records, told) -> new Inspection.Inspected(
                bytes("检测 " + records.size() + " 件"), "T1", 2), Clock.systemUTC()).run(Selection.of(house.all().stream().map(Record::id)
                .toList()).records(house.archive, Rights.ALL), format, out, new Consignment("云岭市示例局", "示例档案馆", "li",
                        LocalDate.of(2026, 3, 1)), now -> { });
        assertThat(out.resolve(Inspection.NAME)).as("the report of the four properties travels along").hasContent("检测 "
                + house.all().size() + " 件");
        return out;
    }

    private Imported take(House into, Path given) {
        return new Import(into.archive, folder.resolve("import"), Clock.systemUTC()).run(given, "wang", now -> { });
    }

    private Path zipped(Path tree) throws IOException {
        Path zip = folder.resolve("包.zip");
        try (Stream<Path> files = Files.walk(tree); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip),
                StandardCharsets.UTF_8)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(tree.getParent().relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    private static Map<String, List<String>> answers(House house) {
        house.archive.settle();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List.of("示例", "林致远", "云示函〔2025〕7号", "改正的示例表").forEach(word -> answers.put(word,
                house.archive.search(Query.of(word)).hits().stream().map(Hit::recordId).toList()));
        return answers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
