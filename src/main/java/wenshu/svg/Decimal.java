package wenshu.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as SVG has them. */
final class Decimal {

    private Decimal() {
    }

    /** Thousandths as a decimal number. */
    static String points(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    /** To the eighth place: what a font unit is of a point. */
    static String of(double value) {
        return BigDecimal.valueOf(value).setScale(8, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
