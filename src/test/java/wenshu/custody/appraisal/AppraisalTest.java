package wenshu.custody.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Archive;
import wenshu.archive.ArchiveStore;
import wenshu.archive.Disk;
import wenshu.archive.Entry;
import wenshu.archive.House;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.custody.Custody;
import wenshu.custody.MovingClock;
import wenshu.custody.fixity.Pace;
import wenshu.fault.FaultException;
import wenshu.home.OnPostgres;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.QuickAccounts;
import wenshu.org.Role;
import wenshu.search.Query;

/** From the end of the time of keeping to the list of what was destroyed, with the clock moved. */
class AppraisalTest {

    private static final String WHY = "保管期限届满，无继续保存价值";

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2016-06-01T02:00:00Z"));

    private Appraisals appraisals(House house) {
        return new Custody(house.database, house.archive, house.trail(clock), Pace.USUAL,
                (list, signatures) -> (list.title() + signatures).getBytes(StandardCharsets.UTF_8), clock).appraisals();
    }

    private void people(House house) {
        Accounts accounts = QuickAccounts.of(house.database, clock);
        for (String login : List.of("jia", "yi", "guanli")) {
            accounts.add(login, "某" + login, "档案室", login.equals("guanli") ? Role.ADMINISTRATOR : Role.DRAFTER, "示例密码-1234");
            new Duties(house.database).set(login, login.equals("guanli") ? List.of() : List.of(Duty.ARCHIVE));
        }
    }

    private static Record add(House house, String title, int year, Retention retention) {
        return house.archive.add(new Submission(Entry.of(title, "", year, "通知", "示例市人力资源和社会保障局", List.of(), "").kept(retention),
                Origin.RECEIVED, List.of(Submission.FileIn.of(title + ".txt", (title + "的正文内容").getBytes(StandardCharsets.UTF_8))))).record();
    }

    private static boolean found(House house, String words, Predicate<String> id) {
        house.archive.settle();
        return house.archive.search(Query.of(words)).hits().stream().anyMatch(hit -> !hit.approximate() && id.test(hit.recordId()));
    }

