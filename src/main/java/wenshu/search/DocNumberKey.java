package wenshu.search;

import java.util.List;
import java.util.Optional;

/**
 * A document number in the one form that all its writings share: 晋人社厅函〔2024〕230号, (2024)、[2024]、2024年第230号
 * and full-width digits are the same number.
 *
 * @param prefix issuer's short name and kind, folded; empty when only year and serial were given
 * @param year four digits
 * @param serial without leading zeros
 */
public record DocNumberKey(String prefix, String year, String serial) {

    private static final int LONGEST_PREFIX = 15;

    /** Reads a text that is a document number and nothing else. */
    public static Optional<DocNumberKey> of(CharSequence text) {
        List<String> units = Units.of(text);
        int i = 0;
        StringBuilder prefix = new StringBuilder();
        while (i < units.size() && isHan(units.get(i)) && i < LONGEST_PREFIX) {
            prefix.append(units.get(i++));
        }
        if (i >= units.size() || !units.get(i).matches("(19|20)[0-9]{2}")) {
            return Optional.empty();
        }
        String year = units.get(i++);
        i = skip(units, skip(units, skip(units, i, "年"), "字"), "第");
        if (i >= units.size() || !units.get(i).matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        String serial = units.get(i++).replaceFirst("^0+(?=.)", "");
        return skip(units, i, "号") == units.size()
                ? Optional.of(new DocNumberKey(prefix.toString(), year, serial)) : Optional.empty();
    }

    private static boolean isHan(String unit) {
        return Units.isHan(unit.codePointAt(0));
    }

    private static int skip(List<String> units, int i, String unit) {
        return i < units.size() && units.get(i).equals(unit) ? i + 1 : i;
    }

    /** The whole number as one key. */
    public String whole() {
        return prefix + "|" + tail();
    }

    /** Year and serial only, for a number that is asked for loosely. */
    public String tail() {
        return year + "|" + serial;
    }
}
