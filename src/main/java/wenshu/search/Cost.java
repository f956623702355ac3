package wenshu.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one search has cost: processor time of all threads that work for it, so that a busy machine makes searches slow but
 * not impossible. Where the system does not tell that, time on the wall.
 */
public final class Cost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean PRECISE = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private final long most;
    private final AtomicLong spent = new AtomicLong();
    /** For each thread at work, up to when its time is counted. */
    private final Map<Thread, Long> counted = new ConcurrentHashMap<>();

    private Cost(long nanos) {
        most = nanos;
        counted.put(Thread.currentThread(), now());
    }

    /** From now on, in this thread and in whatever is done {@link #with} it, at most so much. */
    public static Cost ofMillis(long millis) {
        return new Cost(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Whether it is used up. */
    public boolean isSpent() {
        long now = now();
        Long before = counted.put(Thread.currentThread(), now);
        return (before == null ? spent.get() : spent.addAndGet(now - before)) > most;
    }

    /** The same work, counted in whichever thread does it. */
    public Runnable with(Runnable work) {
        return () -> {
            counted.put(Thread.currentThread(), now());
            try {
                work.run();
            } finally {
                isSpent();
                counted.remove(Thread.currentThread());
            }
        };
    }

    private static long now() {
        return PRECISE ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