    @Test
    void afterTenYearsARecordIsDueAppraisedAndDestroyedByTwo() throws Exception {
        try (House house = new House(folder.resolve("home"))) {
            people(house);
            Record gone = add(house, "关于甲事项的通知", 2014, Retention.TEN);
            Record kept = add(house, "关于乙事项的通知", 2014, Retention.TEN);
            Record ever = add(house, "关于丙事项的通知", 2014, Retention.TEN);
            add(house, "关于丁事项的通知", 2014, Retention.PERMANENT);
            Record long30 = add(house, "关于戊事项的通知", 2014, Retention.THIRTY);
            Record unknown = add(house, "关于己事项的通知", 2014, Retention.UNDECIDED);
            Appraisals appraisals = appraisals(house);
            assertThat(appraisals.due().count(appraisals.due().lastYear())).isZero();
            clock.to(Instant.parse("2024-12-31T15:59:59Z"));
            assertThat(appraisals.due().count(appraisals.due().lastYear())).as("the last second of the tenth year").isZero();
            clock.forward(Duration.ofSeconds(1));
            assertThat(appraisals.due().list(appraisals.due().lastYear(), 1, 50)).extracting(Due::recordId)
                    .containsExactlyInAnyOrder(gone.id(), kept.id(), ever.id());
            assertThat(appraisals.due().sheet(2024)).isNotEmpty();

            assertThatThrownBy(() -> appraisals.open("", List.of(gone.id()), "guanli")).as("the administrator alone cannot")
                    .hasMessageContaining("归档");
            AppraisalCase begun = appraisals.open("", List.of(gone.id(), kept.id(), ever.id(), long30.id(), unknown.id()), "jia");
            assertThatThrownBy(() -> appraisals.open("", List.of(gone.id()), "yi")).hasMessageContaining("另一次鉴定");
            String id = begun.id();
            for (Record early : List.of(long30, unknown)) {
                assertThatThrownBy(() -> appraisals.decide(id, List.of(early.id()), Decision.DESTROY, Retention.UNDECIDED, WHY, "jia"))
                        .hasMessageContaining("不能销毁");
            }
            assertThatThrownBy(() -> appraisals.decide(id, List.of(gone.id()), Decision.DESTROY, Retention.UNDECIDED, " ", "jia"))
                    .hasMessageContaining("理由");
            appraisals.decide(id, List.of(gone.id()), Decision.DESTROY, Retention.UNDECIDED, WHY, "jia");
            appraisals.decide(id, List.of(kept.id()), Decision.KEEP, Retention.TEN, "仍有查考价值", "jia");
            assertThatThrownBy(() -> appraisals.propose(id, "jia")).hasMessageContaining("还有 3 件没有决定");
            appraisals.decide(id, List.of(ever.id(), long30.id(), unknown.id()), Decision.PERMANENT, Retention.UNDECIDED, "", "jia");
            appraisals.propose(id, "jia");
            assertThatThrownBy(() -> appraisals.decide(id, List.of(gone.id()), Decision.KEEP, Retention.TEN, "", "jia"))
                    .hasMessageContaining("待审批");
            assertThatThrownBy(() -> appraisals.approve(id, "", "jia")).as("four eyes").hasMessageContaining("不能自己批准");
            assertThatThrownBy(() -> appraisals.approve(id, "", "guanli")).hasMessageContaining("归档");
            appraisals.sendBack(id, "请再想想", "yi");
            appraisals.propose(id, "jia");
            assertThat(found(house, "甲事项的通知的正文内容", gone.id()::equals)).isTrue();

            assertThat(appraisals.waitingFor("yi")).extracting(AppraisalCase::id).containsExactly(id);
            assertThat(appraisals.waitingFor("jia")).as("her own").isEmpty();

            AppraisalCase done = appraisals.approve(id, "同意", "yi");
            assertThat(appraisals.waitingFor("yi")).isEmpty();
            assertThat(appraisals.destructionList(gone.id())).isEqualTo(done.listId());
            assertThat(appraisals.destructionList(kept.id())).isEmpty();
            assertThat(done.state()).isEqualTo(CaseState.DONE);
            assertThat(house.archive.record(kept.id()).entry().retention()).isEqualTo(Retention.TEN);
            assertThat(house.archive.record(ever.id()).entry().retention()).isEqualTo(Retention.PERMANENT);
            assertThat(house.archive.record(ever.id()).version()).isEqualTo(2);
            assertThat(house.archive.keeping().destroyed(gone.id())).isTrue();
            assertThat(house.archive.record(gone.id()).title()).as("what is said about it stays").isEqualTo("关于甲事项的通知");
            assertThat(house.home.ocfl().resolve(gone.files().getFirst().contentPath())).doesNotExist();
            assertThat(house.home.purge()).isEmptyDirectory();
            assertThatThrownBy(() -> house.archive.open(gone.id(), "关于甲事项的通知.txt")).hasMessageContaining("已按规定销毁");
            assertThatThrownBy(() -> house.archive.revise(gone.id(), 0, house.archive.record(gone.id()).entry().noted("x"), "jia", ""))
                    .hasMessageContaining("已按规定销毁");
            assertThat(found(house, "关于甲事项的通知", gone.id()::equals)).as("by its title it is still found").isTrue();
            assertThat(found(house, "甲事项的通知的正文内容", gone.id()::equals)).as("its text is not").isFalse();
            assertThat(house.archive.verify().findings()).isEmpty();

            Record list = house.archive.record(done.listId());
            assertThat(list.entry().retention()).isEqualTo(Retention.PERMANENT);
            try (var in = house.archive.open(list.id(), "档案销毁清册.pdf")) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).endsWith("[鉴定人, 批准人, 监销人, 监销人]");
            }
            try (var in = house.archive.open(list.id(), "档案销毁清册.txt")) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("某jia（jia）", "某yi（yi）", "关于甲事项的通知", WHY,
                        gone.files().getFirst().sha512()).doesNotContain("关于乙事项");
            }
            assertThat(house.archive.add(Submission.received(Submission.FileIn.of("再来.txt", "关于甲事项的通知的正文内容".getBytes(StandardCharsets.UTF_8))))
                    .duplicate()).as("what is destroyed is no double").isFalse();
            assertThat(appraisals.due().count(2024)).isZero();
            clock.to(Instant.parse("2036-01-02T02:00:00Z"));
            assertThat(appraisals.due().list(appraisals.due().lastYear(), 1, 50)).as("kept on until 2035").extracting(Due::recordId)
                    .containsExactly(kept.id());
            try (AuditTrail trail = new AuditTrail(house.database, house.home, clock)) {
                assertThat(trail.of(Subject.LIST, id)).extracting(line -> line.who()).contains("jia", "yi");
                assertThat(trail.verify().intact()).isTrue();
            }
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void aHeldRecordIsNotDestroyedWhateverWasDecided() {
        try (House house = new House(folder.resolve("home"))) {
            people(house);
            Record record = add(house, "关于甲事项的通知", 2014, Retention.TEN);
            clock.to(Instant.parse("2026-03-01T02:00:00Z"));
            Appraisals appraisals = appraisals(house);
            String id = appraisals.open("", List.of(record.id()), "jia").id();
            assertThatThrownBy(() -> appraisals.holds().place(record.id(), "", "yi")).hasMessageContaining("理由");
            assertThatThrownBy(() -> appraisals.holds().place(record.id(), "审计", "guanli")).hasMessageContaining("归档");
            appraisals.holds().place(record.id(), "审计", "yi");
            assertThatThrownBy(() -> appraisals.decide(id, List.of(record.id()), Decision.DESTROY, Retention.UNDECIDED, WHY, "jia"))
                    .hasMessageContaining("冻结");
            appraisals.holds().lift(appraisals.holds().standing().getFirst().id(), "审计已结束", "yi");
            appraisals.decide(id, List.of(record.id()), Decision.DESTROY, Retention.UNDECIDED, WHY, "jia");
            appraisals.propose(id, "jia");
            appraisals.holds().place(record.id(), "又有审计", "jia");
            assertThatThrownBy(() -> appraisals.approve(id, "", "yi")).hasMessageContaining("冻结");
            // Held between the approval and the act.
            house.database.write(jdbc -> jdbc.sql("update appraisal_case set state = 'APPROVED', decided_by = 'yi', decided_at = ?")
                    .param(clock.instant().toString()).update());
            appraisals.resume();
            assertThat(house.archive.keeping().destroyed(record.id())).isFalse();
            assertThat(appraisals.find(id).state()).isEqualTo(CaseState.APPROVED);
            appraisals.holds().lift(appraisals.holds().standing().getFirst().id(), "审计已结束", "yi");
            appraisals.resume();
            assertThat(appraisals.find(id).state()).isEqualTo(CaseState.DONE);
            assertThat(house.archive.keeping().destroyed(record.id())).isTrue();
            assertThat(appraisals.holds().lifted(9)).hasSize(2);
        }
    }

    /** Stands for a crash. */
    private static final class Crash extends Error {
    }

    /** A store that dies when something is to be purged, before, in the middle or after. */
    private static ArchiveStore dying(ArchiveStore store, Path ocfl, String when, Record record) {
        return (ArchiveStore) Proxy.newProxyInstance(ArchiveStore.class.getClassLoader(), new Class<?>[] {ArchiveStore.class},
                (proxy, method, arguments) -> {
                    try {
                        if (!method.getName().equals("purge")) {
                            return method.invoke(store, arguments);
                        }
                        if (when.equals("half")) {
                            Path object = ocfl.resolve(record.files().getFirst().contentPath()).getParent().getParent().getParent();
                            Path aside = Files.createDirectories((Path) arguments[1]).resolve(record.id());
                            Files.move(object, aside);
                            Files.delete(aside.resolve("inventory.json"));
                        } else if (when.equals("after")) {
                            method.invoke(store, arguments);
                        }
                        throw new Crash();
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    @OnPostgres.WhenAsked
    void aCrashAtAnyMomentLeavesNoDamageAndIsFinishedAfterwards() throws IOException {
        for (String when : List.of("before", "half", "after")) {
            Path home = folder.resolve(when);
            List<Record> records = new ArrayList<>();
            String id;
            try (House house = new House(home)) {
                people(house);
                clock.to(Instant.parse("2026-03-01T02:00:00Z"));
                records.add(add(house, "关于甲事项的通知", 2014, Retention.TEN));
                records.add(add(house, "关于乙事项的通知", 2014, Retention.TEN));
                Appraisals appraisals = appraisals(house);
                id = appraisals.open("", records.stream().map(Record::id).toList(), "jia").id();
                appraisals.decide(id, records.stream().map(Record::id).toList(), Decision.DESTROY, Retention.UNDECIDED, WHY, "jia");
                appraisals.propose(id, "jia");
            }
            try (House house = new House(home, new Disk(), (data, database, store, extractor, index, disk, time) ->
                    new Archive(data, database, dying(store, data.ocfl(), when, records.getFirst()), extractor, index, disk, time))) {
                assertThatThrownBy(() -> appraisals(house).approve(id, "同意", "yi")).as(when).isInstanceOf(Crash.class);
            }
            try (House house = new House(home)) {
                Appraisals appraisals = appraisals(house);
                assertThat(appraisals.find(id).state()).as(when).isEqualTo(CaseState.APPROVED);
                assertThat(house.archive.verify().findings()).as("%s: nothing else looks damaged", when)
                        .allMatch(finding -> records.stream().map(Record::id).toList().contains(finding.recordId()));
                String list = appraisals.find(id).listId();
                appraisals.resume();
                assertThat(appraisals.find(id).state()).as(when).isEqualTo(CaseState.DONE);
                assertThat(appraisals.find(id).listId()).as("one list, not two").isEqualTo(list).isNotEmpty();
                assertThat(house.archive.verify().findings()).as(when).isEmpty();
                assertThat(house.home.purge()).isEmptyDirectory();
                for (Record record : records) {
                    assertThat(house.home.ocfl().resolve(record.files().getFirst().contentPath())).doesNotExist();
                }
                assertThat(house.archive.list(1, 1).total()).as("two that are gone and the list").isEqualTo(3);
            }
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whatIsRefusedSaysSo() {
        try (House house = new House(folder.resolve("home"))) {
            people(house);
            Appraisals appraisals = appraisals(house);
            assertThatThrownBy(() -> appraisals.open("", List.of(), "jia")).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> appraisals.open("", List.of("R1"), "jia")).hasMessageContaining("R1");
            assertThatThrownBy(() -> appraisals.find("J1")).hasMessageContaining("J1");
            assertThatThrownBy(() -> appraisals.holds().place("R1", "审计", "jia")).hasMessageContaining("R1");
        }
    }
}
