package wenshu.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import wenshu.home.DataHome;
import wenshu.home.Database;

/**
 * What was done in the house: lines that are only ever added, each in the transaction of what it tells, each bound to the
 * one before it by an SM3 hash. The head is written beside the database within a second, so that a cut tail is seen.
 */
public final class AuditTrail implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final Database database;
    private final Clock clock;
    private final Path headFile;
    private final HeadKeeper keeper;
    private final Waiting waiting;

    /** The trail in this database; one that is open for reading only can be read and checked. */
    public AuditTrail(Database database, DataHome home, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.headFile = home.auditHead();
        this.keeper = new HeadKeeper(this);
        this.waiting = new Waiting(home);
    }

    /** Writes down what is done in this transaction; it stands when, and only when, that is committed. */
    public void note(JdbcClient inTransaction, Act act) {
        Head head = head(inTransaction);
        Line line = Line.after(head.seq() + 1, head.hash(), clock.instant(), act);
        inTransaction.sql("insert into audit_line (seq, at, actor, action, subject, subject_id, detail, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(line.seq(), line.at().toEpochMilli(), line.who(), line.action(), line.subject(), line.subjectId(),
                        line.detail(), line.hash()).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keeper.wake();
                }
            });
        }
    }

    /** Writes down something that is no part of a transaction, in one of its own. */
    public void note(Act act) {
        database.write(jdbc -> {
            note(jdbc, act);
            return null;
        });
    }

    /**
     * Writes down something that is done again and again, such as reading a file: one line a day for the same person, thing
     * and words, so that the trail does not drown.
     */
    public void noteToday(Act act) {
        if (!notedToday(database.jdbc(), act)) {
            database.write(jdbc -> {
                if (!notedToday(jdbc, act)) {
                    note(jdbc, act);
                }
                return null;
            });
        }
    }

    private boolean notedToday(JdbcClient jdbc, Act act) {
        long morning = LocalDate.ofInstant(clock.instant(), clock.getZone()).atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        return jdbc.sql("select count(*) from audit_line where actor = ? and action = ? and at >= ? and subject = ? and subject_id = ?"
                        + " and detail = ?").params(act.who(), act.action().name(), morning, act.subject().name(), act.subjectId(),
                        act.detail()).query(Long.class).single() > 0;
    }

    /** Takes in what was done on the command line while another process, such as this one, had the data home. */
    public synchronized void takeWaiting() {
        waiting.into(this);
    }

    /** The last line; number 0 when there is none. */
    public Head head() {
        return head(database.jdbc());
    }

    private static Head head(JdbcClient jdbc) {
        return jdbc.sql("select seq, hash from audit_line order by seq desc limit 1")
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash"))).optional()
                .orElse(new Head(0, Line.BEGINNING));
    }

    /** Writes the head beside the database now, forced to disk. */
    public synchronized void writeHead() throws IOException {
        Head now = head();
        // A trail that was cut must not make its own evidence go away.
        Optional<Head> written = Head.read(headFile);
        if (written.isPresent() && !stands(written.get())) {
            return;
        }
        if (now.seq() > 0 && !written.equals(Optional.of(now))) {
            now.write(headFile);
        }
    }

    private boolean stands(Head written) {
        return database.jdbc().sql("select hash from audit_line where seq = ?").param(written.seq()).query(String.class)
                .optional().filter(written.hash()::equals).isPresent();
    }

    /** The lines, latest first, of one subject or of all. */
    public List<Line> list(Filter filter, int page, int size) {
        return database.jdbc().sql("select * from audit_line where" + Filter.WHERE + " order by seq desc limit :size offset :from")
                .params(filter.params()).param("size", size).param("from", (Math.max(1, page) - 1L) * size)
                .query(Line::of).list();
    }

    /** How many lines there are. */
    public long count(Filter filter) {
        return database.jdbc().sql("select count(*) from audit_line where" + Filter.WHERE).params(filter.params())
                .query(Long.class).single();
    }

    /** What was done to one thing, first to last. */
    public List<Line> of(Subject subject, String id) {
        return database.jdbc().sql("select * from audit_line where subject = ? and subject_id = ? order by seq")
                .params(subject.name(), id).query(Line::of).list();
    }

    /** Reads every line again; names the first that was edited, moved or taken out, or the tail that was cut off. */
    public Verdict verify() {
        Optional<Head> written;
        try {
            written = Head.read(headFile);
        } catch (IOException e) {
            return new Verdict(0, 1, "审计链尾文件读不出来（" + headFile.getFileName() + "）", null);
        }
        return verify(written.orElse(new Head(0, Line.BEGINNING)));
    }

    /** The same, held against a head that was noted down elsewhere. */
    public Verdict verify(Head noted) {
        Head good = new Head(0, Line.BEGINNING);
        List<Line> lines = page(0);
        while (!lines.isEmpty()) {
            for (Line line : lines) {
                long expected = good.seq() + 1;
                if (line.seq() != expected) {
                    return bad(good, expected, "第 " + expected + " 条不见了");
                }
                if (!line.hash().equals(line.expected(good.hash()))) {
                    return bad(good, expected, "第 " + expected + " 条与记下时不一样，或前面的记录被换过");
                }
                good = new Head(line.seq(), line.hash());
                if (noted.seq() == line.seq() && !noted.hash().equals(line.hash())) {
                    return bad(good, expected, "到第 " + expected + " 条为止的记录与另存的链尾不符，整段被重写过");
                }
            }
            lines = page(good.seq());
        }
        if (noted.seq() > good.seq()) {
            return bad(good, good.seq() + 1, "第 " + (good.seq() + 1) + " 条至第 " + noted.seq() + " 条被截去");
        }
        return new Verdict(good.seq(), 0, "", good.seq() == 0 ? null : good);
    }

    private static Verdict bad(Head good, long seq, String reason) {
        return new Verdict(good.seq(), seq, reason, good.seq() == 0 ? null : good);
    }

    private List<Line> page(long after) {
        return database.jdbc().sql("select * from audit_line where seq > ? order by seq limit " + PAGE).param(after)
                .query(Line::of).list();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
