package wenshu.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * What one search has cost: processor time of its thread, so that a busy machine makes searches slow but not impossible.
 * Where the system does not tell that, time on the wall.
 */
public final class Cost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean PRECISE = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private final long end;

    private Cost(long nanos) {
        end = now() + nanos;
    }

    /** From now on, in this thread, at most so much. */
    static Cost ofMillis(long millis) {
        return new Cost(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Whether it is used up. */
    public boolean isSpent() {
        return now() > end;
    }

    private static long now() {
        return PRECISE ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
