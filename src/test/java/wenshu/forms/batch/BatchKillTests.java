package wenshu.forms.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.Victim;
import wenshu.template.OutputKind;

/** Kills a batch (SIGKILL) in the middle, at its end and while it binds; the next run makes the same files, each once. */
@EnabledIfSystemProperty(named = "kills", matches = "[1-9]\\d*")
class BatchKillTests {

    private static final int PEOPLE = 60;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void aKilledBatchGoesOnWithoutAGapOrADouble() throws Exception {
        Random random = Victim.random(BatchKillTests.class);
        Path killed = folder.resolve("killed");
        run(killed, 1 + random.nextInt(24), random.nextInt(20));
        Map<String, FileTime> kept = new HashMap<>();
        run(killed, 30 + random.nextInt(20), random.nextInt(20));
        assertThat(journalled(killed)).as("lines of the journal after the second kill").isGreaterThanOrEqualTo(25);
        times(killed, kept);
        // All forms are made; killed while lists and the ZIP are written. A quick machine may be through before: a batch
        // that has ended begins anew.
        run(killed, PEOPLE, random.nextInt(300));
        if (!Files.readString(new BatchFiles(killed).journal()).endsWith("END\n")) {
            run(killed, Integer.MAX_VALUE, 0);
        }

        Path whole = folder.resolve("whole");
        BatchRunTests.run(BatchRunTests.order(SmallForm.people(PEOPLE), OutputKind.FORMAL, 1, "JT-"), whole);
        assertThat(BatchRunTests.contents(killed)).isEqualTo(BatchRunTests.contents(whole));
        Map<String, FileTime> now = new HashMap<>();
        times(killed, now);
        assertThat(now).as("what the journal held was not written again").containsAllEntriesOf(kept);
    }

    /** Runs the batch in a process of its own and kills it so many milliseconds after so many people are through. */
    private static void run(Path folder, int killAt, int millis) throws InterruptedException {
        List<String> ended = new ArrayList<>();
        Victim.start(BatchKillTests.class, folder).listen((line, victim) -> {
            if (line.equals("END")) {
                ended.add(line);
            } else if (line.equals("DONE " + killAt)) {
                victim.killAfter(millis);
            }
        });
        assertThat(!ended.isEmpty() || killAt <= PEOPLE).isTrue();
    }

    private static long journalled(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(new BatchFiles(folder).journal())) {
            return lines.filter(line -> line.startsWith("DONE")).count();
        }
    }

    /** When the files that the journal knows were written. */
    private static void times(Path folder, Map<String, FileTime> times) throws IOException {
        BatchFiles files = new BatchFiles(folder);
        for (String line : Files.readAllLines(files.journal())) {
            if (line.startsWith("DONE\t") && line.split("\t").length == 4) {
                String name = line.split("\t")[1];
                times.put(name, Files.getLastModifiedTime(files.pdf(name)));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        BatchOrder order = BatchRunTests.order(SmallForm.people(PEOPLE), OutputKind.FORMAL, 1, "JT-");
        new BatchRun(order, Path.of(args[0]), new wenshu.template.FormFiller(),
                new wenshu.render.Renderer(new wenshu.render.FontShelf(Path.of("no-own-fonts"))), PrintNumbers.AS_ORDERED, 2)
                .run(progress -> System.out.println("DONE " + progress.done()));
        System.out.println("END");
    }
}
