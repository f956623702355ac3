package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.Victim;

/**
 * Kills the archiving process (SIGKILL) at random moments and looks for everything it had given a receipt for.
 *
 * <p>What this cannot show: a missing sync, because the system outlives the process and keeps its pages;
 * {@link WriteOrderTest} holds that.
 */
class KillTest {

    /** A campaign asks for more with {@code -Dkills=100}. */
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int DOCUMENTS = Math.max(60, 8 * KILLS);

    @TempDir
    Path folder;
    private Survivors survivors;

    @BeforeEach
    void start() {
        survivors = new Survivors(folder.resolve("home"), DOCUMENTS);
    }

    @Test
    @Timeout(value = 3_600, unit = TimeUnit.SECONDS)
    void whatWasAcknowledgedIsThereAfterKills() throws Exception {
        long began = System.nanoTime();
        Random random = Victim.random(KillTest.class);
        for (int kill = 0; kill < KILLS; kill++) {
            int there = survivors.acknowledged.size();
            int left = DOCUMENTS - there;
            survivors.run(random.nextBoolean() ? "honest" : "groups", there + Math.min(left, 1 + random.nextInt(Math.max(1, left / (KILLS - kill)))),
                    random.nextInt(30));
        }
        survivors.run("honest", Integer.MAX_VALUE, 0);
        assertThat(survivors.acknowledged).hasSize(DOCUMENTS);
        assertThat(readersLeftBehind()).as("reading processes that outlived their parent").isZero();
        assertThat(survivors.lost()).isEmpty();
        System.out.printf("KillTest: %d kills, %d receipts, none lost, %.0f s%n", KILLS, DOCUMENTS, (System.nanoTime() - began) / 1e9);
    }

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void theTestBitesAnArchiveThatAcknowledgesTooEarly() throws Exception {
        survivors.run("liar", 5, 0);
        assertThat(survivors.lost()).isNotEmpty();
    }

    private long readersLeftBehind() throws InterruptedException {
        String temp = folder.resolve("home-temp").toString();
        long left = 1;
        for (int i = 0; i < 50 && left > 0; i++) {
            left = ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(temp))
                    .count();
            Thread.sleep(left > 0 ? 100 : 0);
        }
        return left;
    }
}
