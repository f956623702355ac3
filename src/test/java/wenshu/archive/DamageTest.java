package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;
import wenshu.fault.FaultException;

/**
 * A small archive, some of its records with two versions, damaged in every way; each damage must be found and named. As
 * many damages as {@code -Ddamage.count} says.
 */
class DamageTest {

    @TempDir
    Path folder;

    private enum Kind { FLIP, DELETE, SWAP, EXTRA, CUT, GROWN, EMPTIED, MISPLACED }

    /** Undoes a damage. */
    private interface Undo {
        void run() throws IOException;
    }

    private final List<String> damaged = new ArrayList<>();
    private Path root;
    private Random random;

    @Test
    void everyDamageIsFoundAndNamed() throws IOException {
        long seed = Long.getLong("damage.seed", 20260301L);
        int count = Integer.getInteger("damage.count", 100);
        random = new Random(seed);
        try (House house = new House(folder.resolve("home"))) {
            root = house.home.ocfl();
            fill(house);
            assertThat(house.archive.verify().findings()).isEmpty();
            for (int i = 0; i < count; i++) {
                Kind kind = Kind.values()[i % Kind.values().length];
                damaged.clear();
                Undo undo = damage(kind);
                List<Finding> findings = house.archive.verify().findings();
                Set<String> found = findings.stream().map(Finding::path).collect(Collectors.toSet());
                assertThat(damaged).as("seed %d, damage %d: %s, found %s", seed, i, kind, findings)
                        .allMatch(path -> named(path, found));
                undo.run();
            }
            assertThat(house.archive.verify().findings()).isEmpty();
            System.out.println("DamageTest: " + count + " damages, all found and named, seed " + seed);
        }
    }

    /** The digest of an earlier version's list lies nowhere else: which half of the two has changed cannot be told. */
    private static boolean named(String path, Set<String> found) {
        return found.contains(path) || path.endsWith("/v1/inventory.json.sha512") && found.contains(path.replace(".sha512", ""));
    }

    private void fill(House house) throws IOException {
        for (int i = 0; i < 4; i++) {
            Record record = house.archive.add(Submission.received(
                    Submission.FileIn.of("正文" + i + ".txt", ("第" + i + "份文件的内容").repeat(20).getBytes(StandardCharsets.UTF_8)),
                    Submission.FileIn.of("附件" + i + ".txt", ("第" + i + "份附件").getBytes(StandardCharsets.UTF_8)))).record();
            if (i % 2 == 0) {
                house.archive.revise(record.id(), 1, record.entry().titled("更正" + i), "dangan", "");
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path any() throws IOException {
        List<Path> files = files();
        return files.get(random.nextInt(files.size()));
    }

    private String named(Path file) {
        String path = root.relativize(file).toString();
        damaged.add(path);
        return path;
    }

    private Undo damage(Kind kind) throws IOException {
        Path file = any();
        byte[] good = Files.readAllBytes(file);
        Undo restore = () -> Files.write(file, good);
        switch (kind) {
            case FLIP -> {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
            }
            case DELETE -> Files.delete(file);
            case CUT -> Files.write(file, Arrays.copyOf(good, random.nextInt(good.length)));
            case GROWN -> {
                byte[] bad = Arrays.copyOf(good, good.length + 1 + random.nextInt(9));
                random.nextBytes(bad);
                System.arraycopy(good, 0, bad, 0, good.length);
                Files.write(file, bad);
            }
            case EMPTIED -> Files.write(file, new byte[0]);
            case SWAP -> {
                Path other = any();
                byte[] others = Files.readAllBytes(other);
                if (Arrays.equals(good, others)) {
                    return damage(kind);
                }
                Files.write(file, others);
                Files.write(other, good);
                named(other);
                restore = () -> {
                    Files.write(file, good);
                    Files.write(other, others);
                };
            }
            case EXTRA -> {
                Path extra = file.resolveSibling("多余" + random.nextInt(1_000) + List.of(".txt", ".json", ".md", "").get(random.nextInt(4)));
                Files.write(extra, good);
                named(extra);
                return () -> Files.delete(extra);
            }
            default -> {
                Path elsewhere = file.resolveSibling(file.getFileName() + ".1");
                Files.move(file, elsewhere);
                named(elsewhere);
                restore = () -> Files.move(elsewhere, file);
            }
        }
        named(file);
        return restore;
    }

    @Test
    void exchangedFilesAreCalledSo() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            Path first = house.home.ocfl().resolve(house.add("甲.txt", "甲的内容").record().files().getFirst().contentPath());
            Path second = house.home.ocfl().resolve(house.add("乙.txt", "乙的内容").record().files().getFirst().contentPath());
            Path aside = folder.resolve("aside");
            Files.move(first, aside);
            Files.move(second, first);
            Files.move(aside, second);
            assertThat(house.archive.verify().findings()).extracting(Finding::verdict, Finding::file).containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple(Verdict.SWAPPED, "甲.txt"),
                    org.assertj.core.groups.Tuple.tuple(Verdict.SWAPPED, "乙.txt"));
        }
    }

    @Test
    void aChangedByteIsNeverHandedOut() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            byte[] large = new byte[5 << 20];
            new Random(7).nextBytes(large);
            for (byte[] bytes : List.of("小文件".getBytes(StandardCharsets.UTF_8), large)) {
                Record record = house.add("原件.bin", bytes).record();
                Path file = house.home.ocfl().resolve(record.files().getFirst().contentPath());
                for (int again = 0; again < 2; again++) {
                    try (InputStream in = house.archive.open(record.id(), "原件.bin")) {
                        assertThat(in.readAllBytes()).isEqualTo(bytes);
                    }
                }
                byte[] bad = bytes.clone();
                bad[bad.length / 2] ^= 4;
                InputStream underWay = house.archive.open(record.id(), "原件.bin");
                Files.write(file, bad);
                if (bytes == large) {
                    assertThatThrownBy(underWay::readAllBytes).as("changed after it was looked at").isInstanceOf(IOException.class);
                } else {
                    assertThat(underWay.readAllBytes()).isEqualTo(bytes);
                }
                underWay.close();
                assertThatThrownBy(() -> house.archive.open(record.id(), "原件.bin")).isInstanceOf(FaultException.class)
                        .hasMessageContaining("原件.bin").hasMessageContaining("损坏");
                Files.write(file, bytes);
                assertThat(house.archive.check(record.id())).isEmpty();
            }
        }
    }

    @Test
    void aFileFromBeforeSm3GetsItWhenItIsNextReadThrough() {
        try (House house = new House(folder.resolve("home"))) {
            Record record = house.add("a.txt", "abc").record();
            String sm3 = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
            assertThat(record.files().getFirst().sm3()).as("the example of GB/T 32905").isEqualTo(sm3);
            house.database.write(jdbc -> jdbc.sql("update archive_file set sm3 = ''").update());
            assertThat(house.archive.check(record.id())).isEmpty();
            assertThat(house.archive.record(record.id()).files().getFirst().sm3()).isEqualTo(sm3);
        }
    }
}
