package wenshu.custody.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.audit.AuditTrail;
import wenshu.custody.Custody;
import wenshu.custody.MovingClock;
import wenshu.custody.property.Stage;
import wenshu.fault.FaultException;
import wenshu.home.OnPostgres;

class ScrubTest {

    private static final Pace FAST = new Pace(1L << 40, Duration.ofDays(60), Duration.ofDays(90), Duration.ofDays(7));

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.now());

    private Custody custody(House house) {
        return new Custody(house.database, house.archive, house.trail(clock), FAST,
                (list, signatures) -> new byte[0], clock);
    }

    private static Record add(House house, String name, String text) {
        return house.archive.add(Submission.received(Submission.FileIn.of(name, text.getBytes(StandardCharsets.UTF_8)))).record();
    }

    @Test
    void everyRecordIsReadSoonAndAgainInTimeAlsoOverRestarts() throws Exception {
        List<String> ids = new ArrayList<>();
        try (House house = new House(folder.resolve("home"))) {
            for (int i = 0; i < 7; i++) {
                ids.add(add(house, i + ".txt", "第" + i + "件").id());
            }
            Custody custody = custody(house);
            assertThat(custody.scrub().some(100)).as("not while it comes in").isZero();
            clock.forward(Duration.ofMinutes(1));
            assertThat(custody.scrub().some(3)).isEqualTo(3);
            assertThat(custody.state().read()).isEqualTo(3);
        }
        try (House house = new House(folder.resolve("home"))) {
            Custody custody = custody(house);
            assertThat(custody.scrub().some(100)).as("goes on where it was").isEqualTo(4);
            assertThat(custody.scrub().some(100)).isZero();
            for (String id : ids) {
                assertThat(custody.log().of(id, 9)).singleElement().satisfies(event -> {
                    assertThat(event.kind()).isEqualTo(FixityEvent.Kind.FIRST);
                    assertThat(event.sound()).isTrue();
                });
                assertThat(custody.care().state(id).orElseThrow().stage()).isEqualTo(Stage.FILING);
            }
            clock.forward(Duration.ofDays(59));
            assertThat(custody.scrub().some(100)).isZero();
            clock.forward(Duration.ofDays(2));
            assertThat(custody.scrub().some(100)).isEqualTo(7);
            clock.forward(Duration.ofDays(91));
            assertThat(custody.state().behind()).isEqualTo(7);
            assertThat(custody.state().sentence()).contains("90 天");
            clock.forward(Duration.ofDays(365));
            custody.scrub().some(100);
            assertThat(custody.care().state(ids.getFirst()).orElseThrow().stage()).as("every year anew").isEqualTo(Stage.KEEPING);
            assertThat(custody.log().of(ids.getFirst(), 9)).hasSize(3);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void damageIsAnAlarmUntilItIsMendedAndReadingRaisesItAtOnce() throws Exception {
        try (House house = new House(folder.resolve("home"))) {
            Record record = add(house, "甲.txt", "甲的内容");
            Record other = add(house, "乙.txt", "乙的内容");
            Custody custody = custody(house);
            clock.forward(Duration.ofMinutes(1));
            custody.scrub().some(10);
            custody.scrub().some(10);
            assertThat(custody.state().alarm()).isFalse();
            Path file = house.home.ocfl().resolve(record.files().getFirst().contentPath());
            byte[] good = Files.readAllBytes(file);
            Files.writeString(file, "甲的内客");
            assertThatThrownBy(() -> house.archive.open(record.id(), "甲.txt")).isInstanceOf(FaultException.class);
            assertThat(custody.state().sentence()).contains("1 件档案与归档时不一致");
            assertThat(custody.log().damaged(10)).singleElement().satisfies(event -> {
                assertThat(event.recordId()).isEqualTo(record.id());
                assertThat(event.kind()).isEqualTo(FixityEvent.Kind.READ);
                assertThat(event.detail()).contains("损坏：甲.txt");
            });
            assertThat(custody.care().failing(10)).singleElement().satisfies(state ->
                    assertThat(state.remarks()).anyMatch(remark -> remark.item().id().equals("Z1")));
            Files.write(file, good);
            clock.forward(Duration.ofDays(2));
            assertThat(custody.scrub().some(10)).as("a damaged record is looked at again every day").isEqualTo(1);
            assertThat(custody.state().alarm()).isFalse();
            assertThat(custody.care().state(record.id()).orElseThrow().remarks()).noneMatch(remark -> remark.item().id().equals("Z1"));
            Files.writeString(house.home.ocfl().resolve(other.files().getFirst().contentPath()).resolveSibling("夹带.txt"), "丙");
            Files.writeString(house.home.ocfl().resolve("夹带.txt"), "丁");
            clock.forward(Duration.ofDays(62));
            custody.scrub().some(10);
            custody.scrub().some(10);
            assertThat(custody.state()).matches(state -> state.damaged() == 1 && state.strangers() == 1);
            assertThat(custody.yearReport("dangan").remarks()).extracting(remark -> remark.item().id()).contains("Z4", "A4");
            assertThat(custody.reports().list(5)).singleElement().satisfies(report -> assertThat(report.verdict()).isEqualTo("不合格"));
            clock.forward(Duration.ofDays(364));
            custody.yearly();
            assertThat(custody.reports().list(5)).as("not a year yet").hasSize(1);
            clock.forward(Duration.ofDays(2));
            custody.yearly();
            custody.yearly();
            assertThat(custody.reports().list(5)).as("once a year by itself").hasSize(2);
            assertThat(custody.reports().list(1).getFirst().agent()).isEqualTo("文书");
            AuditTrail trail = house.trail(clock);
            assertThat(trail.of(wenshu.audit.Subject.RECORD, record.id())).extracting(line -> line.detail())
                    .contains("发现不符", "恢复完好");
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void thePaceIsKept() {
        Pace pace = new Pace(1_000_000, Duration.ofDays(60), Duration.ofDays(90), Duration.ofDays(7));
        assertThat(pace.restMillis(5_000_000, 1_000)).isEqualTo(4_000);
        assertThat(pace.restMillis(100, 1_000)).isZero();
    }

    @Test
    @OnPostgres.WhenAsked
    void itWorksInTheBackgroundAndStopsAtOnce() throws IOException, InterruptedException {
        try (House house = new House(folder.resolve("home"))) {
            add(house, "甲.txt", "甲的内容");
            clock.forward(Duration.ofMinutes(1));
            Custody custody = custody(house);
            try (custody) {
                custody.scrub().start();
                for (int i = 0; i < 200 && custody.state().read() == 0; i++) {
                    Thread.sleep(50);
                }
                assertThat(custody.scrub().running()).isTrue();
                assertThat(custody.state().read()).isEqualTo(1);
            }
            assertThat(custody.scrub().running()).isFalse();
        }
    }
}
