package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.Victim;

/** Kills a process in which four clerks correct records: every correction that was answered is there, and none half. */
@EnabledIfSystemProperty(named = "kill.rounds", matches = "[1-9]\\d*")
class ReviseKillTests {

    private static final int KILLS = Integer.getInteger("kill.rounds", 1);

    @TempDir
    private Path folder;

    private record Answered(String id, int version, String note) {
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void correctionsThatWereAnsweredSurviveKills() throws Exception {
        Random random = Victim.random(ReviseKillTests.class);
        List<Answered> answered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = answered.size();
            run(answered, before + 3 + random.nextInt(12), random.nextInt(25));
            assertThat(answered).hasSizeGreaterThan(before);
            try (House house = new House(folder.resolve("home"))) {
                for (Answered each : answered) {
                    assertThat(house.archive.catalogue().versions(each.id()).get(each.version() - 1).record().note())
                            .isEqualTo(each.note());
                }
                assertThat(house.archive.verify().findings()).isEmpty();
                assertThat(house.home.staging()).isDirectoryNotContaining("glob:**/R*");
            }
        }
    }

    private void run(List<Answered> answered, int killAt, int millis) throws InterruptedException {
        Victim.start(Clerks.class, folder.resolve("home")).listen(line -> {
            String[] words = line.split(" ");
            if (words.length == 5 && words[0].equals("ACK") && words[4].equals(".")) {
                answered.add(new Answered(words[1], Integer.parseInt(words[2]), words[3]));
            }
        }, answered, killAt, millis);
    }

    /** The process that is killed. */
    static final class Clerks {

        private Clerks() {
        }

        public static void main(String[] args) {
            House house = new House(Path.of(args[0]));
            for (int clerk = 0; clerk < 4; clerk++) {
                String name = "c" + clerk;
                Thread.ofPlatform().start(() -> {
                    Record record = house.add(name + ".txt", "关于示例 " + name + " 的通知").record();
                    record = house.archive.record(record.id());
                    for (int turn = 0;; turn++) {
                        String note = name + "-" + System.nanoTime();
                        record = house.archive.revise(record.id(), record.version(), record.entry().noted(note), name, "");
                        Victim.say("ACK " + record.id() + " " + record.version() + " " + note + " .");
                    }
                });
            }
        }
    }
}
