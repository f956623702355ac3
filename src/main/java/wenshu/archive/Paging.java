package wenshu.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.extract.TextExtractor;

/**
 * Gives the texts of Word files their pages after they were archived, one at a time in the background and only while nobody
 * is handing anything in: laying a paper out takes as long as reading it. What is left to do stands in the database, so it is
 * taken up again after a stop. A file that cannot be laid out has no pages and is not tried for ever; one that cannot be had
 * from the store waits until it can.
 */
public final class Paging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Paging.class);
    private static final int BATCH = 50;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final long PAUSE_MILLIS = 200;

    private final PageRows rows;
    private final WorkingCopies copies;
    private final TextExtractor extractor;
    private final Runnable told;
    private final Duration lookAgain;
    private final Semaphore news = new Semaphore(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "paging");

    /**
     * What has become of the files.
     *
     * @param looked how many Word files were looked at
     * @param paged how many of them have got other pages than before
     * @param without how many have no pages: they cannot be laid out, or cannot be had
     */
    public record Report(long looked, long paged, long without) {
    }

    private enum Outcome {
        PAGED, SAME, WITHOUT, AWAY
    }

    /**
     * @param told called when there is news for the index
     */
    Paging(PageRows rows, WorkingCopies copies, TextExtractor extractor, Runnable told) {
        this(rows, copies, extractor, told, LOOK_AGAIN);
    }

    /** With another time after which also those files are looked at again that could not be had. */
    Paging(PageRows rows, WorkingCopies copies, TextExtractor extractor, Runnable told, Duration lookAgain) {
        this.rows = rows;
        this.copies = copies;
        this.extractor = extractor;
        this.told = told;
        this.lookAgain = lookAgain;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    /** Says that something has come in. */
    void wake() {
        news.release();
    }

    /** How many files wait. */
    public long waiting() {
        return rows.count();
    }

    private void run() {
        long next = System.nanoTime();
        while (closing.getCount() > 0) {
            try {
                news.tryAcquire(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                news.drainPermits();
                boolean everything = System.nanoTime() - next >= 0;
                if (everything) {
                    next = System.nanoTime() + lookAgain.toNanos();
                }
                all(true, everything, id -> { });
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closing.getCount() > 0) {
                    LOG.warn("补页码暂停（{}），稍后再试；档案不受影响", e.getClass().getSimpleName());
                }
            }
        }
    }

    /**
     * Does so now with everything that waits; may be stopped and begun again at any time.
     *
     * @param again whether files whose pages are known, or that could not be laid out, are laid out again too
     * @param each told the record of each file that has got other pages
     */
    public Report now(boolean again, Consumer<String> each) {
        if (again) {
            rows.all();
        }
        try {
            return all(false, true, each);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Report(0, 0, 0);
        }
    }

    /** Only one does so at a time. */
    private Report all(boolean patient, boolean everything, Consumer<String> each) throws InterruptedException {
        lock.lock();
        long away = 0;
        try {
            long looked = 0;
            long paged = 0;
            long without = 0;
            WaitingFile last = WaitingFile.NONE;
            for (List<WaitingFile> batch = rows.after(last, BATCH); !batch.isEmpty(); batch = rows.after(last, BATCH)) {
                for (WaitingFile row : batch) {
                    last = row;
                    if (!everything && copies.aside(row)) {
                        continue;
                    }
                    if (patient && !quiet() || closing.getCount() == 0) {
                        return new Report(looked, paged, without);
                    }
                    Outcome outcome = one(row);
                    looked++;
                    paged += outcome == Outcome.PAGED ? 1 : 0;
                    without += outcome == Outcome.WITHOUT || outcome == Outcome.AWAY ? 1 : 0;
                    away += outcome == Outcome.AWAY ? 1 : 0;
                    if (outcome == Outcome.PAGED) {
                        told.run();
                        each.accept(row.recordId());
                    }
                }
            }
            return new Report(looked, paged, without);
        } finally {
            lock.unlock();
            if (away > 0) {
                LOG.warn("{} 个 Word 文件在档案库里打不开，还没有页码，以后自动再试；请运行 verify 核对", away);
            }
        }
    }

    /** Waits until nothing has been handed in for a moment; false when it is time to stop. */
    private boolean quiet() throws InterruptedException {
        while (!extractor.quietFor(QUIET)) {
            if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return closing.getCount() > 0;
    }

    private Outcome one(WaitingFile row) {
        String before = rows.text(row);
        if (before.isEmpty()) {
            rows.keep(row, before, before);
            return Outcome.SAME;
        }
        return copies.with(row, copy -> laidOut(row, copy, before)).orElse(Outcome.AWAY);
    }

    private Outcome laidOut(WaitingFile row, Path copy, String before) {
        Optional<String> text = extractor.paged(copy, row.name(), before.replace(Character.toString(Extracted.PAGE_END), ""));
        if (closing.getCount() == 0) {
            // Its process may have been stopped with this one: that says nothing of the file.
            return Outcome.WITHOUT;
        }
        if (text.isEmpty()) {
            rows.failed(row);
            return Outcome.WITHOUT;
        }
        return rows.keep(row, before, text.get()) ? Outcome.PAGED : Outcome.SAME;
    }

    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
