package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.home.Victim;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;

/** A batch whose process is killed (SIGKILL) again and again goes on: every file once, none lost. */
@EnabledIfSystemProperty(named = "kill.intake", matches = "[1-9]\\d*")
class KillIntakeTest {

    private static final int FILES = 90;
    private static final int KILLS = Integer.getInteger("kill.intake", 1);

    @TempDir
    Path folder;

    /** The process that is killed: goes on with what is there. */
    static final class Child {

        public static void main(String[] args) throws InterruptedException {
            try (House house = new House(Path.of(args[0])); Intake intake = open(house)) {
                Victim.say("GO");
                intake.goOn();
                while (intake.find(args[1]).state() == Batch.State.RUNNING) {
                    Thread.sleep(20);
                }
            }
        }
    }

    static Intake open(House house) {
        return IntakeRoom.open(house.home, house.database, house.archive,
                new FormVersions(new TemplateCatalogue(house.home), new FormReader()), login -> login.isEmpty() ? "" : "示例科", Clock.systemUTC());
    }

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void afterKillsEveryFileIsThereOnce() throws Exception {
        Random random = Victim.random(KillIntakeTest.class);
        Path files = Files.createDirectories(folder.resolve("材料"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(files.resolve(i + ".txt"), i < FILES - 3 ? "第 " + i + " 份，内容各不相同。" : "这三份是一样的。");
        }
        Files.write(files.resolve("包.zip"), Papers.zip(java.nio.charset.StandardCharsets.UTF_8,
                Papers.files("甲.txt", "包里的甲", "乙.txt", "包里的乙")));
        String batch;
        try (House house = new House(folder.resolve("home")); Intake intake = open(house)) {
            Batch begun = intake.begin("dangan", "材料", Batch.Source.COMMAND);
            batch = begun.id();
            intake.refer(begun, files, IntStream.range(0, FILES).mapToObj(i -> files.resolve(i + ".txt")).toList());
            intake.refer(begun, files, List.of(files.resolve("包.zip")));
            new Batches(house.database).to(batch, Batch.State.RUNNING, "");
        }
        for (int kill = 0; kill < KILLS; kill++) {
            run(batch, 100 + random.nextInt(600));
        }
        try (House house = new House(folder.resolve("home")); Intake intake = open(house)) {
            intake.runNow(batch, () -> { });
            intake.stop(batch);
            intake.runNow(batch, () -> { });
            List<Item> items = intake.items(batch, Shown.ALL, 0, 1_000);
            assertThat(items).noneMatch(item -> item.state() == Item.State.WAITING || item.state() == Item.State.REFUSED);
            Set<String> records = items.stream().map(Item::recordId).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
            assertThat(house.archive.list(1, 1).total()).as("no file became two records").isEqualTo(FILES - 2 + 2);
            assertThat(records).hasSize(FILES - 2 + 2);
            assertThat(items.stream().filter(item -> item.state() == Item.State.KEPT)).as("each record belongs to one file")
                    .hasSize(FILES - 2 + 2);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    private void run(String batch, int millis) throws InterruptedException {
        Victim.start(Child.class, folder.resolve("home"), batch).listen((line, victim) -> {
            if (line.equals("GO")) {
                victim.killAfter(millis);
            }
        });
    }
}
