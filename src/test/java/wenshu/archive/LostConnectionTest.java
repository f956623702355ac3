package wenshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import wenshu.archive.Handover.Answer;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.home.PostgresServer;
import wenshu.home.Victim;

/** The connection to the database breaks in the middle of a write: the database is asked, what it has not is cleared up, and all goes on. */
class LostConnectionTest {

    /** A campaign asks for more with {@code -Dbreaks=300}; one that runs alone, with all connections at once, {@code -Dbreaks.all=true}. */
    private static final int BREAKS = Integer.getInteger("breaks", 10);
    private static final boolean ALL = Boolean.getBoolean("breaks.all");
    private static final int CLERKS = 4;

    @TempDir
    static Path folder;
    private static String url;
    private static House house;
    private long before;

    @BeforeAll
    static void open() {
        url = PostgresServer.freshSchema();
        PostgresServer.settle(folder.resolve("home"), url);
        house = new House(folder.resolve("home"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void count() {
        before = house.archive.list(1, 1).total();
    }

    private static Handover text(String name, Alongside.Work work) {
        return new Handover(Submission.received(Submission.FileIn.of(name, name.getBytes(StandardCharsets.UTF_8))),
                Alongside.unlessThere(work), Handover.Describing.AS_GIVEN);
    }

    private static void breaks() {
        PostgresServer.breakWriter(url);
    }

    /** The transaction is committed, and then the connection breaks before the answer has come. */
    private static void breaksAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                throw new DataAccessResourceFailureException("the answer never came", new SQLException("", "08006"));
            }
        });
    }

    private static void breaksBeforeCommit(Runnable breaking) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                breaking.run();
            }
        });
    }

    private void nothingIsLeftOver(int fresh) {
        assertThat(house.archive.list(1, 1).total()).isEqualTo(before + fresh);
        assertThat(house.archive.verify().findings()).isEmpty();
        assertThat(house.home.staging()).isDirectoryNotContaining("glob:**/R*");
    }

    @Test
    void whatTheDatabaseHasNotIsNotArchivedAndCanBeHandedInAgainAtOnce() {
        List<Answer> answers = house.archive.addAll(List.of(text("甲.txt", (jdbc, record) -> { }), text("乙.txt", (jdbc, record) -> breaks())));
        assertThat(answers).allMatch(answer -> answer.receipt() == null)
                .extracting(answer -> answer.refusal().getMessage()).containsOnly("数据库：连接中断，归档没有完成，请再试一次。");
        nothingIsLeftOver(0);
        assertThatThrownBy(() -> house.archive.add(text("丙.txt", null).submission(), Alongside.unlessThere((jdbc, record) ->
                breaksBeforeCommit(LostConnectionTest::breaks)))).isInstanceOf(FaultException.class).hasMessageContaining("没有完成");
        nothingIsLeftOver(0);
        house.add("甲.txt", "甲.txt");
        house.add("乙.txt", "乙.txt");
        nothingIsLeftOver(2);
    }

    @Test
    void whatTheDatabaseHasIsArchivedAndAnsweredSo() {
        Receipt receipt = house.archive.add(text("丁.txt", null).submission(), Alongside.unlessThere((jdbc, record) -> breaksAfterCommit()));
        assertThat(house.archive.record(receipt.record().id())).isEqualTo(receipt.record());
        assertThat(house.add("丁.txt", "丁.txt").duplicateOf()).isEqualTo(receipt.record().id());
        nothingIsLeftOver(1);
    }

    @Test
    void aCorrectionIsMadeOrNotMadeAndNeverHalfMade() {
        Record record = house.add("戊.txt", "戊").record();
        Revision revision = new Revision(record.id(), 1, record.entry().noted("更正"));
        assertThatThrownBy(() -> house.archive.catalogue().reviseAll(List.of(revision), "dangan", "", jdbc -> breaks()))
                .hasMessage("数据库：连接中断，更正没有完成，请再试一次。");
        assertThat(house.archive.record(record.id()).version()).isEqualTo(1);
        nothingIsLeftOver(1);
        assertThat(house.archive.catalogue().reviseAll(List.of(revision), "dangan", "", jdbc -> breaksAfterCommit()).getFirst())
                .matches(now -> now.version() == 2 && now.entry().note().equals("更正"));
        nothingIsLeftOver(1);
    }

    @Test
    void whileNobodyKnowsNothingIsWrittenAndAfterwardsItIsClearedUp() {
        Database[] other = new Database[1];
        try {
            assertThatThrownBy(() -> house.archive.add(text("己.txt", null).submission(), Alongside.unlessThere((jdbc, record) -> {
                breaks();
                other[0] = Database.open(house.home);
            }))).isInstanceOf(FaultException.class).hasMessageContaining("还不能确定归档是否已完成");
            assertThat(house.archive.verify().findings()).as("in doubt, and left as it is").isNotEmpty();
        } finally {
            other[0].close();
        }
        house.add("庚.txt", "庚");
        nothingIsLeftOver(1);
    }

    @Test
    @Timeout(value = 3_600, unit = TimeUnit.SECONDS)
    void atAnyMomentNothingThatWasAnsweredIsLostAndNothingIsTorn() throws Exception {
        Random random = Victim.random(LostConnectionTest.class);
        Map<String, String> answered = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(1);
        List<Future<?>> clerks = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(CLERKS)) {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                String name = "职员" + clerk + " 第";
                clerks.add(pool.submit(() -> {
                    for (int i = 0; enough.getCount() > 0; i++) {
                        hand(name + i + "份.txt", answered, refused);
                    }
                }));
            }
            for (int i = 0; i < BREAKS; i++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
                if (ALL && random.nextBoolean()) {
                    PostgresServer.breakAll();
                } else {
                    breaks();
                }
            }
            enough.countDown();
            for (Future<?> clerk : clerks) {
                clerk.get();
            }
        }
        for (Map.Entry<String, String> each : answered.entrySet()) {
            try (var bytes = house.archive.open(each.getValue(), each.getKey())) {
                assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(each.getKey());
            }
        }
        nothingIsLeftOver(answered.size());
        System.out.printf("LostConnectionTest: %d breaks, %d receipts, none lost, %d refused and handed in again%n", BREAKS,
                answered.size(), refused.get());
    }

    private void hand(String name, Map<String, String> answered, AtomicInteger refused) {
        for (int i = 0; i < 100; i++) {
            try {
                answered.put(name, house.add(name, name).record().id());
                return;
            } catch (FaultException e) {
                assertThat(e.faults().getFirst().code()).isEqualTo("DATABASE_LOST");
                refused.incrementAndGet();
            }
        }
        throw new AssertionError(name);
    }
}
