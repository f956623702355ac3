package wenshu.home;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's identity number (GB 11643—1999).
 *
 * <p>The area code is not checked: it is that of the day of first issue and many areas have gone since.
 *
 * @param birth the date of birth it states
 * @param male the sex it states: the 17th digit is odd for men
 */
public record IdNumber(LocalDate birth, boolean male) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** Reads a number; empty when its length, a date in it or its check character is wrong. */
    public static Optional<IdNumber> parse(String number) {
        if (!number.matches("\\d{17}[0-9Xx]") || checkCharacter(number) != Character.toUpperCase(number.charAt(17))) {
            return Optional.empty();
        }
        return birth(number).map(birth -> new IdNumber(birth, (number.charAt(16) - '0') % 2 == 1));
    }

    /** The date that the 7th to 14th digits state; empty when there is no such day. */
    static Optional<LocalDate> birth(String digits) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(digits.substring(6, 10)),
                    Integer.parseInt(digits.substring(10, 12)), Integer.parseInt(digits.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }
}
