package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.search.Query;

/**
 * The order of writes, seen from the calls. A killed process cannot show a missing sync, because the system still holds
 * the pages; only the calls can.
 */
class WriteOrderTest {

    @TempDir
    Path folder;

    /** Notes what is synced, and how many records the database has at that moment. */
    private static final class WatchedDisk extends Disk {
        private final Set<Path> synced = Collections.synchronizedSet(new LinkedHashSet<>());
        private House house;
        private final AtomicLong mostRecordsSeen = new AtomicLong();
        private Path failAt;

        @Override
        public void sync(Path path) throws IOException {
            if (failAt != null && path.toString().contains(failAt.toString())) {
                throw new IOException("disk full");
            }
            super.sync(path);
            synced.add(path);
            if (house != null) {
                mostRecordsSeen.accumulateAndGet(house.archive.list(1, 1).total(), Math::max);
            }
        }
    }

    @Test
    void everyFileAndEveryFolderAboveItIsSyncedBeforeTheDatabaseKnowsTheRecord() throws IOException {
        WatchedDisk disk = new WatchedDisk();
        try (House house = new House(folder.resolve("home"), disk, Archive::new)) {
            disk.house = house;
            Record record = house.add("a.txt", "先落盘，后入库").record();
            assertThat(disk.mostRecordsSeen.get()).as("records in the database while files were still being synced").isZero();
            assertThat(house.archive.list(1, 1).total()).isEqualTo(1);
            assertThat(disk.synced.iterator().next()).as("first of all the file itself, in staging")
                    .startsWithRaw(house.home.staging());
            assertThat(disk.synced).as("the folders that name the staged file").contains(house.home.root(),
                    house.home.staging(), house.home.staging().resolve(record.id()));
            Path content = house.home.ocfl().resolve(record.files().getFirst().contentPath());
            Path object = content.getParent().getParent().getParent();
            try (Stream<Path> all = Files.walk(object)) {
                assertThat(disk.synced).containsAll(all.toList());
            }
            for (Path above = object; !above.equals(house.home.root()); above = above.getParent()) {
                assertThat(disk.synced).contains(above);
            }
        }
    }

    @Test
    void aRecordOfOneFileNeedsAsManySyncsAsTheDecisionSays() {
        WatchedDisk disk = new WatchedDisk();
        try (House house = new House(folder.resolve("home"), disk, Archive::new)) {
            house.add("a.txt", "之后根目录已在");
            disk.synced.clear();
            house.add("b.txt", "第二份");
            assertThat(disk.synced).as("three in staging, fourteen in the store").hasSize(17);
        }
    }

    /** An archive whose parts fail as a test wishes. */
    private static final class Frail extends Archive {
        private boolean guessing;
        private boolean reading;
        private boolean clearing;

        Frail(DataHome home, wenshu.home.Database database, ArchiveStore store, wenshu.extract.TextExtractor extractor,
                wenshu.search.SearchIndex index, Disk disk, java.time.Clock clock) {
            super(home, database, store, extractor, index, disk, clock);
        }

        @Override
        MetadataGuess guess(String text, String name) {
            if (guessing) {
                throw new IllegalStateException("an odd file");
            }
            return super.guess(text, name);
        }

        @Override
        wenshu.extract.Extracted extract(Staging.Staged file) {
            if (reading) {
                throw new IllegalStateException("an odd file");
            }
            return super.extract(file);
        }

        @Override
        void discard(String id) throws IOException {
            if (clearing) {
                throw new IOException("cannot delete");
            }
            super.discard(id);
        }
    }

    @Test
    void oneOddFileDoesNotStopTheOthersAndWhatIsKeptIsAnsweredSo() throws IOException {
        try (House house = new House(folder.resolve("home"), new Disk(), Frail::new)) {
            Frail frail = (Frail) house.archive;
            frail.guessing = true;
            assertThat(house.add("没有题名.txt", "关于示例的通知").record().title()).isEqualTo("没有题名.txt");
            frail.guessing = false;
            frail.reading = true;
            assertThatThrownBy(() -> house.add("a.txt", "读的时候出错")).isInstanceOf(IllegalStateException.class);
            assertThat(house.home.staging().resolve("ocfl").getParent()).isDirectoryNotContaining("glob:**/R*");
            frail.reading = false;
            frail.clearing = true;
            Record kept = house.add("b.txt", "已经归档").record();
            frail.clearing = false;
            assertThat(house.all()).extracting(Record::id).contains(kept.id()).hasSize(2);
            assertThat(house.add("c.txt", "后来的").duplicate()).isFalse();
        }
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.all()).hasSize(3);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    void afterAFailedSyncNothingIsAcknowledgedUntilARestart() {
        WatchedDisk disk = new WatchedDisk();
        try (House house = new House(folder.resolve("home"), disk, Archive::new)) {
            house.add("a.txt", "完好");
            disk.failAt = Path.of("inventory.json");
            assertThatThrownBy(() -> house.add("b.txt", "写不进")).isInstanceOf(FaultException.class)
                    .hasMessageContaining("没有归档");
            disk.failAt = null;
            assertThatThrownBy(() -> house.add("c.txt", "不重试")).isInstanceOf(FaultException.class);
            assertThat(house.all()).hasSize(1);
            assertThat(house.archive.search(Query.of("完好"))).isNotNull();
        }
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.all()).hasSize(1);
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(house.home.quarantine()).isNotEmptyDirectory();
            assertThat(house.add("b.txt", "写不进").duplicate()).isFalse();
        }
    }

    @Test
    void aCrashBetweenStoreAndDatabaseLeavesNoRowAndStartUpPutsTheRestAside() throws IOException {
        String[] id = new String[1];
        try (House house = new House(folder.resolve("home"), new Disk(), (home, database, store, extractor, index, disk,
                clock) -> new Archive(home, database, store, extractor, index, disk, clock) {
                    @Override
                    void acknowledge(Record record, java.util.List<String> texts) {
                        id[0] = record.id();
                        throw new IllegalStateException("power cut");
                    }
                })) {
            assertThatThrownBy(() -> house.add("a.txt", "只到一半")).isInstanceOf(FaultException.class);
            assertThat(house.archive.verify().findings()).as("verify names what is extra").isNotEmpty()
                    .allMatch(finding -> finding.verdict() == FixityReport.Verdict.EXTRA);
        }
        try (House house = new House(folder.resolve("home"))) {
            assertThat(house.all()).isEmpty();
            assertThat(house.archive.verify().findings()).isEmpty();
        }
        try (Stream<Path> aside = Files.walk(new DataHome(folder.resolve("home")).quarantine())) {
            assertThat(aside.map(path -> path.getFileName().toString())).contains(id[0], "a.txt");
        }
    }
}
