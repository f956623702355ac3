package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;

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
