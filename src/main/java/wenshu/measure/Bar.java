package wenshu.measure;

/**
 * A straight rule: a stroke or a thin filled rectangle.
 *
 * @param box what it covers, its thickness included
 * @param color 0xRRGGBB
 */
public record Bar(Box box, int color) {

    /** Whether it lies rather than stands. */
    public boolean lies() {
        return box.width() >= box.height();
    }

    /** How thick it is, millipoints. */
    public int thickness() {
        return Math.min(box.width(), box.height());
    }
}
