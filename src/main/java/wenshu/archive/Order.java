package wenshu.archive;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.fault.FaultException;

/**
 * One writer at a time. After a write that failed half-way nobody knows what is on the disk: nobody writes any more until
 * the next start, which clears up; reading goes on.
 */
final class Order {

    private static final Logger LOG = LoggerFactory.getLogger(Order.class);

    private volatile boolean broken;

    /** Whether nothing may be written until the next start. */
    boolean broken() {
        return broken;
    }

    /** @throws FaultException when nothing may be written until the next start */
    void requireWhole() {
        if (broken) {
            throw Archive.unavailable(null);
        }
    }

    /**
     * Does it when everybody before has finished.
     *
     * @param what what it is called in the log, in Chinese
     * @param work what is done; a {@link FaultException} of it means that nothing was written
     */
    synchronized <T> T alone(String what, Revising.Work<T> work) {
        requireWhole();
        try {
            return work.run();
        } catch (FaultException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            broken = true;
            LOG.error("{}写盘失败，暂停归档，重新启动后恢复", what, e);
            throw Archive.unavailable(e);
        }
    }

    /** Comes back when everybody before has finished. */
    synchronized void await() {
        LOG.trace("nobody writes");
    }
}
