package wenshu.typeset.unit;

/**
 * Work on a document that was asked to stop: whoever lays out files that nobody has vouched for interrupts the thread,
 * and reading, layout and painting end at the next paragraph, line or page.
 */
public final class LayoutStoppedException extends RuntimeException {

    private LayoutStoppedException() {
        super("asked to stop", null, false, false);
    }

    /** Stops here when the thread has been interrupted; cheap enough for every line. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new LayoutStoppedException();
        }
    }
}
