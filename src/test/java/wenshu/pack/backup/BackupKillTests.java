package wenshu.pack.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.archive.Submission;
import wenshu.assembly.Backups;
import wenshu.home.DataHome;
import wenshu.home.Victim;

/** Kills a house that backs itself up again and again: every backup that was answered is there, and the newest comes back whole. */
@EnabledIfSystemProperty(named = "kill.backups", matches = "[1-9]\\d*")
class BackupKillTests {

    /** A campaign asks for more with {@code -Dkill.backups=10}. */
    private static final int KILLS = Integer.getInteger("kill.backups", 1);

    @TempDir
    private Path folder;

    private static Backups backups(Path home) {
        return new Backups(new DataHome(home), Clock.systemUTC());
    }

    /** The process that is killed. */
    static final class Keeper {

        private Keeper() {
        }

        public static void main(String[] args) {
            try (House house = new House(Path.of(args[0]))) {
                while (true) {
                    String text = "第 " + System.nanoTime() + " 份";
                    house.archive.add(Submission.received(Submission.FileIn.of(text + ".txt", text.getBytes(StandardCharsets.UTF_8))));
                    Victim.say("MADE " + backups(Path.of(args[0])).run(Path.of(args[1]), 1_000, Map.of(), now -> { }).name() + " .");
                }
            }
        }
    }

    @Test
    @Timeout(value = 1_800, unit = TimeUnit.SECONDS)
    void whatWasBackedUpStaysAndTheNewestComesBackWhole() throws Exception {
        Random random = Victim.random(BackupKillTests.class);
        Path to = folder.resolve("to");
        List<String> made = new ArrayList<>();
        int cutShort = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int before = made.size();
            Victim.start(Keeper.class, folder.resolve("home"), to).listen(line -> {
                if (line.startsWith("MADE ") && line.endsWith(" .")) {
                    made.add(line.substring(5, line.length() - 2));
                }
            }, made, before + 1 + random.nextInt(3), random.nextInt(150));
            assertThat(made).hasSizeGreaterThan(before);
            List<Snapshot> complete = new BackupFolder(to).complete();
            assertThat(complete).extracting(Snapshot::name).containsAll(made);
            try (var left = java.nio.file.Files.list(to.resolve("snapshots"))) {
                cutShort += left.anyMatch(path -> path.toString().endsWith(BackupFolder.PART)) ? 1 : 0;
            }
            Backups.Restored restored = backups(folder.resolve("restored" + kill)).restore(to, "", false, now -> { });
            assertThat(restored.whole()).as(restored.toString()).isTrue();
            assertThat(restored.files().records()).isEqualTo(complete.getFirst().records());
        }
        System.out.printf("BackupKillTests: %d kills, %d in the middle of a backup, %d backups answered for, each there, the newest whole%n",
                KILLS, cutShort, made.size());
    }
}
