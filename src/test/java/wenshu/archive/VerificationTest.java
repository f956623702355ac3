package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void aRowThatWasChangedBehindOurBackIsNamedWithWhatItSays() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            Record other = house.add("另一件.txt", "乙").record();
            String[][] changes = {
                {"update archive_record set title = '换了' where id = ?", "题名"},
                {"update archive_record set year = 1999 where id = ?", "年度"},
                {"update archive_record set access = 'SECTION', retention = 'TEN' where id = ?", "保管期限、开放范围"},
                {"update archive_record set code = 'Z109' where id = ?", "档号"},
                {"update archive_record set archived_at = '2001-01-01T00:00:00Z' where id = ?", "归档时间"},
                {"update archive_person set name = '某某' where record_id = ?", "人员"},
                {"update archive_file set name = '换名.txt' where record_id = ?", "文件"},
                {"update archive_file set sha256 = '" + "0".repeat(64) + "' where record_id = ?", "文件"},
                {"update archive_file set size = 5 where record_id = ?", "文件"},
                {"insert into archive_link (from_id, to_id, kind) values (?, '" + other.id() + "', 'FORWARDS')", "关联"}};
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < changes.length; i++) {
                Record record = house.add("第" + i + "件.txt", "第" + i + "件的字").record();
                house.archive.revise(record.id(), 1, record.entry().in(2020).about(List.of(Mention.of("钱示范"))), "dangan", "");
                ids.add(record.id());
            }
            assertThat(house.archive.verify().findings()).isEmpty();
            for (int i = 0; i < changes.length; i++) {
                String sql = changes[i][0];
                String id = ids.get(i);
                house.database.write(jdbc -> jdbc.sql(sql).param(id).update());
            }
            List<Finding> findings = house.archive.verify().findings();
            for (int i = 0; i < changes.length; i++) {
                String id = ids.get(i);
                assertThat(findings).as(changes[i][0]).filteredOn(finding -> finding.recordId().equals(id)).extracting(Finding::file)
                        .contains("档案说明（与数据库不符：" + changes[i][1] + "）");
            }
            assertThat(findings).extracting(Finding::recordId).containsOnly(ids.toArray(String[]::new));
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
