package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;
import wenshu.archive.ocfl.OcflStore;

class VerificationTest {

    @TempDir
    Path folder;

    @Test
    void anyChangedByteInAnyFileOfAnyRecordIsFoundAndNamed() throws IOException {
        Random random = new Random(20260301);
        try (House house = new House(folder.resolve("home"))) {
            for (int i = 0; i < 3; i++) {
                house.add("文件" + i + ".txt", "第" + i + "份文件的内容".repeat(20));
            }
            assertThat(house.archive.verify().clean()).isTrue();
            int flipped = 0;
            for (Path file : objectFiles(house)) {
                byte[] good = Files.readAllBytes(file);
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(7));
                Files.write(file, bad);
                String path = house.home.ocfl().relativize(file).toString();
                assertThat(house.archive.verify().findings()).as(path).isNotEmpty()
                        .anySatisfy(finding -> assertThat(path).startsWith(objectOf(finding)));
                Files.delete(file);
                assertThat(house.archive.verify().findings()).as(path)
                        .anyMatch(finding -> finding.verdict() == Verdict.MISSING && finding.path().equals(path));
                Files.write(file, good);
                flipped++;
            }
            assertThat(flipped).isEqualTo(3 * 7);
            assertThat(house.archive.verify().clean()).isTrue();
        }
    }

    @Test
    void theDamagedMissingAndExtraFilesAreNamed() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            Record damaged = house.add("损坏的.txt", "甲").record();
            Record missing = house.add("缺失的.txt", "乙").record();
            Path ocfl = house.home.ocfl();
            Files.writeString(ocfl.resolve(damaged.files().getFirst().contentPath()), "丙");
            Files.delete(ocfl.resolve(missing.files().getFirst().contentPath()));
            Files.writeString(ocfl.resolve("多余的.txt"), "丁");
            Files.writeString(ocfl.resolve(damaged.files().getFirst().contentPath()).resolveSibling("夹带.txt"), "戊");
            assertThat(house.archive.verify().findings()).extracting(Finding::verdict, Finding::file)
                    .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Verdict.DAMAGED, "损坏的.txt"),
                            org.assertj.core.groups.Tuple.tuple(Verdict.MISSING, "缺失的.txt"),
                            org.assertj.core.groups.Tuple.tuple(Verdict.EXTRA, "多余的.txt"),
                            org.assertj.core.groups.Tuple.tuple(Verdict.EXTRA, "夹带.txt"));
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsStillChecked() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            Record unreadable = house.add("读不出的.txt", "甲").record();
            Record changed = house.add("改过的.txt", "乙").record();
            Path ocfl = house.home.ocfl();
            Path file = ocfl.resolve(unreadable.files().getFirst().contentPath());
            Files.delete(file);
            Files.createDirectory(file);
            Files.writeString(ocfl.resolve(changed.files().getFirst().contentPath()), "丙");
            assertThat(house.archive.verify().findings()).extracting(Finding::verdict, Finding::file)
                    .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Verdict.DAMAGED, "读不出的.txt"),
                            org.assertj.core.groups.Tuple.tuple(Verdict.DAMAGED, "改过的.txt"));
        }
    }

    @Test
    void whatIsBeingStoredMeanwhileIsNotExtra() throws Exception {
        CountDownLatch stored = new CountDownLatch(1);
        try (House house = new House(folder.resolve("home"), new Disk(), (home, database, store, extractor, index, disk,
                clock) -> new Archive(home, database, store, extractor, index, disk, clock) {
                    @Override
                    void acknowledge(Record record, List<String> texts) {
                        stored.countDown();
                        try {
                            Thread.sleep(500);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        super.acknowledge(record, texts);
                    }
                })) {
            Thread adding = new Thread(() -> house.add("a.txt", "正在归档"));
            adding.start();
            stored.await();
            assertThat(house.archive.list(1, 1).total()).isZero();
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(new Verification(house.database, new OcflStore(house.home.ocfl(), folder.resolve("work"),
                    new Disk())).run().findings()).isEmpty();
            adding.join();
        }
    }

    private static List<Path> objectFiles(House house) throws IOException {
        try (Stream<Path> files = Files.walk(house.home.ocfl())) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> house.home.ocfl().relativize(path).getNameCount() > 4).toList();
        }
    }

    private static String objectOf(Finding finding) {
        return finding.path().substring(0, 3 * 4 + 64);
    }
}
