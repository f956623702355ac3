package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;

/**
 * Gives the texts of Word files their pages after they were archived, one at a time in the background and only while nobody
 * is handing anything in: laying a paper out takes as long as reading it. What is left to do stands in the database, so it is
 * taken up again after a stop. A file that cannot be laid out has no pages and is not tried for ever.
 */
public final class Paging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Paging.class);
    private static final int BATCH = 50;
    private static final long LOOK_AGAIN_MINUTES = 10;
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final long PAUSE_MILLIS = 200;

    private final PageRows rows;
    private final BiFunction<String, String, InputStream> files;
    private final TextExtractor extractor;
    private final Path temp;
    private final Runnable told;
    private final Semaphore news = new Semaphore(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "paging");

    /**
     * What has become of the files.
     *
     * @param looked how many Word files were looked at
     * @param paged how many of them have got other pages than before
     * @param without how many have no pages: they cannot be laid out, or not be read
     */
    public record Report(long looked, long paged, long without) {
    }

    private enum Outcome {
        PAGED, SAME, WITHOUT
    }

    /**
     * @param files opens a file by its record and its name
     * @param temp folder for files while they are laid out
     * @param told called when there is news for the index
     */
    Paging(PageRows rows, BiFunction<String, String, InputStream> files, TextExtractor extractor, Path temp, Runnable told) {
        this.rows = rows;
        this.files = files;
        this.extractor = extractor;
        this.temp = temp;
        this.told = told;
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
        while (closing.getCount() > 0) {
            try {
                news.tryAcquire(LOOK_AGAIN_MINUTES, TimeUnit.MINUTES);
                news.drainPermits();
                all(true, id -> { });
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
            return all(false, each);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Report(0, 0, 0);
        }
    }

    /** Only one does so at a time. */
    private Report all(boolean patient, Consumer<String> each) throws InterruptedException {
        lock.lock();
        try {
            long looked = 0;
            long paged = 0;
            long without = 0;
            PageRows.Row last = PageRows.Row.NONE;
            for (List<PageRows.Row> batch = rows.after(last, BATCH); !batch.isEmpty(); batch = rows.after(last, BATCH)) {
                for (PageRows.Row row : batch) {
                    last = row;
                    if (patient && !quiet() || closing.getCount() == 0) {
                        return new Report(looked, paged, without);
                    }
                    Outcome outcome = one(row);
                    looked++;
                    paged += outcome == Outcome.PAGED ? 1 : 0;
                    without += outcome == Outcome.WITHOUT ? 1 : 0;
                    if (outcome == Outcome.PAGED) {
                        told.run();
                        each.accept(row.recordId());
                    }
                }
            }
            return new Report(looked, paged, without);
        } finally {
            lock.unlock();
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

    private Outcome one(PageRows.Row row) {
        String before = rows.text(row);
        Optional<String> text = before.isEmpty() ? Optional.of("")
                : paged(row, before.replace(Character.toString(Extracted.PAGE_END), ""));
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

    private Optional<String> paged(PageRows.Row row, String text) {
        try {
            Files.createDirectories(temp);
            Path copy = Files.createTempFile(temp, "paging", "");
            try {
                try (InputStream in = files.apply(row.recordId(), row.name())) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                return extractor.paged(copy, row.name(), text);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | FaultException e) {
            LOG.warn("档案 {} 里的一个 Word 文件读不出来，没有补页码；请运行 verify 核对", row.recordId());
            return Optional.empty();
        }
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
