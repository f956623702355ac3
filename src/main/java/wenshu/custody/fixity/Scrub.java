package wenshu.custody.fixity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.archive.FixityReport;
import wenshu.archive.Keeping;
import wenshu.custody.fixity.FixityEvent.Kind;

/**
 * Reads the whole archive through, slowly and for ever: a record soon after it came in, and again before it was left alone
 * for too long. Where it stands is said by the records themselves, so a restart goes on where it was.
 */
public final class Scrub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);
    private static final int BATCH = 50;
    /** Whoever takes something in has the disk for himself. */
    private static final Duration SETTLING = Duration.ofSeconds(30);
    /** Somebody may have put it back out of a backup. */
    private static final Duration DAMAGED_AGAIN = Duration.ofDays(1);
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** Records may come in with an earlier time, out of packages: now and then all are looked at. */
    private static final Duration WHOLE_LOOK = Duration.ofHours(12);

    private final Keeping keeping;
    private final FixityLog log;
    private final Pace pace;
    private final Clock clock;
    private final AfterRead after;
    private final Runnable atRest;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;
    private String newest = "";
    private Instant lookedAtAll = Instant.MIN;

    /** What else is done with a record when it is its turn. */
    @FunctionalInterface
    public interface AfterRead {
        /** @param report what came of reading it through */
        void look(String recordId, FixityReport report);
    }

    /**
     * Nothing is read before {@link #start} or {@link #some}.
     *
     * @param atRest what is done when nobody's turn it is
     */
    public Scrub(Keeping keeping, FixityLog log, Pace pace, Clock clock, AfterRead after, Runnable atRest) {
        this.atRest = atRest;
        this.keeping = keeping;
        this.log = log;
        this.pace = pace;
        this.clock = clock;
        this.after = after;
    }

    /** Begins to work in the background. */
    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "scrub");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private synchronized Thread begun() {
        return thread;
    }

    /** Whether its thread is alive. */
    boolean running() {
        Thread begun = begun();
        return begun != null && begun.isAlive();
    }

    private void run() {
        try {
            while (!closing.await(0, TimeUnit.SECONDS)) {
                int done = 0;
                try {
                    done = some(BATCH);
                    if (done == 0) {
                        atRest.run();
                    }
                } catch (RuntimeException e) {
                    LOG.error("定期核对没有做成，稍后再试", e);
                }
                if (done == 0 && closing.await(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads up to so many records through whose turn it is; answers how many. */
    public synchronized int some(int limit) throws InterruptedException {
        Instant now = clock.instant();
        int done = read(fresh(now, limit), Kind.FIRST);
        if (done < limit) {
            done += read(log.damagedBefore(now.minus(DAMAGED_AGAIN), limit - done), Kind.SCHEDULED);
            done += read(log.readBefore(now.minus(pace.every()), Math.max(0, limit - done)), Kind.SCHEDULED);
        }
        Instant searched = log.lastSearch();
        if (done == 0 && (searched == null || searched.isBefore(now.minus(pace.strangers())))) {
            search();
        }
        return done;
    }

    /** Searches the store for files that belong to no record, and holds its own files against what they were. */
    public void search() {
        log.noteStrangers(keeping.strangers());
        log.searched();
    }

    private List<String> fresh(Instant now, int limit) {
        if (lookedAtAll.plus(WHOLE_LOOK).isBefore(now)) {
            newest = "";
            lookedAtAll = now;
        }
        Instant until = now.minus(SETTLING);
        List<String> ids = log.neverRead(newest, until.toString(), limit);
        if (ids.size() < limit) {
            newest = until.toString();
        }
        return ids;
    }

    private int read(List<String> ids, Kind kind) throws InterruptedException {
        int done = 0;
        for (String id : ids) {
            long start = System.nanoTime();
            FixityReport report = check(id, kind, FixityEvent.HOUSE);
            done++;
            long rest = pace.restMillis(report.bytes(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            if (closing.await(rest, TimeUnit.MILLISECONDS)) {
                return done;
            }
        }
        return done;
    }

    /** Reads one record through now and writes down what came of it. */
    public FixityReport check(String id, Kind kind, String agent) {
        FixityReport report = keeping.check(id);
        log.note(id, kind, agent, report);
        if (!report.clean()) {
            LOG.error("档案 {} 与归档时不一致，请从备份恢复", id);
        }
        after.look(id, report);
        return report;
    }

    @Override
    public void close() {
        closing.countDown();
        Thread begun = begun();
        if (begun != null) {
            try {
                begun.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
