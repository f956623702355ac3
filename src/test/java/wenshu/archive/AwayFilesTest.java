package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Samples;
import wenshu.extract.Scans;
import wenshu.fault.FaultException;

/** Work in the background with files that cannot be had for a while: it waits, asks nobody too much, and goes on by itself. */
class AwayFilesTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(100);

    @TempDir
    static Path folder;
    private static House house;

    private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
    private final List<String> damaged = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void open() {
        // The reading processes are its own: recognition that was stopped by another house stays so.
        house = House.alone(folder.resolve("home"), new Disk(), Archive::new);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private WorkingCopies copies() {
        return new WorkingCopies(folder.resolve("copies"), (id, name) -> {
            opened.add(id);
            return house.archive.open(house.archive.record(id).files().getFirst());
        }, damaged::add);
    }

    private Paging paging(Duration lookAgain) {
        return new Paging(new PageRows(house.database), copies(), house.extractor, () -> { }, lookAgain);
    }

    private static Record waiting(String name) {
        Record record = house.add(name, Samples.docx(name + "的正文")).record();
        house.paged();
        waitAgain(record);
        return record;
    }

    private static void waitAgain(Record record) {
        house.database.write(jdbc -> jdbc.sql("update archive_text set text = '正文' where record_id = ?").param(record.id()).update()
                + jdbc.sql("insert into page_wait (record_id, position) values (?, 0)").param(record.id()).update());
    }

    private static Path stored(Record record) {
        return house.home.ocfl().resolve(record.files().getFirst().contentPath());
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void aWordFileThatCannotBeHadWaitsUntilItIsThereAgain() throws Exception {
        Record away = waiting("不在.docx");
        Path hidden = Files.move(stored(away), folder.resolve("hidden"));
        try (Paging paging = paging(NEVER)) {
            paging.start();
            until(() -> damaged.size() == 1);
            Record there = waiting("在.docx");
            paging.wake();
            until(() -> house.archive.text(there.id(), "在.docx").contains("\f"));
            assertThat(Collections.frequency(opened, away.id())).as("not asked for with every one that comes in").isEqualTo(1);
            for (int i = 0; i < 3; i++) {
                assertThat(paging.now(false, id -> { }).without()).isEqualTo(1);
            }
            assertThat(paging.waiting()).as("for it may come back").isEqualTo(1);
            assertThat(damaged).as("told once").containsExactly(away.id());
        }
        Files.createDirectories(stored(away).getParent());
        try (Paging paging = paging(SOON)) {
            paging.start();
            until(() -> opened.size() > 5);
            Files.move(hidden, stored(away));
            until(() -> paging.waiting() == 0);
        }
        assertThat(house.archive.text(away.id(), "不在.docx")).contains("\f");
        assertThat(folder.resolve("copies")).isEmptyDirectory();
    }

    @Test
    void aScanThatCannotBeHadWaitsUntilItIsThereAgain() throws Exception {
        assumeTrue(house.extractor.canRecognise(), "tesseract with chi_sim is not installed");
        Record away = house.add("扫描件.png", Scans.picture("png", List.of(Scans.page(List.of("关于示例津贴推荐工作的通知"), 0, 0, 1)))).record();
        house.archive.recognition().now(file -> { });
        Path hidden = Files.move(stored(away), folder.resolve("hidden-scan"));
        house.database.write(jdbc -> jdbc.sql("update archive_file set status = 'SCAN' where record_id = ?").param(away.id()).update());
        Recognition recognition = new Recognition(new ScanRows(house.database), copies(), house.extractor, () -> { }, NEVER);
        for (int i = 0; i < 3; i++) {
            assertThat(recognition.now(file -> { })).isZero();
        }
        assertThat(damaged).as("told once").containsExactly(away.id());
        assertThat(opened).hasSize(3);
        assertThat(recognition.waiting()).isEqualTo(1);
        Files.move(hidden, stored(away));
        assertThat(recognition.now(file -> { })).isEqualTo(1);
        assertThat(house.archive.record(away.id()).files().getFirst().status()).isEqualTo(ExtractionStatus.RECOGNISED);
    }

    @Test
    void whoeverAsksForALostFileIsToldSoAlsoWhenTheWatchFails() throws IOException {
        Record lost = house.add("丢失.txt", "丢失的文件").record();
        Path hidden = Files.move(stored(lost), folder.resolve("hidden-text"));
        house.archive.onDamage(id -> {
            throw new IllegalStateException("the store is away");
        });
        assertThatThrownBy(() -> house.archive.open(lost.id(), "丢失.txt")).isInstanceOf(FaultException.class)
                .hasMessageContaining("找不到");
        house.archive.onDamage(id -> { });
        Files.move(hidden, stored(lost));
    }
}
