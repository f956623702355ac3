package wenshu.typeset.inline;

/**
 * How narrow and how wide text can be set, millipoints.
 *
 * @param least the widest piece that no line break may divide
 * @param most the widest line when nothing is wrapped
 */
public record Extent(int least, int most) {

    public static final Extent NONE = new Extent(0, 0);

    /** Room for both. */
    public Extent or(Extent other) {
        return new Extent(Math.max(least, other.least), Math.max(most, other.most));
    }

    /** The same with something beside it. */
    public Extent and(int width) {
        return new Extent(least + width, most + width);
    }
}
