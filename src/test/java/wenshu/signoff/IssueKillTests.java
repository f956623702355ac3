package wenshu.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.archive.Record;
import wenshu.home.Victim;
import wenshu.register.Entry;
import wenshu.signoff.flow.Step;

/** Kills a process that issues papers, at random moments: whatever it answered is issued whole, and nothing is half-issued. */
@EnabledIfSystemProperty(named = "kills", matches = "[1-9]\\d*")
class IssueKillTests {

    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noNumberIsLostOrDoubledAndNoPaperHalfIssued() throws Exception {
        Random random = Victim.random(IssueKillTests.class);
        List<Integer> answered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = answered.size();
            run(answered, before + 2 + random.nextInt(6), random.nextInt(40));
            assertThat(answered).hasSizeGreaterThan(before);
            whole(answered);
        }
    }

    private void whole(List<Integer> answered) {
        try (House house = new House(folder.resolve("home"))) {
            Office office = new Office(house.home, house.database, house.archive, null);
            List<Entry> entries = office.register.list().totals().stream()
                    .flatMap(total -> office.register.list().entries(total.series()).stream()).toList();
            assertThat(answered).doesNotHaveDuplicates();
            assertThat(entries).extracting(Entry::sequence).containsAll(answered)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, entries.size()).boxed().toList());
            List<Record> records = house.all();
            assertThat(records.stream().map(Record::docNumber).collect(Collectors.toSet()))
                    .isEqualTo(entries.stream().map(Entry::number).collect(Collectors.toSet()));
            for (Entry entry : entries) {
                SignOff signOff = office.signOffs.byRecord(entry.recordId()).orElseThrow();
                assertThat(signOff.number()).isEqualTo(entry.number());
                assertThat(signOff.passage().step()).isEqualTo(Step.DISPATCH);
                assertThat(house.archive.record(entry.recordId()).files()).hasSize(4);
                assertThat(office.desk.find(signOff.draftId()).recordId()).isEqualTo(entry.recordId());
                assertThat(office.signOffs.intact(signOff.id())).isTrue();
            }
            assertThat(office.signOffs.open()).allMatch(each -> each.passage().step() == Step.DISPATCH || each.number().isEmpty());
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    private void run(List<Integer> answered, int killAt, int millis) throws InterruptedException {
        Victim.start(Clerk.class, folder.resolve("home")).listen(line -> {
            if (line.startsWith("ISSUED ") && line.endsWith(".")) {
                answered.add(Integer.valueOf(line.substring(7, line.length() - 1)));
            }
        }, answered, killAt, millis);
    }

    /** The process that is killed: two threads that send, sign and issue papers. */
    static final class Clerk {

        private Clerk() {
        }

        public static void main(String[] args) {
            House house = new House(Path.of(args[0]));
            Office office = new Office(house.home, house.database, house.archive, null);
            for (int thread = 0; thread < 2; thread++) {
                Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        SignOff issued = office.issue(office.signed("关于第" + System.nanoTime() + "件的通知"));
                        Victim.say("ISSUED " + issued.number().replaceAll("\\D+$", "").replaceAll(".*\\D", "") + ".");
                    }
                });
            }
        }
    }
}
