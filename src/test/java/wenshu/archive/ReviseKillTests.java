package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in which four clerks correct records: every correction that was answered is there, and none half. */
class ReviseKillTests {

    private static final int KILLS = Integer.getInteger("kill.rounds", 2);

    @TempDir
    private Path folder;

    private record Answered(String id, int version, String note) {
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void correctionsThatWereAnsweredSurviveKills() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("ReviseKillTests seed " + seed + " (repeat with -Dkill.seed=" + seed + ")");
        Random random = new Random(seed);
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

    private void run(List<Answered> answered, int killAt, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Clerks.class.getName(), folder.resolve("home").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 5 && words[0].equals("ACK") && words[4].equals(".")) {
                    answered.add(new Answered(words[1], Integer.parseInt(words[2]), words[3]));
                    if (answered.size() == killAt) {
                        Thread.sleep(millis);
                        process.destroyForcibly();
                    }
                }
            }
        } catch (IOException e) {
            // The stream of a killed process may end in the middle of a line: that was no answer.
        }
        process.waitFor();
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
                        synchronized (System.out) {
                            System.out.println("ACK " + record.id() + " " + record.version() + " " + note + " .");
                            System.out.flush();
                        }
                    }
                });
            }
        }
    }
}
