package wenshu.typeset.unit;

/**
 * Lengths of the page as whole millipoints (1/72000 inch): exact for twips, half-points and the grid of
 * GB/T 9704-2012, and the same on every machine.
 */
public final class Length {

    /** Millipoints in a point. */
    public static final int POINT = 1_000;
    /** Millipoints in a twip (1/20 point). */
    public static final int TWIP = 50;

    private Length() {
    }

    /** Whole points. */
    public static int ofPoints(int points) {
        return points * POINT;
    }

    /** Twips, 1/20 point. */
    public static int ofTwips(int twips) {
        return twips * TWIP;
    }

    /** Eighths of a point, the unit of border widths (ECMA-376, 17.18.2). */
    public static int ofEighths(int eighths) {
        return eighths * (POINT / 8);
    }

    /** English metric units: 12,700 to the point. */
    public static int ofEmu(long emu) {
        return (int) Math.floorDiv(emu * 10 + 63, 127);
    }

    /** Scales an em-based value: {@code units} of {@code unitsPerEm} at a size, rounded half up. */
    public static int scale(int units, int unitsPerEm, int size) {
        return (int) Math.floorDiv(2L * units * size + unitsPerEm, 2L * unitsPerEm);
    }
}
