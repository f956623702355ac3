package wenshu.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.search.Paper;
import wenshu.search.SearchIndex;

/**
 * Carries records from the outbox into the index on a thread of its own. The index is committed at most once a second or
 * every thousand records, never per record; what a crash takes from it is still in the outbox.
 */
final class Indexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 200;
    private static final int COMMIT_RECORDS = 1_000;
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_MILLIS = 100;
    private static final long BUSY_PAUSE_MILLIS = 700;
    private static final int PAGE = 200;

    private final Records records;
    private final SearchIndex index;
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "indexer");

    private long taken;
    private long committed;
    private long lastCommit = System.nanoTime();
    private long lastTaken = lastCommit - IDLE_NANOS;
    private boolean lost;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long done;
    private volatile long total;

    Indexer(Records records, SearchIndex index) {
        this.records = records;
        this.index = index;
        thread.setDaemon(true);
    }

    void start() {
        taken = index.position();
        committed = taken;
        thread.start();
    }

    /** Says that there is something in the outbox. */
    void wake() {
        news.release();
    }

    /** Returns when everything that is in the outbox now can be found and the index is committed. */
    void settle() {
        lock.lock();
        try {
            catchUp();
            commit();
        } finally {
            lock.unlock();
        }
    }

    /** Makes the index anew from the database; searches go on meanwhile, and what comes in is taken in afterwards. */
    long rebuild() {
        lock.lock();
        try {
            long position = records.lastSeq();
            total = records.count();
            done = 0;
            index.rebuild(papers().peek(paper -> done++), position);
            total = 0;
            taken = position;
            committed = position;
            return index.count();
        } finally {
            lock.unlock();
        }
    }

    /** How far the making of a new index is, in per cent; -1 when none is being made. */
    int progress() {
        long all = total;
        return all == 0 ? -1 : (int) Math.min(99, done * 100 / all);
    }

    private void run() {
        while (end.getCount() > 0) {
            lock.lock();
            try {
                catchUp();
                if (taken > committed && (taken - committed >= COMMIT_RECORDS
                        || System.nanoTime() - lastCommit >= COMMIT_NANOS)) {
                    commit();
                }
                if (lost) {
                    LOG.info("检索库又写得进了，已补齐");
                    lost = false;
                }
            } catch (RuntimeException e) {
                if (!lost) {
                    LOG.error("检索库暂时写不进，稍后再试；档案不受影响", e);
                }
                lost = true;
                retreat();
            } finally {
                lock.unlock();
            }
            if (end.getCount() > 0 && !awaitNews()) {
                return;
            }
        }
    }

    /** What the index had taken but not committed may be lost with the write that failed: it is still in the outbox. */
    private void retreat() {
        try {
            taken = index.position();
            committed = taken;
        } catch (RuntimeException e) {
            LOG.debug("检索库现在也读不出来", e);
        }
    }

    /** False when the thread is to end. */
    private boolean awaitNews() {
        try {
            if (news.tryAcquire(lost || taken > committed ? COMMIT_NANOS : IDLE_NANOS, TimeUnit.NANOSECONDS) && end.getCount() > 0) {
                // Records that come one after the other are taken in together: each time costs a segment of the index.
                boolean busy = System.nanoTime() - lastTaken < COMMIT_NANOS;
                end.await(busy ? BUSY_PAUSE_MILLIS : PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            news.drainPermits();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void catchUp() {
        if (taken == SearchIndex.NOTHING || taken > records.lastSeq()) {
            // No index, one of another schema, or one that belongs to another database.
            rebuild();
        }
        List<Records.Pending> batch = records.pending(taken, BATCH);
        while (!batch.isEmpty()) {
            List<Paper> papers = new ArrayList<>(batch.size());
            batch.forEach(pending -> records.paper(pending.recordId()).ifPresent(papers::add));
            index.put(papers);
            index.refresh();
            taken = batch.getLast().seq();
            lastTaken = System.nanoTime();
            if (taken - committed >= COMMIT_RECORDS) {
                commit();
            }
            batch = records.pending(taken, BATCH);
        }
    }

    private void commit() {
        if (taken > committed) {
            index.commit(taken);
            records.forgetPending(committed);
            committed = taken;
        }
        lastCommit = System.nanoTime();
    }

    private Stream<Paper> papers() {
        Iterator<String> ids = new Iterator<>() {
            private List<String> page = List.of();
            private int next;
            private String last = "";

            @Override
            public boolean hasNext() {
                if (next == page.size()) {
                    page = records.idsAfter(last, PAGE);
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public String next() {
                last = page.get(next++);
                return last;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.ORDERED), false)
                .flatMap(id -> records.paper(id).stream());
    }

    @Override
    public void close() {
        end.countDown();
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            settle();
        } catch (RuntimeException e) {
            LOG.error("检索库没有写完，下次启动时补上；档案不受影响", e);
        }
    }
}
