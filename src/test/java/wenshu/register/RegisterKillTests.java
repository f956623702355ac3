package wenshu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.Victim;
import wenshu.register.Register.Written;

/** Kills a process in which sixteen clerks take numbers, again and again: what was answered is there, and nothing is missing. */
@EnabledIfSystemProperty(named = "kills", matches = "[1-9]\\d*")
class RegisterKillTests {

    private static final int KILLS = 4;
    private static final Series SERIES = new Series("示人社函", 2026);
    private static final String ISSUER = "示例市人力资源和社会保障局";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void numbersThatWereAnsweredSurviveKillsWithoutGapOrDouble() throws Exception {
        Random random = Victim.random(RegisterKillTests.class);
        List<Integer> answered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = answered.size();
            run(answered, before + 20 + random.nextInt(60));
            assertThat(answered).hasSizeGreaterThan(before);
        }
        try (Database database = Database.open(new DataHome(folder))) {
            RegisterList list = new RegisterList(database);
            List<Integer> kept = list.entries(SERIES).stream().map(Entry::sequence).toList();
            assertThat(answered).doesNotHaveDuplicates();
            assertThat(kept).containsAll(answered)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, kept.size()).boxed().toList());
            assertThat(list.next(SERIES)).isEqualTo(kept.size() + 1);
        }
    }

    private void run(List<Integer> answered, int killAt) throws InterruptedException {
        Victim.start(Clerks.class, folder).listen(line -> {
            if (line.startsWith("TAKEN ") && line.endsWith(".")) {
                answered.add(Integer.valueOf(line.substring(6, line.length() - 1)));
            }
        }, answered, killAt, 0);
    }

    /** The process that is killed. */
    static final class Clerks {

        private Clerks() {
        }

        public static void main(String[] args) {
            Database database = Database.open(new DataHome(Path.of(args[0])));
            Register register = new Register(database, Clock.systemUTC());
            for (int clerk = 0; clerk < 16; clerk++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        int taken = register.withNext(SERIES, ISSUER, next -> database.write(jdbc -> {
                            register.take(jdbc, SERIES, ISSUER, next, new Written("示例", LocalDate.EPOCH, "a"), "r" + next);
                            return next;
                        }));
                        Victim.say("TAKEN " + taken + ".");
                    }
                });
            }
        }
    }
}
