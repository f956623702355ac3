package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.Victim;

/** Long campaigns against the disk, each asked for by a property; what they gave stands in {@code bench/README.md}. */
@Timeout(value = 3_600, unit = TimeUnit.SECONDS)
class DiskCampaignTest {

    /** Calls after which the disk holds something else; a thread counts its own. */
    private static final List<String> CALLS = List.of("fsync,fdatasync", "rename,renameat,renameat2", "unlink,unlinkat,rmdir",
            "mkdir,mkdirat", "ftruncate");
    private static final int MOST = 60;
    /**
     * The program by which Java starts others is itself given the library that makes calls fail, and dies of it; the reading
     * processes, which are started without it, have a clean environment.
     */
    private static final String HELPERLESS = "JDK_JAVA_OPTIONS=-Djdk.lang.Process.launchMechanism=VFORK";
    private static final int DOCUMENTS_EACH = 2;

    @TempDir
    Path folder;

    private static void must(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(String.join(" ", command) + ": " + said).isZero();
    }

    /** {@code -Dkill.calls=1}: SIGKILL at the first, second, third … call of each kind, until an intake needs no more of them. */
    @Test
    @EnabledIfSystemProperty(named = "kill.calls", matches = ".+")
    void killedAtEachCallThatChangesTheDisk() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        long began = System.nanoTime();
        Survivors survivors = new Survivors(folder.resolve("home"), 100_000);
        assertThat(survivors.listen(survivors.start(List.of(), "honest", 2), () -> { })).isTrue();
        int kills = 0;
        for (String calls : CALLS) {
            boolean ended = false;
            for (int when = 1; when <= MOST && !ended; when++) {
                ended = survivors.listen(survivors.start(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls,
                        "-e", "inject=" + calls + ":signal=SIGKILL:when=" + when), "honest", survivors.next() + DOCUMENTS_EACH), () -> { });
                kills += ended ? 0 : 1;
                if (when % 8 == 0 || ended) {
                    assertThat(survivors.lost()).as("%s, %d times", calls, when).isEmpty();
                    System.out.printf("kill.calls %s: %d times, %d kills and %d receipts so far, none lost, %.0f s%n", calls, when, kills,
                            survivors.acknowledged.size(), (System.nanoTime() - began) / 1e9);
                }
            }
        }
        assertThat(survivors.lost()).isEmpty();
    }

    /** {@code -Deio=20}: so many runs on a disk whose syncs, writes or renames fail now and then. */
    @Test
    @EnabledIfSystemProperty(named = "eio", matches = "\\d+")
    void onADiskThatFailsNothingIsTornAndReadsGoOn() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/fiu-run")), "fiu-utils is not installed");
        long began = System.nanoTime();
        Survivors survivors = new Survivors(folder.resolve("home"), 100_000);
        assertThat(survivors.listen(survivors.start(List.of(), "honest", 10), () -> { })).isTrue();
        String[][] failures = {{"posix/io/sync/fsync", "5"}, {"posix/io/sync/fdatasync", "5"}, {"posix/io/rw/write", "28"},
            {"posix/io/rw/pwrite", "5"}, {"posix/io/dir/rename", "5"}};
        int refused = 0;
        int blind = 0;
        int down = 0;
        int runs = Integer.getInteger("eio");
        for (int run = 0; run < runs; run++) {
            String[] failure = failures[run % failures.length];
            survivors.listen(survivors.start(List.of("env", HELPERLESS, "fiu-run", "-x", "-c", "enable_random name=" + failure[0] + ",probability="
                    + (run % 2 == 0 ? 0.02 : 0.1) + ",failinfo=" + failure[1]), "failing", survivors.next() + 20), () -> { });
            List<String> no = survivors.said.stream().filter(line -> line.startsWith("REFUSED")).toList();
            refused += no.size();
            blind += survivors.said.stream().filter("BLIND"::equals).count();
            down += survivors.said.stream().anyMatch(line -> line.startsWith("DOWN")) ? 1 : 0;
            System.out.println("eio run " + run + " " + failure[0] + ": " + survivors.acknowledged.size() + " receipts, " + no.size() + " refused "
                    + no.stream().limit(1).toList() + survivors.said.stream().filter(line -> line.matches("(BLIND|DOWN|CRASH).*")).distinct().limit(3).toList());
            assertThat(no).allMatch(line -> line.endsWith("。"));
            assertThat(survivors.said).noneMatch(line -> line.startsWith("CRASHED"));
            assertThat(survivors.lost()).as("after run %d, %s", run, failure[0]).isEmpty();
        }
        System.out.printf("eio: %d runs, %d receipts, %d refused, reads failed after %d of these, %d did not start, none lost, %.0f s%n", runs,
                survivors.acknowledged.size(), refused, blind, down, (System.nanoTime() - began) / 1e9);
    }

    /**
     * {@code -Dpowercut=3}: so many power cuts each, with the real disk and with one that is never waited for. The file system
     * lies in an image; what has reached the image when the process is stopped is what a cut would have left.
     */
    @Test
    @EnabledIfSystemProperty(named = "powercut", matches = "\\d+")
    void afterAPowerCutWhatWasAcknowledgedIsThereUnlessNobodyWaitedForTheDisk() throws Exception {
        int cuts = Integer.getInteger("powercut");
        long began = System.nanoTime();
        for (String mode : List.of("honest", "forgetful")) {
            int receipts = 0;
            int lost = 0;
            for (int cut = 0; cut < cuts; cut++) {
                int[] found = powerCut(mode, 20 + 15 * cut);
                receipts += found[0];
                lost += found[1];
            }
            System.out.printf("powercut, %s: %d cuts, %d receipts, %d lost, %.0f s%n", mode, cuts, receipts, lost, (System.nanoTime() - began) / 1e9);
            if (mode.equals("honest")) {
                assertThat(lost).isZero();
            } else {
                assertThat(lost).as("the test bites").isPositive();
            }
        }
    }

    /** Answers how many were acknowledged, and how many of them were gone. */
    private int[] powerCut(String mode, int receipts) throws Exception {
        Path place = Files.createDirectories(folder.resolve(mode + receipts));
        Path image = place.resolve("disk.img");
        Path mount = Files.createDirectories(place.resolve("mounted"));
        Path copy = place.resolve("copy.img");
        must("truncate", "-s", "1500M", image.toString());
        must("mkfs.ext4", "-q", "-F", image.toString());
        must("mount", "-o", "loop,commit=300", image.toString(), mount.toString());
        Survivors survivors = new Survivors(mount.resolve("home"), 100_000);
        try {
            Victim process = survivors.start(List.of(), mode, 100_000);
            survivors.listen(process, () -> {
                if (survivors.acknowledged.size() == receipts) {
                    try {
                        must("kill", "-STOP", Long.toString(process.pid()));
                        must("cp", "--sparse=always", image.toString(), copy.toString());
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    process.killAfter(0);
                }
            });
        } finally {
            must("umount", "-l", mount.toString());
        }
        must("mount", "-o", "loop", copy.toString(), mount.toString());
        try {
            return new int[] {survivors.acknowledged.size(), lost(survivors, mount.resolve("home"), mode)};
        } finally {
            must("umount", "-l", mount.toString());
            Files.delete(image);
            Files.delete(copy);
        }
    }

    private static int lost(Survivors survivors, Path home, String mode) throws Exception {
        try {
            Map<Integer, String> lost = survivors.lost(home);
            System.out.println(mode + ": " + lost);
            return lost.size();
        } catch (AssertionError | RuntimeException e) {
            if (mode.equals("honest")) {
                throw e;
            }
            System.out.println(mode + ": the house does not stand, " + String.valueOf(e.getMessage()).lines().limit(6).toList());
            return survivors.acknowledged.size();
        }
    }
}
