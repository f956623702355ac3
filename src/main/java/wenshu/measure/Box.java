package wenshu.measure;

/** A rectangle in millipoints from the page's top left corner; y grows downward. */
public record Box(int left, int top, int right, int bottom) {

    /** The smallest that holds both; either may be null. */
    public static Box around(Box one, Box other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Box(Math.min(one.left, other.left), Math.min(one.top, other.top), Math.max(one.right, other.right),
                Math.max(one.bottom, other.bottom));
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    /** The middle between left and right. */
    public int centre() {
        return (left + right) / 2;
    }

    /** The middle between top and bottom. */
    public int middle() {
        return (top + bottom) / 2;
    }
}
