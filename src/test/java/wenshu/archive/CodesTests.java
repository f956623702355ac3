package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.home.OnPostgres;
import wenshu.home.Victim;

/** Archival codes: each once, without a gap, whoever is quick or dies. */
class CodesTests {

    static final CodeSettings SETTINGS = CodeSettings.typed("Z109", "WS 文书\nZY 专业", "BGS 办公室\nZJK 专业技术人员管理科");
    private static final String SERIES = "Z109-WS·2024-Y-BGS-";

    @TempDir
    private Path folder;

    static Entry entry(String title) {
        return Entry.UNKNOWN.titled(title).in(2024).kept(Retention.PERMANENT).held("办公室", Access.HOUSE).by("示例市局")
                .dated(LocalDate.of(2024, 3, 1));
    }

    private static Record add(House house, String name) {
        return house.archive.add(new Submission(entry(name), Origin.RECEIVED,
                List.of(Submission.FileIn.of(name + ".txt", name.getBytes(StandardCharsets.UTF_8))))).record();
    }

    @Test
    @OnPostgres.WhenAsked
    void aRecordGetsItsCodeOnceAndAMistakeStaysInTheList() {
        try (House house = new House(folder.resolve("home"))) {
            Codes codes = house.archive.codes();
            codes.set(SETTINGS, "admin");
            assertThat(codes.settings()).isEqualTo(SETTINGS);
            Record record = add(house, "甲");
            assertThat(Metadata.validate(record)).extracting(Fault::code).containsExactly("M8");
            Record coded = codes.confirm(record.id(), 1, "", "dangan");
            assertThat(coded.code()).isEqualTo(SERIES + "0001");
            assertThat(Metadata.complete(coded)).isTrue();
            assertThat(house.archive.record(record.id())).isEqualTo(coded);
            assertThatThrownBy(() -> codes.confirm(record.id(), 2, "", "dangan")).hasMessageContaining("已有档号");
            assertThatThrownBy(() -> codes.giveUp(record.id(), 2, " ", "dangan")).hasMessageContaining("理由");
            Record without = codes.giveUp(record.id(), 2, "保管期限定错", "dangan");
            assertThat(without.code()).isEmpty();
            assertThat(codes.confirm(record.id(), 3, "ZY", "dangan").code()).isEqualTo("Z109-ZY·2024-Y-BGS-0001");
            assertThat(codes.confirm(add(house, "乙").id(), 1, "", "dangan").code()).isEqualTo(SERIES + "0002");
            assertThat(codes.of(record.id())).extracting(Codes.Given::code, Codes.Given::isVoid, Codes.Given::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(SERIES + "0001", true, "保管期限定错"),
                            org.assertj.core.groups.Tuple.tuple("Z109-ZY·2024-Y-BGS-0001", false, ""));
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    @OnPostgres.WhenAsked
    void whatIsMissingIsSaidAtOnceAndNoNumberIsLost() {
        try (House house = new House(folder.resolve("home"))) {
            Record bare = house.add("a.txt", "没有著录").record();
            assertThatThrownBy(() -> house.archive.codes().confirm(bare.id(), 1, "", "dangan"))
                    .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults()).extracting(Fault::place)
                            .containsExactly("全宗号", "年度", "保管期限", "归档科室"));
            house.archive.codes().set(SETTINGS, "admin");
            assertThatThrownBy(() -> house.archive.codes().confirm(add(house, "甲").id(), 1, "XX", "dangan")).hasMessageContaining("门类");
            assertThatThrownBy(() -> house.archive.codes().confirm(add(house, "乙").id(), 7, "", "dangan")).hasMessageContaining("别人");
            assertThat(house.archive.codes().series()).isEmpty();
            for (String[] typed : new String[][] {{"z-1", "WS 文书", ""}, {"Z1", "", ""}, {"Z1", "文书", ""}, {"Z1", "WS 文书", "A 甲\nB 甲"},
                {"Z1", "WS 文书", "A 甲\nA 乙"}}) {
                assertThatThrownBy(() -> CodeSettings.typed(typed[0], typed[1], typed[2])).isInstanceOf(FaultException.class);
            }
        }
    }

