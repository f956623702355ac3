package wenshu.pack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.assembly.Backups;
import wenshu.assembly.Backups.Restored;
import wenshu.extract.Samples;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.IdKeys;
import wenshu.search.Hit;
import wenshu.search.Query;

class BackupTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyMachineBecomesWhatTheOldOneWas() throws IOException {
        List<Record> before;
        Map<String, List<String>> answers;
        Path to = folder.resolve("备份");
        try (House house = new House(folder.resolve("home"))) {
            fill(house, 0, 6);
            IdKeys.open(new DataHome(folder.resolve("home")));
            Files.createDirectories(folder.resolve("home/templates"));
            Files.writeString(folder.resolve("home/templates/自己的 模板+%.txt"), "模板");
            Snapshot first = backup(to);
            assertThat(first.records()).isEqualTo(7);
            assertThat(first.newFiles()).isPositive();
            fill(house, 6, 8);
            before = house.all();
            answers = answers(house);
            Snapshot second = backup(to);
            assertThat(second.records()).isEqualTo(9);
            // Of two records a file, a description, a list and its hash; lists lie there twice and may be copied at once.
            assertThat(second.newFiles()).isBetween(8L, 14L);
            assertThat(backup(to).newFiles()).as("nothing new").isZero();
        }
        assertThat(new BackupFolder(to).complete()).hasSize(3);
        Restored restored = restore(to, "", false, "new");
        assertThat(restored.whole()).as(restored.toString()).isTrue();
        assertThat(folder.resolve("new/templates/自己的 模板+%.txt")).hasContent("模板");
        assertThat(folder.resolve("new/id.key")).as("people are told apart as before").hasSameBinaryContentAs(folder.resolve("home/id.key"));
        try (House house = new House(folder.resolve("new"))) {
            assertThat(house.all()).isEqualTo(before);
            assertThat(answers(house)).isEqualTo(answers);
            assertThat(house.archive.add(Submission.received(FileIn.of("新.txt", bytes("照常归档")))).duplicate()).isFalse();
        }
        assertThatThrownBy(() -> restore(to, "", false, "new")).isInstanceOf(FaultException.class)
                .hasMessageContaining("数据目录不是空的");
        assertThat(restore(to, new BackupFolder(to).complete().getLast().name(), false, "old").files().records()).isEqualTo(7);
    }

    @Test
    void whatIsBrokenMissingOrOfAnotherTimeIsRefusedByName() throws IOException {
        Path to = folder.resolve("to");
        assertThatThrownBy(() -> restore(to, "", false, "new")).hasMessageContaining("没有完整的备份");
        try (House house = new House(folder.resolve("home"))) {
            fill(house, 0, 3);
            backup(to);
            assertThatThrownBy(() -> backup(folder.resolve("home/backup"))).hasMessageContaining("互相包含");
        }
        Snapshot only = new BackupFolder(to).complete().getFirst();
        Path list = to.resolve("snapshots").resolve(only.name()).resolve(Snapshot.FILES);
        Listed victim = Files.readAllLines(list).stream().map(Listed::of).filter(file -> file.path().endsWith("文件0.txt"))
                .findFirst().orElseThrow();
        Path object = new BackupFolder(to).object(victim.sha256());
        byte[] good = Files.readAllBytes(object);
        byte[] bad = good.clone();
        bad[3] ^= 1;
        Files.write(object, bad);
        assertThatThrownBy(() -> restore(to, "", false, "new")).isInstanceOf(FaultException.class)
                .hasMessageContaining("文件0.txt：在备份里缺失或已损坏");
        assertThat(folder.resolve("new")).doesNotExist();
        delete(folder.resolve("new.restoring"));
        Restored most = restore(to, "", true, "most");
        assertThat(most.whole()).isFalse();
        assertThat(most.files().damaged()).singleElement().asString().endsWith("文件0.txt");
        assertThat(most.fixity().findings()).singleElement().extracting(finding -> finding.verdict().label()).isEqualTo("缺失");
        Files.write(object, good);
        String lines = Files.readString(list);
        Files.writeString(list, lines.replaceFirst("\t[^\t\n]+\n", "\t../../逃\n"));
        assertThatThrownBy(() -> restore(to, "", false, "new")).hasMessageContaining("files.tsv：在备份里缺失或已损坏");
        for (String line : List.of("", "x", "a\tb\tc\td", "0".repeat(64) + "\t1\t1\t../逃", "0".repeat(64) + "\t1\t1\t/etc/passwd",
                "0".repeat(64) + "\t1\t1\ta/../../b", "0".repeat(64) + "\t-1\t1\ta", "0".repeat(64) + "\t1\t1\t%zz",
                "0".repeat(64) + "\t1\t1\t")) {
            assertThatThrownBy(() -> Listed.of(line)).as(line).isInstanceOf(FaultException.class);
        }
        Files.writeString(list, lines);
        Path summary = list.resolveSibling(Snapshot.SUMMARY);
        Files.writeString(summary, Files.readString(summary).replace("wenshu-backup/1", "wenshu-backup/9"));
        assertThatThrownBy(() -> restore(to, "", false, "new")).hasMessageContaining("用较新的程序恢复");
    }

    @Test
    void aBackupThatIsCutShortLeavesTheLastOneUsable() throws IOException {
        Path to = folder.resolve("to");
        try (House house = new House(folder.resolve("home"))) {
            fill(house, 0, 2);
            Snapshot whole = backup(to);
            fill(house, 2, 4);
            assertThatThrownBy(() -> new Backup(new DataHome(folder.resolve("home")), Optional.empty(), new BackupFolder(to), Clock.systemUTC(), now -> {
                if (now.step().equals("写入磁盘")) {
                    throw new IllegalStateException("killed");
                }
            }).run(9, Map.of())).hasMessage("killed");
            assertThat(new BackupFolder(to).complete()).containsExactly(whole);
            assertThat(restore(to, "", false, "new").files().records()).isEqualTo(3);
            Snapshot next = backup(to);
            assertThat(next.newFiles()).as("what was copied already is used").isZero();
            assertThat(new BackupFolder(to).complete()).hasSize(2);
        }
        try (Stream<Path> left = Files.walk(to)) {
            assertThat(left.filter(path -> path.toString().contains(BackupFolder.PART))).isEmpty();
        }
    }

    @Test
    void recordsThatCameInWhileItWasMadeAreTakenInAndOldBackupsGo() {
        Path to = folder.resolve("to");
        try (House house = new House(folder.resolve("home"))) {
            fill(house, 0, 2);
            new Backup(new DataHome(folder.resolve("home")), Optional.empty(), new BackupFolder(to), Clock.systemUTC(), now -> {
                if (now.step().equals("复制数据库")) {
                    return;
                }
                assertThat(now.files()).isPositive();
            }).run(1, Map.of());
            fill(house, 2, 3);
            Snapshot late = new Backup(new DataHome(folder.resolve("home")), Optional.empty(), new BackupFolder(to), new AddingClock(() ->
                    fill(house, 3, 4)), now -> { }).run(1, Map.of());
            assertThat(late.records()).isEqualTo(5);
        }
        assertThat(new BackupFolder(to).complete()).hasSize(1);
        Restored restored = restore(to, "", false, "new");
        assertThat(restored.whole()).as(restored.toString()).isTrue();
        assertThat(restored.fixity().records()).isEqualTo(5);
    }

    /** A clock that does something when it is first read. */
    private static final class AddingClock extends Clock {
        private final Runnable work;
        private int asked;

        AddingClock(Runnable work) {
            this.work = work;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            if (asked++ == 0) {
                work.run();
            }
            return java.time.Instant.now();
        }
    }

    private Snapshot backup(Path to) {
        return new Backups(new DataHome(folder.resolve("home")), Clock.systemUTC()).run(to, 9, Map.of(), now -> { });
    }

    private Restored restore(Path to, String at, boolean evenDamaged, String name) {
        return new Backups(new DataHome(folder.resolve(name)), Clock.systemUTC()).restore(to, at, evenDamaged, now -> { });
    }

    private static void fill(House house, int from, int to) {
        if (from == 0) {
            house.archive.add(Submission.received(FileIn.of("来文.docx", Samples.docx("省示例厅\n关于推荐示例人员的函\n请推荐林致远等人。"))));
        }
        for (int i = from; i < to; i++) {
            house.archive.add(Submission.received(FileIn.of("文件" + i + ".txt", bytes("第" + i + "份示例文件，说的是备份"))));
        }
    }

    private static Map<String, List<String>> answers(House house) {
        house.archive.settle();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List.of("示例文件", "林致远", "文件3", "备份").forEach(word -> answers.put(word,
                house.archive.search(Query.of(word)).hits().stream().map(Hit::recordId).toList()));
        return answers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
