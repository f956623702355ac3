package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wenshu.search.Query;

/**
 * Kills the archiving process (SIGKILL) at random moments and looks for everything it had given a receipt for.
 *
 * <p>What this cannot show: a missing sync, because the system outlives the process and keeps its pages;
 * {@link WriteOrderTest} holds that.
 */
class KillTest {

    private static final int DOCUMENTS = 200;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    /** What was acknowledged: number of the document, id of its record. */
    private final Map<Integer, String> acknowledged = new TreeMap<>();

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void whatWasAcknowledgedIsThereAfterKills() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("KillTest seed " + seed + " (repeat with -Dkill.seed=" + seed + ")");
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            int left = DOCUMENTS - acknowledged.size();
            run(kill % 2 == 0 ? "honest" : "groups", acknowledged.size() + Math.min(left, 1 + random.nextInt(Math.max(1, left / (KILLS - kill)))),
                    random.nextInt(30));
        }
        run("honest", Integer.MAX_VALUE, 0);
        assertThat(acknowledged).hasSize(DOCUMENTS);
        assertThat(readersLeftBehind()).as("reading processes that outlived their parent").isZero();
        assertThat(lost()).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void theTestBitesAnArchiveThatAcknowledgesTooEarly() throws Exception {
        run("liar", 5, 0);
        assertThat(lost()).isNotEmpty();
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

    /** Archives what is not acknowledged yet, until so many receipts are there and some more milliseconds have passed. */
    private void run(String mode, int killAt, int millis) throws IOException, InterruptedException {
        int first = acknowledged.keySet().stream().mapToInt(i -> i + 1).max().orElse(0);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), KillChild.class.getName(),
                folder.resolve("home").toString(), Integer.toString(first), Integer.toString(DOCUMENTS), mode)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        boolean ended = false;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ended |= line.equals("END");
                if (line.startsWith("ACK ")) {
                    String[] receipt = line.split(" ");
                    acknowledged.put(Integer.parseInt(receipt[1]), receipt[2]);
                    if (acknowledged.size() == killAt) {
                        Thread.sleep(millis);
                        process.destroyForcibly();
                    }
                }
            }
        } catch (IOException e) {
            // The stream of a killed process may end in the middle of a line: that was no receipt.
        }
        process.waitFor();
        // The kill may come after the last line of a process that had nothing left to do.
        boolean mayEnd = killAt > DOCUMENTS || acknowledged.size() == DOCUMENTS;
        assertThat(ended).as("archives to the end unless killed").isIn(killAt > DOCUMENTS, mayEnd);
    }

    /** Acknowledged documents that are not in the archive with the right bytes, or are not found. */
    private Map<Integer, String> lost() throws Exception {
        Map<Integer, String> lost = new TreeMap<>();
        try (House house = new House(folder.resolve("home"))) {
            house.archive.settle();
            Set<String> kept = house.all().stream().map(Record::id).collect(Collectors.toSet());
            for (Map.Entry<Integer, String> receipt : acknowledged.entrySet()) {
                int i = receipt.getKey();
                String id = receipt.getValue();
                if (!kept.contains(id)) {
                    lost.put(i, "no record " + id);
                } else if (!hash(house, i, id).equals(house.archive.record(id).files().getFirst().sha256())) {
                    lost.put(i, "wrong bytes in " + id);
                } else if (house.archive.search(Query.of("KILL" + i + "X")).hits().stream()
                        .noneMatch(hit -> hit.recordId().equals(id))) {
                    lost.put(i, "not found " + id);
                }
            }
            assertThat(house.archive.verify().findings()).isEmpty();
            assertThat(house.index.count()).isEqualTo(house.archive.list(1, 1).total());
            String live = house.index.fingerprint();
            house.archive.reindex();
            assertThat(house.index.fingerprint()).as("the replayed index equals a new one").isEqualTo(live);
        }
        return lost;
    }

    private static String hash(House house, int i, String id) throws Exception {
        try (InputStream in = house.archive.open(id, KillChild.name(i))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
