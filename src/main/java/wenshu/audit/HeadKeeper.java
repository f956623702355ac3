package wenshu.audit;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the head of the trail out, once a second at most, on a thread that starts with the first line. */
final class HeadKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeper.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final AuditTrail trail;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;

    HeadKeeper(AuditTrail trail) {
        this.trail = trail;
    }

    /** Says that there is a new line. */
    synchronized void wake() {
        if (thread == null && closing.getCount() > 0) {
            thread = new Thread(this::run, "audit-head");
            thread.setDaemon(true);
            thread.start();
        }
        news.release();
    }

    private void run() {
        try {
            do {
                news.acquire();
                news.drainPermits();
                write();
            } while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            trail.writeHead();
        } catch (IOException | RuntimeException e) {
            // The trail itself is safe in the database; the next line tries again.
            LOG.warn("审计链尾没有写出来", e);
        }
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closing.countDown();
            running = thread;
        }
        if (running == null) {
            return;
        }
        news.release();
        try {
            running.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
