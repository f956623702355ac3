package wenshu.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.FaultException;

/**
 * What numbers run through: a code 机关代字 and a year. A code belongs to one issuer.
 *
 * @param code 2 to 12 hanzi, such as 长人社函
 * @param year four digits
 */
public record Series(String code, int year) implements Comparable<Series> {

    private static final Pattern CODE = Pattern.compile("[\\p{IsHan}]{2,12}");
    private static final Pattern BEGIN = Pattern.compile("^\\s*([\\p{IsHan}]{2,12})〔((?:19|20)\\d{2})〕");
    private static final Pattern NUMBER = Pattern.compile("([\\p{IsHan}]{2,12})〔((?:19|20)\\d{2})〕([1-9]\\d{0,4})号");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    static final int MOST = 99_999;

    /** The series that a number begins with, be it complete or still without its running number: 长人社函〔2024〕…号. */
    public static Optional<Series> of(String number) {
        Matcher matcher = BEGIN.matcher(number);
        return matcher.find() ? Optional.of(new Series(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The running number of a complete number in its official writing; 0 for anything else. */
    public static int sequence(String number) {
        Matcher matcher = NUMBER.matcher(number.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(3)) : 0;
    }

    /** A series that somebody typed; refused with what is wrong. */
    public static Series checked(String code, int year) {
        if (!CODE.matcher(code.strip()).matches()) {
            throw FaultException.badInput("REGISTER_CODE", "机关代字", "机关代字应为 2 至 12 个汉字，如“示人社函”", "请改正后再登记");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw FaultException.badInput("REGISTER_YEAR", "年份", "年份应为四位数字，如 2026", "请改正后再登记");
        }
        return new Series(code.strip(), year);
    }

    /** A number of this series as it is printed (GB/T 9704-2012, 7.2.5). */
    public String number(int sequence) {
        return code + "〔" + year + "〕" + sequence + "号";
    }

    /** As it is listed: 长人社函〔2024〕. */
    public String word() {
        return code + "〔" + year + "〕";
    }

    @Override
    public int compareTo(Series other) {
        int years = Integer.compare(other.year, year);
        return years != 0 ? years : code.compareTo(other.code);
    }
}
