package wenshu.check.layout;

import java.util.Locale;

/** Millimetres of the standard and how they are said. */
final class Mm {

    /** The type area (5.2.1). */
    static final double LEFT = 28;
    static final double RIGHT = 184;
    static final double TOP = 37;
    static final double BOTTOM = 262;
    static final double WIDTH = RIGHT - LEFT;
    /** For lines and boxes. */
    static final double LINE = 0.5;
    /** For ink. */
    static final double INK = 1;
    /** One of 22 lines, and one of 28 characters. */
    static final double ROW = 225.0 / 22;
    static final double CHARACTER = 156.0 / 28;
    /** A hanzi of 4号 and seven eighths of one of 3号. */
    static final double SMALL_CHARACTER = of(14_000);
    static final double SEVEN_EIGHTHS = of(14_000);

    private Mm() {
    }

    /** Millipoints as millimetres. */
    static double of(int millipoints) {
        return millipoints * 25.4 / 72_000;
    }

    /** With one decimal and the unit. */
    static String say(double millimetres) {
        return number(millimetres) + " mm";
    }

    /** With one decimal; minus nought is nought. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.equals("-0.0") ? "0.0" : text;
    }

    /** A size of type in points. */
    static String points(int millipoints) {
        String text = String.format(Locale.ROOT, "%.1f", millipoints / 1_000.0);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " 磅";
    }
}
