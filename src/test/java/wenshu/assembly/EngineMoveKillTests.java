package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.s3.S3Place;
import wenshu.archive.s3.S3Server;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Engines;
import wenshu.home.PostgresServer;
import wenshu.home.Victim;

/** Kills moves to servers and back: the home stays whole and usable, and what was half made is gone on with or refused. */
@EnabledIfSystemProperty(named = "kill.moves", matches = "[1-9]\\d*")
class EngineMoveKillTests {

    /** A campaign asks for more with {@code -Dkill.moves=10}. */
    private static final int KILLS = Integer.getInteger("kill.moves", 1);
    private static final int RECORDS = 8;
    private static final List<String> STEPS = List.of("GO", "文件", "数据库");

    @TempDir
    private Path folder;
    private DataHome home;
    private int places;

    /** The process that is killed. */
    static final class Mover {

        private Mover() {
        }

        public static void main(String[] args) {
            System.setOut(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));
            Victim.say("GO");
            new EngineMove(new DataHome(Path.of(args[0])), Victim::say).run(Path.of(args[1]));
        }
    }

    @Test
    @Timeout(value = 1_800, unit = TimeUnit.SECONDS)
    void theHomeIsWholeAfterEveryKillAndTheMoveGoesOnOrIsRefused() throws Exception {
        Random random = Victim.random(EngineMoveKillTests.class);
        home = new DataHome(folder.resolve("home"));
        add(RECORDS);
        int unchanged = 0;
        int refused = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean over = kill % 2 == 0;
            Path settings = over ? servers() : embedded();
            List<String> before = records();
            String step = STEPS.get(random.nextInt(STEPS.size()));
            int millis = random.nextInt(500);
            Victim.start(Mover.class, home.root(), settings).listen((line, victim) -> {
                if (line.startsWith(step)) {
                    victim.killAfter(millis);
                }
            });
            assertThat(records()).as("killed %d ms after %s", millis, step).isEqualTo(before);
            if (moved(settings)) {
                continue;
            }
            unchanged++;
            if (random.nextBoolean()) {
                add(1);
                before = records();
            }
            try {
                new EngineMove(home, told -> { }).run(settings);
            } catch (FaultException e) {
                refused++;
                assertThat(over).as("into the home itself nothing is in the way: " + e.getMessage()).isTrue();
                assertThat(e).hasMessageContaining("请换一个空");
                assertThat(records()).isEqualTo(before);
                settings = servers();
                new EngineMove(home, told -> { }).run(settings);
            }
            assertThat(moved(settings)).isTrue();
            assertThat(records()).isEqualTo(before);
        }
        System.out.printf("EngineMoveKillTests: %d kills, %d before the change of the settings, %d half-made places refused afterwards,"
                + " every home whole%n", KILLS, unchanged, refused);
    }

    private boolean moved(Path settings) throws IOException {
        Path now = home.root().resolve(Engines.FILE);
        return Files.exists(now) && Files.readString(now).equals(Files.readString(settings));
    }

    private Path servers() throws IOException {
        String name = "killed" + ++places;
        S3Place bucket = S3Server.bucket(name);
        return Files.writeString(folder.resolve(name + ".properties"), String.join("\n", "wenshu.database = " + PostgresServer.freshSchema(),
                "wenshu.database.user = postgres", "wenshu.database.password = postgres", "wenshu.store = s3://" + name,
                "wenshu.store.endpoint = " + bucket.endpoint().orElseThrow(), "wenshu.store.user = " + bucket.user(),
                "wenshu.store.password = " + bucket.password(), ""));
    }

    private Path embedded() throws IOException {
        FileSystemUtils.deleteRecursively(home.ocfl());
        return Files.writeString(folder.resolve("embedded.properties"), "");
    }

    private void add(int more) {
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            for (int i = 0; i < more; i++) {
                String text = "关于示例的通知 " + System.nanoTime();
                workshop.archive().add(Submission.received(Submission.FileIn.of(text + ".txt", text.getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    /** Everything in the home, read. */
    private List<String> records() throws IOException {
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            List<String> seen = new ArrayList<>();
            for (Record record : workshop.archive().list(1, 1_000).records()) {
                try (var in = workshop.archive().open(record.id(), record.files().getFirst().name())) {
                    seen.add(record + new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            assertThat(workshop.archive().verify().findings()).isEmpty();
            return seen;
        }
    }
}
