package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.extract.Samples;
import wenshu.fault.FaultException;
import wenshu.search.Hit;
import wenshu.search.Query;

/** Word files of the archive by their pages: drawn, kept as a cache, known to the index. */
class DrawingsTest {

    @TempDir
    static Path folder;
    private static House house;

    @BeforeAll
    static void open() {
        house = new House(folder.resolve("home"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static byte[] paper(String last) {
        return Samples.docx(IntStream.range(200, 600).mapToObj(DrawingsTest::item).collect(Collectors.joining()) + "\n" + last);
    }

    /** One line without end: the end of a page is in the middle of it. */
    private static String item(int number) {
        return "第" + Integer.toString(number).chars().mapToObj(digit -> "〇一二三四五六七八九".substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining()) + "项要求各单位";
    }

    @Test
    void aHitInAWordFileSaysItsPageAndWhatWasArchivedBeforeIsBroughtUpToDate() {
        Record record = house.add("规程.docx", paper("王某的身份证号990101199001010019，琉璃瓦修缮")).record();
        house.archive.settle();
        assertThat(house.archive.search(Query.of("\"琉璃瓦修缮\"")).total()).as("found before it has pages").isEqualTo(1);
        house.paged();
        int page = page("琉璃瓦修缮");
        assertThat(page).isGreaterThan(1);
        String text = house.archive.text(record.id(), "规程.docx");
        assertThat(text.split("\f", -1)).hasSize(page + 1);
        assertThat(text).contains("990101********0019").doesNotContain("990101199001010019");
        assertThat(across(text)).isNotEmpty().allMatch(words -> house.archive.search(Query.of("\"" + words + "\"")).total() > 0);

        assertThat(house.archive.paging().now(false, id -> { }).looked()).as("nothing waits any more").isZero();
        house.database.write(jdbc -> jdbc.sql("update archive_text set text = ? where record_id = ?")
                .params(text.replace("\f", ""), record.id()).update());
        house.archive.reindex();
        assertThat(page("琉璃瓦修缮")).isZero();
        List<String> told = new ArrayList<>();
        assertThat(house.archive.paging().now(true, told::add).paged()).isEqualTo(1);
        assertThat(told).containsExactly(record.id());
        house.archive.settle();
        assertThat(page("琉璃瓦修缮")).isEqualTo(page);
        assertThat(house.archive.paging().now(true, told::add).paged()).isZero();

        Record more = house.archive.catalogue().addFiles(record.id(), 1, List.of(Submission.FileIn.of("补充.docx",
                Samples.docx("联系电话13900000427"))), "dangan", "");
        house.paged();
        assertThat(house.archive.text(more.id(), "补充.docx")).isEqualTo("联系电话139****0427\n\f");
    }

    @Test
    void whatCannotBeLaidOutIsTriedTwiceAndNotForEver() {
        Record record = house.add("假.docx", "此文只有名字是 Word").record();
        house.paged();
        house.paged();
        assertThat(house.archive.paging().waiting()).isZero();
        assertThat(house.archive.text(record.id(), "假.docx")).isEqualTo("此文只有名字是 Word");
    }

    @Test
    void whatWasNotFinishedGoesOnByItselfAfterTheNextStart() throws InterruptedException {
        Path home = folder.resolve("again");
        Record record;
        try (House first = new House(home)) {
            record = first.add("规程.docx", paper("一")).record();
            first.paged();
            first.database.write(jdbc -> jdbc.sql("update archive_text set text = '正文' where record_id = ?").param(record.id()).update()
                    + jdbc.sql("insert into page_wait (record_id, position) values (?, 0)").param(record.id()).update());
        }
        try (House second = new House(home)) {
            for (int i = 0; i < 300 && second.archive.paging().waiting() > 0; i++) {
                Thread.sleep(100);
            }
            assertThat(second.archive.text(record.id(), "规程.docx")).startsWith("正文").contains("\f");
        }
    }

    /** Words on both sides of the ends of pages. */
    private static List<String> across(String text) {
        List<String> words = new ArrayList<>();
        for (int at = text.indexOf('\f'); at >= 0 && at < text.length() - 1; at = text.indexOf('\f', at + 1)) {
            String before = text.substring(0, at).strip();
            words.add(before.substring(before.length() - 8) + text.substring(at + 1, at + 9));
        }
        return words;
    }

    private static int page(String words) {
        Hit hit = house.archive.search(Query.of("\"" + words + "\"")).hits().getFirst();
        return hit.page();
    }

    @Test
    void theDrawingIsKeptUnderTheBytesOfTheFileAndGoesWithTheRecord() throws IOException {
        Record record = house.add("规程.docx", paper("一")).record();
        byte[] drawn = house.archive.drawn(record.id(), "规程.docx");
        assertThat(new String(drawn, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Path kept = house.home.drawn().resolve(record.files().getFirst().sha512() + ".pdf");
        assertThat(house.home.drawn()).isDirectoryContaining(kept::equals);
        assertThat(house.archive.drawn(record.id(), "规程.docx")).isEqualTo(drawn);
        Files.delete(kept);
        assertThat(house.archive.drawn(record.id(), "规程.docx")).as("a cache").isEqualTo(drawn);

        Record second = house.archive.catalogue().addFiles(record.id(), 1, List.of(Submission.FileIn.of("规程.docx", paper("二"))),
                "dangan", "");
        assertThat(house.archive.drawn(record.id(), "规程.docx")).isNotEqualTo(drawn);
        assertThat(second.files().getFirst().sha512()).isNotEqualTo(record.files().getFirst().sha512());

        Path other = folder.resolve("other");
        Path stale = Files.write(Files.createDirectories(other).resolve("stale.pdf"), new byte[] {1});
        Drawings small = new Drawings(other, house.extractor, 1);
        for (ArchivedFile file : List.of(record.files().getFirst(), second.files().getFirst())) {
            small.pdf(file, () -> new ByteArrayInputStream(Samples.docx(file.sha512())));
            assertThat(stale).as("of another process").doesNotExist();
            assertThat(other).as("no more than has room").isDirectoryContaining("glob:**" + file.sha512() + ".pdf");
            try (var files = Files.list(other)) {
                assertThat(files).hasSize(1);
            }
        }
        house.archive.keeping().destroy(record.id(), jdbc -> { }, jdbc -> { });
        assertThat(house.home.drawn()).isEmptyDirectory();
        assertThatThrownBy(() -> house.archive.drawn(record.id(), "规程.docx")).hasMessageContaining("已按规定销毁");
    }

    @Test
    void whatCannotBeDrawnIsRefusedInOneSentenceAndNotTriedAgain() {
        Record record = house.archive.add(Submission.received(Submission.FileIn.of("坏.docx", "不是文件".getBytes(StandardCharsets.UTF_8)),
                Submission.FileIn.of("文.txt", "文字".getBytes(StandardCharsets.UTF_8)))).record();
        ArchivedFile bad = record.files().getFirst();
        assertThat(house.archive.drawings().drawable(bad)).isTrue();
        assertThatThrownBy(() -> house.archive.drawn(record.id(), "坏.docx")).isInstanceOf(FaultException.class)
                .message().startsWith("坏.docx：版面画不出来").endsWith("。");
        assertThat(house.archive.drawings().drawable(bad)).isFalse();
        assertThatThrownBy(() -> house.archive.drawn(record.id(), "文.txt")).hasMessageContaining("没有版面");
        assertThatThrownBy(() -> house.archive.drawn(record.id(), "没有.docx")).hasMessageContaining("没有名为");
    }
}