    @Test
    void manyAreGivenTheirCodesInOneActAllOrNone() {
        try (House house = new House(folder.resolve("home"))) {
            Codes codes = house.archive.codes();
            codes.set(SETTINGS, "admin");
            Record bare = house.add("a.txt", "没有著录").record();
            Record late = house.archive.add(new Submission(entry("丙").dated(LocalDate.of(2024, 5, 1)), Origin.RECEIVED,
                    List.of(Submission.FileIn.of("丙.txt", "丙".getBytes(StandardCharsets.UTF_8))))).record();
            Record first = add(house, "甲");
            Record second = add(house, "乙");
            List<Codes.Planned> planned = codes.plan(List.of(bare, late, second, first), "");
            assertThat(planned).extracting(each -> each.record().id()).containsExactly(first.id(), second.id(), late.id(), bare.id());
            assertThat(planned).extracting(Codes.Planned::code).containsExactly(SERIES + "0001", SERIES + "0002", SERIES + "0003", "");
            assertThat(planned.getLast().faults()).extracting(Fault::place).contains("年度", "保管期限");
            assertThat(codes.series()).as("a look takes no number").isEmpty();
            List<Codes.Seen> seen = List.of(new Codes.Seen(first.id(), 1), new Codes.Seen(second.id(), 1), new Codes.Seen(late.id(), 7));
            assertThatThrownBy(() -> codes.confirmAll(seen, "", "dangan")).hasMessageContaining("别人");
            assertThatThrownBy(() -> codes.confirmAll(List.of(seen.get(0), new Codes.Seen(bare.id(), 1)), "", "dangan")).hasMessageContaining("年度");
            assertThat(codes.series()).as("none of them").isEmpty();
            assertThat(codes.confirmAll(List.of(seen.get(0), seen.get(1), new Codes.Seen(late.id(), 1)), "", "dangan")).extracting(Record::code)
                    .containsExactly(SERIES + "0001", SERIES + "0002", SERIES + "0003");
            assertThat(codes.confirm(add(house, "丁").id(), 1, "", "dangan").code()).isEqualTo(SERIES + "0004");
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    void fiftyClerksAtOnceGetFiftyNumbersWithoutGapOrDouble() throws InterruptedException {
        int clerks = 50;
        try (House house = new House(folder.resolve("home"))) {
            house.archive.codes().set(SETTINGS, "admin");
            List<Handover> handovers = IntStream.range(0, clerks).mapToObj(i -> Handover.of(new Submission(entry("件" + i),
                    Origin.RECEIVED, List.of(Submission.FileIn.of(i + ".txt", ("内容" + i).getBytes(
                            StandardCharsets.UTF_8)))))).toList();
            List<String> ids = house.archive.addAll(handovers).stream().map(answer -> answer.receipt().record().id()).toList();
            List<String> codes = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch start = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(clerks);
            for (String id : ids) {
                Thread.ofPlatform().start(() -> {
                    try {
                        start.await();
                        codes.add(house.archive.codes().confirm(id, 1, "", "dangan").code());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        done.countDown();
                    }
                });
            }
            start.countDown();
            done.await();
            assertThat(codes).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, clerks)
                    .mapToObj(i -> new ArchivalCode(SERIES, i).toString()).toList());
            assertThat(house.all()).extracting(Record::code).containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    @Test
    @OnPostgres.WhenAsked
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void codesThatWereAnsweredSurviveKillsWithoutGapOrDouble() throws Exception {
        Random random = Victim.random(CodesTests.class);
        List<String> answered = new ArrayList<>();
        for (int kill = 0; kill < Integer.getInteger("kill.rounds", 1); kill++) {
            run(answered, answered.size() + 3 + random.nextInt(8), random.nextInt(25));
        }
        try (House house = new House(folder.resolve("home"))) {
            List<Codes.Given> given = house.archive.codes().series(SERIES);
            assertThat(answered).doesNotHaveDuplicates();
            assertThat(given).extracting(Codes.Given::code).containsAll(answered).containsExactlyElementsOf(
                    IntStream.rangeClosed(1, given.size()).mapToObj(i -> new ArchivalCode(SERIES, i).toString()).toList());
            assertThat(given).allSatisfy(each -> assertThat(house.archive.record(each.recordId()).code()).isEqualTo(each.code()));
            assertThat(house.all().stream().filter(record -> !record.code().isEmpty())).hasSameSizeAs(given);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    private void run(List<String> answered, int killAt, int millis) throws InterruptedException {
        Victim.start(Clerks.class, folder.resolve("home")).listen(line -> {
            if (line.startsWith("CODE ") && line.endsWith(".")) {
                answered.add(line.substring(5, line.length() - 1));
            }
        }, answered, killAt, millis);
    }

    /** The process that is killed. */
    static final class Clerks {

        private Clerks() {
        }

        public static void main(String[] args) throws Exception {
            System.setOut(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8"));
            House house = new House(Path.of(args[0]));
            house.archive.codes().set(SETTINGS, "admin");
            for (int clerk = 0; clerk < 4; clerk++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        Record record = add(house, "件" + System.nanoTime());
                        String code = house.archive.codes().confirm(record.id(), 1, "", "dangan").code();
                        Victim.say("CODE " + code + ".");
                    }
                });
            }
        }
    }
}
