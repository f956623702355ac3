package wenshu.custody.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import wenshu.archive.Access;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Entry;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.extract.ExtractionStatus;
import wenshu.home.Hash;

/** One sound record, and everything that can be wrong with it: each thing wrong fails its own check and says so. */
class FourPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final String VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final byte[] TEXT = "关于示例的通知".getBytes(StandardCharsets.UTF_8);

    private final FourProperties properties = new FourProperties(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();

    private static Entry entry() {
        return Entry.of("关于示例的通知", "示人社函〔2025〕1号", 2025, "通知", "示例市人力资源和社会保障局", List.of(), "").kept(Retention.TEN)
                .dated(LocalDate.of(2025, 3, 1)).held("办公室", Access.HOUSE);
    }

    private static String hex(Hash hash, byte[] of) {
        return HexFormat.of().formatHex(hash.fresh().digest(of));
    }

    private ArchivedFile file(String name, byte[] content, ExtractionStatus status) {
        bytes.put(name, content);
        return new ArchivedFile(name, "", content.length, hex(Hash.SHA256, content), hex(Hash.SHA512, content), hex(Hash.SM3, content),
                status, status == ExtractionStatus.COMPLETE ? "" : "读不出来");
    }

    private ArchivedFile file(String name, byte[] content) {
        return file(name, content, ExtractionStatus.COMPLETE);
    }

    private Piece piece(int number, Entry entry, ArchivedFile... files) {
        return Piece.of(new Record("R" + number, 1, String.format("Z109-WS·2025-D10-BGS-%04d", number), entry, Origin.RECEIVED, NOW,
                List.of(files)), file -> {
                    if (bytes.get(file.name()) == null) {
                        throw new NoSuchFileException(file.name());
                    }
                    return new ByteArrayInputStream(bytes.get(file.name()));
                });
    }

    private PropertyReport check(Stage stage, Piece... pieces) {
        return properties.check(stage, Material.of("试", List.of(pieces)), "dangan");
    }

    private void assertFails(Item item, String words, ArchivedFile... files) {
        PropertyReport report = check(Stage.TRANSFER, piece(1, entry(), files));
        assertThat(report.remarks()).as(item.title()).filteredOn(Remark::failing).singleElement().satisfies(remark -> {
            assertThat(remark.item()).isEqualTo(item);
            assertThat(remark.sentence()).contains(words);
            assertThat(remark.recordId()).isEqualTo("R1");
        });
        assertThat(report.verdict()).isEqualTo("不合格");
    }

    @Test
    void aSoundRecordPassesAtEveryStage() {
        for (Stage stage : Stage.values()) {
            PropertyReport report = check(stage, piece(1, entry(), file("正文.txt", TEXT), file("正文.pdf", "%PDF-1.7 x".getBytes())));
            assertThat(report.remarks()).isEmpty();
            assertThat(report.verdict()).isEqualTo("合格");
            assertThat(report.files()).isEqualTo(2);
        }
    }

    @Test
    void eachThingThatIsWrongFailsItsOwnCheck() throws IOException {
        ArchivedFile changed = file("a.txt", TEXT);
        bytes.put("a.txt", "关于示例的通告".getBytes(StandardCharsets.UTF_8));
        assertFails(Item.HASHES, "与归档时不一致", changed);
        bytes.remove("a.txt");
        assertFails(Item.CONTENT, "缺失", changed);
        assertFails(Item.FORMAT_TRUE, ".pdf", file("b.pdf", TEXT));
        assertFails(Item.FORMAT_KEPT, ".rar", file("b.rar", TEXT));
        assertFails(Item.OPENS, "打不开", file("c.txt", TEXT, ExtractionStatus.FAILED));
        assertFails(Item.PLAIN, "口令", file("c.txt", TEXT, ExtractionStatus.ENCRYPTED));
        assertFails(Item.PLAIN, "加密", file("d.pdf", "%PDF-1.7 trailer << /Encrypt 5 0 R >>".getBytes()));
        assertFails(Item.PROGRAMS, "JavaScript", file("d.pdf", "%PDF-1.7 << /S /JavaScript >>".getBytes()));
        assertFails(Item.PROGRAMS, "程序", file("e.exe", TEXT));
        assertFails(Item.MACROS, "vbaProject.bin", file("f.docx", zip("word/document.xml", TEXT, "word/vbaProject.bin", TEXT)));
        assertFails(Item.PROGRAMS, "程序.exe", file("g.docx", zip("word/document.xml", TEXT, "附件/程序.exe", TEXT)));
        assertFails(Item.VIRUS, "病毒", file("h.docx", zip("x.txt", VIRUS.getBytes())));
        byte[] far = new byte[100_000 + VIRUS.length()];
        java.util.Arrays.fill(far, (byte) 'a');
        for (int at : new int[] {0, 65_500, 65_536, 100_000}) {
            byte[] holding = far.clone();
            System.arraycopy(VIRUS.getBytes(), 0, holding, at, VIRUS.length());
            assertFails(Item.VIRUS, "病毒", file("i.txt", holding));
        }
        byte[] old = new byte[4096];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, old, 0, 8);
        assertThat(check(Stage.TRANSFER, piece(1, entry(), file("j.doc", old))).passed()).isTrue();
        byte[] macro = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(macro, 0, old, 2000, macro.length);
        assertFails(Item.MACROS, "宏", file("j.doc", old));
        assertFails(Item.METADATA, "保管期限还没有定", entry().kept(Retention.UNDECIDED), file("a.txt", TEXT));
        assertFails(Item.METADATA, "题名", entry().titled(""), file("a.txt", TEXT));
        assertFails(Item.CONTENT, "没有文件", entry());
    }

    private void assertFails(Item item, String words, Entry entry, ArchivedFile... files) {
        assertThat(check(Stage.TRANSFER, piece(1, entry, files)).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.item()).isEqualTo(item);
            assertThat(remark.sentence()).contains(words);
        });
    }

    @Test
    void numbersAndTheRegisterAreHeldAgainstWhatIsThere() {
        List<Piece> pieces = new ArrayList<>();
        for (int number : new int[] {1, 2, 5, 5}) {
            pieces.add(piece(number, entry(), file("a.txt", TEXT)));
        }
        PropertyReport report = properties.check(Stage.TRANSFER, new Material("移交包", pieces, 5, List.of("夹带.txt")), "");
        assertThat(report.remarks()).extracting(remark -> remark.item().id() + " " + remark.sentence()).containsExactly(
                "W1 清册登记 5 件，实有 4 件，请与移交方核对", "W3 档号 Z109-WS·2025-D10-BGS-0005 重复",
                "W3 档号 Z109-WS·2025-D10-BGS 缺 2 个件号：0003、0004", "A4 “夹带.txt”不在清册里，请核对来源");
        assertThat(check(Stage.FILING, pieces.toArray(Piece[]::new)).passed()).as("numbers are no matter of filing").isTrue();
        assertThat(new String(PropertySheet.write(report, ZoneId.of("Asia/Shanghai")), 0, 2)).isEqualTo("PK");
    }

    @Test
    void whatIsPackedWithoutMeasureIsBoundedAndOldNamesAreReadable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("旧名.exe"));
            zip.write(TEXT);
        }
        assertFails(Item.PROGRAMS, "旧名.exe", file("a.docx", out.toByteArray()));
        byte[] inner = zip("大.bin", new byte[60 << 20]);
        byte[] nested = zip("1.zip", inner, "2.zip", inner, "3.zip", inner, "4.zip", inner);
        long start = System.nanoTime();
        PropertyReport report = check(Stage.FILING, piece(1, entry(), file("b.docx", nested)));
        assertThat(report.remarks()).singleElement().satisfies(remark -> assertThat(remark.text()).contains("没有全部检查"));
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return out.toByteArray();
    }
}
