package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Scans;
import wenshu.extract.Tesseract;
import wenshu.fault.FaultException;
import wenshu.home.OnPostgres;
import wenshu.search.Query;

@Execution(ExecutionMode.SAME_THREAD)
class RecognitionTest {

    private static final List<String> TEXT = List.of("关于示例津贴推荐工作的通知", "林致远的联系电话13812341234", "请按时报送推荐材料");

    @TempDir
    Path folder;

    /** Archived without the program: it waits, and says so. With the program at the next start it is found by its text. */
    @Test
    @OnPostgres.WhenAsked
    void aScanIsKeptAtOnceAndFoundByItsTextAsSoonAsThatCanBeRecognised() {
        byte[] scan = Scans.picture("png", List.of(Scans.page(TEXT, 0, 0, 1)));
        String id;
        System.setProperty(Tesseract.PROGRAM, "none");
        try (House house = House.alone(folder.resolve("home"), new Disk(), Archive::new)) {
            Receipt receipt = house.add("扫描件.png", scan);
            id = receipt.record().id();
            assertThat(receipt.record().files().getFirst().status()).isEqualTo(ExtractionStatus.UNRECOGNISED);
            assertThat(receipt.record().files().getFirst().reason()).contains("tesseract-ocr-chi-sim");
            assertThatThrownBy(() -> house.archive.recognition().now(file -> { })).isInstanceOf(FaultException.class)
                    .hasMessageContaining("tesseract");
            assertThat(house.archive.recognition().waiting()).isEqualTo(1);
        } finally {
            System.clearProperty(Tesseract.PROGRAM);
        }
        assumeTrue(Tesseract.find().isPresent(), "tesseract with chi_sim is not installed");
        try (House house = House.alone(folder.resolve("home"), new Disk(), Archive::new)) {
            // Whichever of the two comes first: the thread that looks at start, or this call.
            house.archive.recognition().now(new ArrayList<>()::add);
            house.archive.settle();
            ArchivedFile file = house.archive.record(id).files().getFirst();
            assertThat(file.status()).isEqualTo(ExtractionStatus.RECOGNISED);
            assertThat(file.reason()).matches("把握 \\d\\d %");
            assertThat(house.archive.search(Query.of("示例津贴推荐工作")).total()).isEqualTo(1);
            assertThat(house.database.jdbc().sql("select text from archive_text").query(String.class).single())
                    .contains("138****1234").doesNotContain("13812341234");
            assertThat(house.archive.recognition().waiting()).isZero();
            List<String> heard = new ArrayList<>();
            house.archive.recognition().onRead((recordId, name, read) -> heard.add(recordId + " " + name + " " + read.text()));
            house.archive.recognition().again(id);
            house.archive.recognition().now(new ArrayList<>()::add);
            assertThat(heard).singleElement().asString().startsWith(id + " 扫描件.png").contains("13812341234");
            String plain = house.add("文字.txt", "没有扫描件的文件".getBytes(java.nio.charset.StandardCharsets.UTF_8)).record().id();
            assertThatThrownBy(() -> house.archive.recognition().again(plain)).hasMessageContaining("没有扫描件");
            assertThat(house.archive.verify().clean()).isTrue();
        }
    }
}
