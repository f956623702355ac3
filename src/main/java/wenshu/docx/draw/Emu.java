package wenshu.docx.draw;

import wenshu.typeset.unit.Length;

/** Reads the numbers of DrawingML: English metric units, sixty thousandths of a degree, thousandths of a percent. */
public final class Emu {

    /** Fourteen metres: nothing on paper is larger, and sums of two stay far from overflowing. */
    private static final long LARGEST = 500_000_000;

    private Emu() {
    }

    /** A length in millipoints; what is not a number counts as absent. */
    public static int length(String value, int otherwise) {
        Double number = number(value);
        return number == null ? otherwise : Length.ofEmu(Math.clamp(Math.round(number), -LARGEST, LARGEST));
    }

    /** An angle in thousandths of a degree, from 0 up to a full turn. */
    public static int angle(String value) {
        Double number = number(value);
        return number == null ? 0 : Math.floorMod(Math.round(number / 60), 360_000);
    }

    /** A share in thousandths, from thousandths of a percent or a number with a percent sign. */
    public static int share(String value, int otherwise) {
        if (value != null && value.endsWith("%")) {
            Double percent = number(value.substring(0, value.length() - 1));
            return percent == null ? otherwise : (int) Math.clamp(Math.round(percent * 10), -1_000_000L, 1_000_000L);
        }
        Double number = number(value);
        return number == null ? otherwise : (int) Math.clamp(Math.round(number / 100), -1_000_000L, 1_000_000L);
    }

    static Double number(String value) {
        try {
            double number = value == null ? Double.NaN : Double.parseDouble(value.trim());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
