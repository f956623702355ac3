package wenshu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.register.Entry.State;
import wenshu.register.Register.Written;
import wenshu.register.RegisterList.Gap;
import wenshu.sheet.SheetReader;

class RegisterTests {

    private static final Series LETTERS = new Series("示人社函", 2026);
    private static final String ISSUER = "示例市人力资源和社会保障局";

    @TempDir
    private Path folder;
    private Database database;
    private Register register;

    @BeforeEach
    void open() {
        database = Database.open(new DataHome(folder));
        register = new Register(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int issue(Series series, String record, boolean failing) {
        return register.withNext(series, ISSUER, next -> database.write(jdbc -> {
            register.take(jdbc, series, ISSUER, next, written("关于" + record + "的通知"), record);
            if (failing) {
                throw new IllegalStateException("the issue is given up");
            }
            return next;
        }));
    }

    private static Written written(String title) {
        return new Written(title, LocalDate.of(2026, 3, 2), "yongyin");
    }

    @Test
    void sixteenClerksGetEveryNumberOnceAlsoWhenEveryThirdIssueFails() throws Exception {
        int clerks = 16;
        int each = 50;
        List<Callable<List<Integer>>> work = IntStream.range(0, clerks).<Callable<List<Integer>>>mapToObj(clerk -> () -> {
            List<Integer> mine = new ArrayList<>();
            for (int i = 0; mine.size() < each; i++) {
                boolean failing = (i + clerk) % 3 == 0;
                try {
                    mine.add(issue(LETTERS, "甲" + clerk + "-" + i, failing));
                } catch (IllegalStateException e) {
                    assertThat(failing).isTrue();
                }
            }
            return mine;
        }).toList();
        List<Integer> given = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clerks)) {
            for (Future<List<Integer>> clerk : pool.invokeAll(work)) {
                given.addAll(clerk.get());
            }
        }
        assertThat(given).hasSize(clerks * each).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, clerks * each).boxed().toList());
        assertThat(register.list().gaps(LETTERS)).isEmpty();
        assertThat(register.list().next(LETTERS)).isEqualTo(clerks * each + 1);
    }

    @Test
    void yearsAndCodesRunApart() {
        assertThat(issue(LETTERS, "a", false)).isEqualTo(1);
        assertThat(issue(new Series("示人社函", 2027), "b", false)).isEqualTo(1);
        assertThat(issue(new Series("示人社发", 2026), "c", false)).isEqualTo(1);
        assertThat(issue(LETTERS, "d", false)).isEqualTo(2);
        assertThat(register.list().totals()).extracting(total -> total.series().word())
                .containsExactly("示人社函〔2027〕", "示人社函〔2026〕", "示人社发〔2026〕");
    }

    @Test
    void aCodeBelongsToOneIssuer() {
        issue(LETTERS, "a", false);
        assertThatThrownBy(() -> register.withNext(LETTERS, "示例市教育局", next -> next)).isInstanceOf(FaultException.class)
                .hasMessage("示人社函：这个机关代字已登记给“示例市人力资源和社会保障局”，不能用于“示例市教育局”，请核对发文机关和机关代字。");
    }

    @Test
    void aNumberThatWasTakenMeanwhileIsNotTakenAgain() {
        issue(LETTERS, "a", false);
        assertThatThrownBy(() -> database.write(jdbc -> {
            register.take(jdbc, LETTERS, ISSUER, 1, written("晚了一步"), "b");
            return null;
        })).isInstanceOf(FaultException.class).hasMessageContaining("刚刚被别的文件用了");
        assertThat(register.list().entries(LETTERS)).hasSize(1);
    }

    @Test
    void whatWasIssuedOnPaperIsEnteredAndDoublesAreRefusedInOneSentence() {
        register.startAt(LETTERS, 41, ISSUER);
        register.enter(LETTERS, 7, ISSUER, written("关于春节值班的通知"));
        register.enter(LETTERS, 41, ISSUER, written("停电时手工编的号"));
        assertThat(issue(LETTERS, "a", false)).isEqualTo(42);
        assertThat(register.list().gaps(LETTERS)).containsExactly(new Gap(1, 6), new Gap(8, 40));
        assertThatThrownBy(() -> register.enter(LETTERS, 7, ISSUER, written("又一份")))
                .hasMessage("示人社函〔2026〕7号：这个号已用于《关于春节值班的通知》（已印发），一个号只能用一次，请核对号码。");
        assertThatThrownBy(() -> register.enter(LETTERS, 44, ISSUER, written("跳号"))).hasMessageContaining("下一个号是 43 号");
        assertThatThrownBy(() -> register.startAt(LETTERS, 90, ISSUER)).hasMessageContaining("不能再改起始号");
        assertThatThrownBy(() -> register.enter(LETTERS, 3, ISSUER, written(" "))).hasMessageContaining("标题");
        assertThat(register.list().isTaken("示人社函〔2026〕7号")).isTrue();
        assertThat(register.list().isTaken("示人社函〔2026〕8号")).isFalse();
        assertThat(register.list().isTaken("示人社函(2026)7号")).isFalse();
    }

    @Test
    void aStartBelowWhatIsEnteredIsRefused() {
        register.startAt(LETTERS, 10, ISSUER);
        register.enter(LETTERS, 10, ISSUER, written("十"));
        assertThatThrownBy(() -> register.startAt(LETTERS, 10, ISSUER)).hasMessageContaining("起始号不能小于 11");
        register.startAt(LETTERS, 11, ISSUER);
        assertThat(register.list().next(LETTERS)).isEqualTo(11);
    }

    @Test
    void aRecordThatBroughtItsNumberIsEnteredOnceAndTheRegisterGoesOnAfterIt() {
        bring("自带文号", "r1");
        assertThatThrownBy(() -> bring("另一份", "r2"))
                .hasMessageContaining("一个号只能用一次");
        assertThat(issue(LETTERS, "a", false)).isEqualTo(31);
        assertThat(register.list().ofRecord("r1").orElseThrow().number()).isEqualTo("示人社函〔2026〕30号");
    }

    private void bring(String title, String record) {
        database.write(jdbc -> {
            register.enterRecord(jdbc, LETTERS, 30, ISSUER, written(title), record);
            return null;
        });
    }

    @Test
    void aWithdrawnPaperKeepsItsNumberForEver() {
        issue(LETTERS, "a", false);
        database.write(jdbc -> {
            register.mark(jdbc, "a", State.WITHDRAWN, "内容有误");
            return null;
        });
        assertThat(issue(LETTERS, "b", false)).isEqualTo(2);
        Entry first = register.list().find("示人社函〔2026〕1号").orElseThrow();
        assertThat(first.state()).isEqualTo(State.WITHDRAWN);
        assertThat(first.reason()).isEqualTo("内容有误");
        assertThat(register.list().isTaken(first.number())).isTrue();
        assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql("delete from register_entry").update()))
                .hasMessageContaining("never given back");
    }

    @Test
    void theSeriesIsReadFromCompleteAndUnfinishedNumbers() {
        assertThat(Series.of("示人社函〔2026〕【待填：顺序号】号")).contains(LETTERS);
        assertThat(Series.of("示人社函〔2026〕12号")).contains(LETTERS);
        assertThat(Series.of("【待填：发文字号】")).isEmpty();
        assertThat(Series.sequence("示人社函〔2026〕12号")).isEqualTo(12);
        assertThat(Series.sequence("示人社函〔2026〕012号")).isZero();
        assertThatThrownBy(() -> Series.checked("abc", 2026)).hasMessageContaining("机关代字");
        assertThatThrownBy(() -> Series.checked("示人社函", 26)).hasMessageContaining("年份");
    }

    @Test
    void theSheetHoldsEveryEntryAndIsTheSameEveryTime() throws Exception {
        issue(LETTERS, "R1", false);
        register.enter(LETTERS, 2, ISSUER, written("=HYPERLINK(\"x\")"));
        RegisterList list = register.list();
        byte[] sheet = RegisterSheet.write(list.totals().getFirst(), list.entries(LETTERS), Map.of("yongyin", "印示例"));
        assertThat(RegisterSheet.write(list.totals().getFirst(), list.entries(LETTERS), Map.of("yongyin", "印示例")))
                .isEqualTo(sheet);
        List<String> cells = new ArrayList<>();
        SheetReader.read("登记簿.xlsx", sheet).getFirst().rows().forEach(row -> row.cells()
                .forEach(cell -> cells.add(cell.text())));
        assertThat(cells).contains("发文登记簿", "示人社函〔2026〕1号", "补登", "印示例", "=HYPERLINK(\"x\")");
    }
}
