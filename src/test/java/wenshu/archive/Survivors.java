package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenshu.home.Victim;
import wenshu.search.Query;

/** Archives in another process, writes down what was acknowledged, and looks for it afterwards. */
final class Survivors {

    /** What was acknowledged: number of the document, id of its record. */
    final Map<Integer, String> acknowledged = new TreeMap<>();
    /** What the process said beside receipts, in the last run. */
    final List<String> said = new ArrayList<>();
    private final Path home;
    private final int documents;

    Survivors(Path home, int documents) {
        this.home = home;
        this.documents = documents;
    }

    /** The next number that nothing is acknowledged for. */
    int next() {
        return acknowledged.keySet().stream().mapToInt(i -> i + 1).max().orElse(0);
    }

    Victim start(List<String> under, String mode, int last) {
        return Victim.start(under, KillChild.class, home, next(), last, mode);
    }

    /** Reads receipts until the process ends; answers whether it came to its end. */
    boolean listen(Victim victim, Runnable atEach) throws InterruptedException {
        said.clear();
        victim.listen((line, of) -> {
            if (line.startsWith("ACK ") && line.split(" ").length == 3) {
                String[] receipt = line.split(" ");
                acknowledged.put(Integer.parseInt(receipt[1]), receipt[2]);
                atEach.run();
            } else {
                said.add(line);
            }
        });
        return said.contains("END");
    }

    /** Archives what is not acknowledged yet, until so many receipts are there and some more milliseconds have passed. */
    void run(String mode, int killAt, int millis) throws InterruptedException {
        Victim victim = start(List.of(), mode, documents);
        boolean ended = listen(victim, () -> {
            if (acknowledged.size() == killAt) {
                victim.killAfter(millis);
            }
        });
        // The kill may come after the last line of a process that had nothing left to do.
        boolean mayEnd = killAt > documents || acknowledged.size() == documents;
        assertThat(ended).as("archives to the end unless killed").isIn(killAt > documents, mayEnd);
    }

    /** Acknowledged documents that are not in the archive with the right bytes, or are not found. */
    Map<Integer, String> lost() throws Exception {
        return lost(home);
    }

    /** The same in a copy of the house; whatever it holds must be whole, once, and in the index. */
    Map<Integer, String> lost(Path where) throws Exception {
        Map<Integer, String> lost = new TreeMap<>();
        try (House house = new House(where)) {
            house.paged();
            assertThat(house.database.jdbc().sql("select name from archive_file join archive_text using (record_id, position)"
                    + " where name like '%.docx'").query(String.class).list()).as("Word files with a text").hasSameSizeAs(
                    house.database.jdbc().sql("select text from archive_text").query(String.class).list().stream()
                            .filter(text -> text.indexOf('\f') >= 0).toList());
            List<Record> all = house.archive.list(1, 100_000).records();
            Set<String> kept = all.stream().map(Record::id).collect(Collectors.toSet());
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
            assertThat(all.stream().map(record -> record.files().getFirst().sha256())).as("nothing twice").doesNotHaveDuplicates();
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
        } catch (RuntimeException e) {
            return "unreadable";
        }
    }
}
