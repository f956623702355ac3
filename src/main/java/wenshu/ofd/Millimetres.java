package wenshu.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;

/** Lengths as OFD has them, in millimetres to the ten-thousandth (GB/T 33190, 7.3). */
final class Millimetres {

    private static final double IN_MILLIPOINT = 25.4 / 72_000;

    private Millimetres() {
    }

    static double of(long millipoints) {
        return rounded(millipoints * IN_MILLIPOINT);
    }

    static ST_Box box(long x, long y, long width, long height) {
        return new ST_Box(of(x), of(y), of(width), of(height));
    }

    static ST_Array matrix(double a, double b, double c, double d, double e, double f) {
        return new ST_Array(text(a), text(b), text(c), text(d), text(e), text(f));
    }

    /** A number without exponent or trailing zeros. */
    static String text(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
