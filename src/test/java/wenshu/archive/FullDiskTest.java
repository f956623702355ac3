package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wenshu.fault.FaultException;
import wenshu.search.Query;

@Execution(ExecutionMode.SAME_THREAD)
class FullDiskTest {

    @TempDir
    Path folder;

    /** A disk that tells of as much room as a test wishes. */
    private static final class Roomy extends Disk {
        private long room = Long.MAX_VALUE;

        @Override
        public long usable(Path folder) {
            return room;
        }
    }

    @Test
    void withLittleRoomLeftNothingMoreIsTakenInButEverythingIsRead() throws IOException {
        Roomy disk = new Roomy();
        try (House house = new House(folder.resolve("home"), disk, Archive::new)) {
            String id = house.add("a.txt", "示例文字先归档").record().id();
            house.archive.settle();
            disk.room = Disk.SPARE - 1;
            assertThatThrownBy(() -> house.add("b.txt", "之后的")).isInstanceOfSatisfying(FaultException.class, fault ->
                    assertThat(fault.kind()).isEqualTo(FaultException.Kind.NO_SPACE)).hasMessageContaining("只剩 499 MB");
            assertThat(house.archive.search(Query.of("示例文字")).total()).isEqualTo(1);
            assertThat(house.archive.open(id, "a.txt").readAllBytes()).isNotEmpty();
            disk.room = Disk.SPARE;
            assertThat(house.add("b.txt", "之后的").duplicate()).isFalse();
        }
    }

    /** A small file system that is really full. */
    @Test
    void onAFullDiskIntakeIsRefusedReadsGoOnAndNothingIsTorn() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", small.toString()), "only root can mount a small disk");
        try {
            Path filler = small.resolve("filler");
            int kept = 0;
            try (House house = new House(small.resolve("home"), new Roomy(), Archive::new)) {
                house.add("先.txt", "示例文字先归档");
                house.archive.settle();
                Files.write(filler, new byte[4 << 20]);
                FaultException refused = null;
                for (int i = 0; i < 100 && refused == null; i++) {
                    try {
                        house.add("文件" + i + ".txt", ("第" + i + "份\n").repeat(40_000).getBytes(StandardCharsets.UTF_8));
                        kept++;
                    } catch (FaultException e) {
                        refused = e;
                    }
                }
                assertThat(refused).isNotNull().hasMessageContaining("没有归档").hasMessageContaining("磁盘空间");
                assertThat(house.archive.search(Query.of("示例文字先归档")).total()).isEqualTo(1);
                assertThat(house.archive.open(house.all().getLast().id(), "先.txt").readAllBytes()).isNotEmpty();
                Files.delete(filler);
                // With room again the index goes on by itself, although Lucene gave its writer up.
                for (int i = 0; i < 100 && house.index.count() < kept + 1; i++) {
                    Thread.sleep(200);
                    house.archive.wake();
                }
                assertThat(house.index.count()).isEqualTo(kept + 1);
            }
            try (House house = new House(small.resolve("home"), new Roomy(), Archive::new)) {
                house.archive.settle();
                assertThat(house.all()).hasSize(kept + 1);
                assertThat(house.archive.verify().findings()).isEmpty();
                assertThat(house.index.count()).isEqualTo(kept + 1);
                house.add("后.txt", "腾出空间以后");
                assertThat(house.all()).hasSize(kept + 2);
            }
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
