package wenshu.custody.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Archive;
import wenshu.archive.Disk;
import wenshu.archive.Entry;
import wenshu.archive.House;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission;
import wenshu.custody.Custody;
import wenshu.custody.MovingClock;
import wenshu.custody.fixity.Pace;
import wenshu.home.Victim;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.QuickAccounts;
import wenshu.org.Role;

/** Kills a process that destroys what an approved list names: afterwards all of it is gone or none, and the list stays. */
@EnabledIfSystemProperty(named = "kill.destructions", matches = "[1-9]\\d*")
class DestructionKillTests {

    /** A campaign asks for more with {@code -Dkill.destructions=10}. */
    private static final int KILLS = Integer.getInteger("kill.destructions", 1);
    private static final int RECORDS = 10;
    private static final int SYNCS = 60;
    private static final String WHY = "保管期限届满，无继续保存价值";

    @TempDir
    private Path folder;

    private static Appraisals appraisals(House house) {
        MovingClock clock = new MovingClock(Instant.parse("2026-03-01T02:00:00Z"));
        return new Custody(house.database, house.archive, house.trail(clock), Pace.USUAL,
                (list, signatures) -> list.title().getBytes(StandardCharsets.UTF_8), clock).appraisals();
    }

    /** The process that is killed. */
    static final class Approver {

        private Approver() {
        }

        public static void main(String[] args) {
            try (House house = new House(Path.of(args[0]), new Telling(), Archive::new)) {
                appraisals(house).approve(args[1], "同意", "yi");
            }
        }
    }

    /** Says whenever something is forced to the disk. */
    private static final class Telling extends Disk {

        @Override
        public void sync(Path path) throws IOException {
            Victim.say("DISK");
            super.sync(path);
        }
    }

    @Test
    @Timeout(value = 1_800, unit = TimeUnit.SECONDS)
    void whatWasApprovedIsFinishedAfterAKillOrUntouched() throws Exception {
        Random random = Victim.random(DestructionKillTests.class);
        int[] found = new int[3];
        List<String> lists = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<Record> records = new ArrayList<>();
            String id = proposed(records);
            int killAt = 1 + random.nextInt(SYNCS);
            List<String> syncs = new ArrayList<>();
            Victim.start(Approver.class, folder.resolve("home"), id).listen(syncs::add, syncs, killAt, random.nextInt(20));
            try (House house = new House(folder.resolve("home"))) {
                Appraisals appraisals = appraisals(house);
                CaseState state = appraisals.find(id).state();
                found[state == CaseState.PROPOSED ? 0 : state == CaseState.APPROVED ? 1 : 2]++;
                appraisals.resume();
                assertThat(appraisals.find(id).state()).as("killed at %d, %s", killAt, state).isEqualTo(state == CaseState.PROPOSED ? state : CaseState.DONE);
                if (state == CaseState.PROPOSED) {
                    for (Record record : records) {
                        house.archive.open(record.id(), record.files().getFirst().name()).close();
                    }
                    appraisals.approve(id, "同意", "yi");
                }
                lists.add(appraisals.find(id).listId());
                for (Record record : records) {
                    assertThat(house.archive.keeping().destroyed(record.id())).isTrue();
                    assertThat(house.home.ocfl().resolve(record.files().getFirst().contentPath())).doesNotExist();
                }
                for (String list : lists) {
                    try (var in = house.archive.open(list, "档案销毁清册.txt")) {
                        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(WHY);
                    }
                }
                assertThat(house.home.purge()).isEmptyDirectory();
                assertThat(house.archive.verify().findings()).isEmpty();
                assertThat(house.archive.list(1, 1).total()).as("what is gone, and one list each time").isEqualTo((kill + 1) * (RECORDS + 1));
            }
        }
        System.out.printf("DestructionKillTests: %d kills, %d left untouched, %d finished after the start, %d had ended; every list stays%n",
                KILLS, found[0], found[1], found[2]);
    }

    /** A list that only waits for the second one's approval. */
    private String proposed(List<Record> records) {
        try (House house = new House(folder.resolve("home"))) {
            Accounts accounts = QuickAccounts.of(house.database, java.time.Clock.systemUTC());
            for (String login : List.of("jia", "yi")) {
                if (accounts.find(login).isEmpty()) {
                    accounts.add(login, "某" + login, "档案室", Role.DRAFTER, "示例密码-1234");
                    new Duties(house.database).set(login, List.of(Duty.ARCHIVE));
                }
            }
            for (int i = 0; i < RECORDS; i++) {
                String title = "关于示例 " + System.nanoTime() + " 的通知";
                records.add(house.archive.add(new Submission(Entry.of(title, "", 2014, "通知", "示例市人力资源和社会保障局", List.of(), "")
                        .kept(Retention.TEN), Origin.RECEIVED, List.of(Submission.FileIn.of("正文.txt", title.getBytes(StandardCharsets.UTF_8))))).record());
            }
            Appraisals appraisals = appraisals(house);
            List<String> ids = records.stream().map(Record::id).toList();
            String id = appraisals.open("", ids, "jia").id();
            appraisals.decide(id, ids, Decision.DESTROY, Retention.UNDECIDED, WHY, "jia");
            appraisals.propose(id, "jia");
            return id;
        }
    }
}
