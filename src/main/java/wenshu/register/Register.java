package wenshu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;
import wenshu.register.Entry.State;

/**
 * Gives out document numbers, each once and without a gap: a number is written in the very transaction that issues its
 * paper, so that an issue that fails leaves none behind. A code belongs to one issuer, and runs anew every year.
 */
public final class Register {

    private static final int LONGEST_TITLE = 500;

    private final Database database;
    private final RegisterList list;
    private final Clock clock;
    private final ConcurrentHashMap<Series, ReentrantLock> order = new ConcurrentHashMap<>();

    /** The register in this database; the clock dates what is written. */
    public Register(Database database, Clock clock) {
        this.database = database;
        this.list = new RegisterList(database);
        this.clock = clock;
    }

    /** Reading the register. */
    public RegisterList list() {
        return list;
    }

    /**
     * Lets a paper be made with the next number of a series. Nobody else is given a number of the series, or enters one,
     * until the work is done; only when the work calls {@link #take} in its transaction is the number gone.
     *
     * @param work is told the number that it may take
     */
    public <T> T withNext(Series series, String issuer, IntFunction<T> work) {
        return inOrder(series, () -> {
            checkIssuer(series, issuer);
            int next = list.next(series);
            if (next > Series.MOST) {
                throw FaultException.of(Kind.CONFLICT, "REGISTER_FULL", series.word(), "这个代字今年的号已经用完", "请与管理员联系");
            }
            return work.apply(next);
        });
    }

    private <T> T inOrder(Series series, Supplier<T> work) {
        ReentrantLock lock = order.computeIfAbsent(series, key -> new ReentrantLock(true));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the next number of a series, inside the transaction that issues its paper.
     *
     * @param jdbc the transaction's own
     * @param sequence the number that the paper was made with; refused when it is no longer the next one
     * @param recordId the archived record of the paper
     */
    public void take(JdbcClient jdbc, Series series, String issuer, int sequence, Written written, String recordId) {
        open(jdbc, series, issuer);
        int moved = jdbc.sql("update register_series set next = next + 1 where code = ? and year = ? and next = ?")
                .params(series.code(), series.year(), sequence).update();
        if (moved == 0) {
            throw FaultException.of(Kind.CONFLICT, "NUMBER_PASSED", series.number(sequence), "这个号刚刚被别的文件用了", "请再办一次，系统会取下一个号");
        }
        insert(jdbc, series, sequence, written, State.NUMBERED, "TAKEN", recordId);
    }

    /**
     * What the register says about a paper.
     *
     * @param title its title
     * @param date 成文日期
     * @param author login name of the one who enters it
     */
    public record Written(String title, LocalDate date, String author) {
    }

    /** Enters a number that was given out on paper: an earlier one, or exactly the next. */
    public void enter(Series series, int sequence, String issuer, Written written) {
        checkTitle(written.title());
        checkSequence(series, sequence);
        inOrder(series, () -> database.write(jdbc -> {
            checkIssuer(series, issuer);
            open(jdbc, series, issuer);
            checkFree(series, sequence);
            int next = list.next(series);
            if (sequence > next) {
                throw FaultException.of(Kind.CONFLICT, "NUMBER_AHEAD", series.number(sequence),
                        "下一个号是 " + next + " 号，登记这个号会跳过中间的号", "请先把起始号设为 " + (sequence + 1) + "，或核对号码");
            }
            insert(jdbc, series, sequence, written, State.ISSUED, "ENTERED", null);
            return raise(jdbc, series, sequence + 1);
        }));
    }

    /**
     * Enters, inside the transaction that archives it, the number of a paper that brought it along without having been on
     * its way here; the register goes on after it.
     */
    public void enterRecord(JdbcClient jdbc, Series series, int sequence, String issuer, Written written, String recordId) {
        checkSequence(series, sequence);
        open(jdbc, series, issuer);
        checkFree(series, sequence);
        insert(jdbc, series, sequence, written, State.ISSUED, "ENTERED", recordId);
        raise(jdbc, series, sequence + 1);
    }

    /** Says which number comes next in a series that this house has not given a number of yet. */
    public void startAt(Series series, int next, String issuer) {
        checkSequence(series, next);
        inOrder(series, () -> database.write(jdbc -> {
            checkIssuer(series, issuer);
            open(jdbc, series, issuer);
            int highest = list.highest(series);
            if (list.taken(series)) {
                throw FaultException.of(Kind.CONFLICT, "SERIES_RUNNING", series.word(), "本年已由系统编过号，不能再改起始号",
                        "纸质发文请逐件登记");
            }
            if (next <= highest) {
                throw FaultException.of(Kind.CONFLICT, "START_TAKEN", series.word(), "已登记到 " + highest + " 号，起始号不能小于 "
                        + (highest + 1), "请改大起始号");
            }
            return jdbc.sql("update register_series set next = ? where code = ? and year = ?")
                    .params(next, series.code(), series.year()).update();
        }));
    }

    /** Says, inside a transaction, what became of a numbered paper. */
    public void mark(JdbcClient jdbc, String recordId, State state, String reason) {
        jdbc.sql("update register_entry set state = ?, reason = ? where record_id = ?")
                .params(state.name(), reason, recordId).update();
    }

    private static int raise(JdbcClient jdbc, Series series, int next) {
        return jdbc.sql("update register_series set next = case when next < ? then ? else next end where code = ? and year = ?")
                .params(next, next, series.code(), series.year()).update();
    }

    private static void open(JdbcClient jdbc, Series series, String issuer) {
        jdbc.sql("insert into register_series (code, year, issuer, next) values (?, ?, ?, 1) on conflict do nothing")
                .params(series.code(), series.year(), issuer).update();
    }

    private void insert(JdbcClient jdbc, Series series, int sequence, Written written, State state, String origin,
            String recordId) {
        jdbc.sql("insert into register_entry (code, year, sequence, title, issued_on, state, origin, record_id, author,"
                        + " entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(series.code(), series.year(), sequence, written.title(), written.date().toString(), state.name(),
                        origin, recordId, written.author(), clock.millis()).update();
    }

    private void checkIssuer(Series series, String issuer) {
        Optional<String> owner = list.issuer(series);
        if (owner.isPresent() && !owner.get().equals(issuer)) {
            throw FaultException.of(Kind.CONFLICT, "CODE_OF_ANOTHER", series.code(), "这个机关代字已登记给“" + owner.get()
                    + "”，不能用于“" + issuer + "”", "请核对发文机关和机关代字");
        }
    }

    private void checkFree(Series series, int sequence) {
        list.find(series, sequence).ifPresent(entry -> {
            throw FaultException.of(Kind.CONFLICT, "NUMBER_TAKEN", entry.number(), "这个号已用于《" + entry.title() + "》（"
                    + entry.state().word() + "）", "一个号只能用一次，请核对号码");
        });
    }

    private static void checkSequence(Series series, int sequence) {
        if (sequence < 1 || sequence > Series.MOST) {
            throw FaultException.badInput("REGISTER_SEQUENCE", series.word(), "顺序号应为 1 至 " + Series.MOST + " 的整数", "请改正后再登记");
        }
    }

    private static void checkTitle(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw FaultException.badInput("REGISTER_TITLE", "标题", "标题不能空着，也不能超过 " + LONGEST_TITLE + " 字", "请填写文件标题");
        }
    }
}
