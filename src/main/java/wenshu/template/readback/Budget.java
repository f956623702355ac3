package wenshu.template.readback;

import java.time.Duration;

/** What reading one file may cost; a strange file ends it, not the service. */
final class Budget {

    private static final int CHECK = 0xFFFF;

    private final long until;
    private long steps;
    private long left;

    Budget(Duration time, long steps) {
        this.until = System.nanoTime() + time.toNanos();
        this.left = steps;
    }

    /** Takes that many steps; throws {@link Spent} when there are no more. */
    void take(long count) {
        left -= count;
        steps += count;
        if (left < 0 || steps > CHECK && System.nanoTime() > until) {
            throw new Spent();
        }
        steps = steps > CHECK ? 0 : steps;
    }

    /** The budget is used up. */
    static final class Spent extends RuntimeException {
        Spent() {
            super("spent", null, false, false);
        }
    }
}
