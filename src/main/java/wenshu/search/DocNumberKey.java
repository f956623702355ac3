package wenshu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number in the one form that all its writings share: 晋人社厅函〔2024〕230号, (2024)、[2024]、2024年第230号,
 * 〔二〇二四〕二百三十号 and full-width digits are the same number.
 *
 * @param prefix issuer's short name and kind, folded; empty when only year and serial were given
 * @param year four digits
 * @param serial without leading zeros
 */
public record DocNumberKey(String prefix, String year, String serial) {

    private static final Pattern NUMBER = Pattern.compile("([^0-9a-z ]{0,15}?)((?:19|20)\\d{2}|[一二][〇零九][〇零一二三四五六七八九]{2})( ?)"
            + "年?字?第?(\\d{1,5}|[" + HanNumbers.CHARACTERS + "]{1,9})号?");
    /** How the short name of an issuer and a kind of paper ends, as far as it may run into its digits. */
    private static final Pattern SHORT_NAME = Pattern.compile(".+[发函字办规令通任奖复报呈请电政]");

    /** Reads a text that is a document number and nothing else. */
    public static Optional<DocNumberKey> of(CharSequence text) {
        Matcher number = NUMBER.matcher(spaced(text));
        if (!number.matches()) {
            return Optional.empty();
        }
        boolean runTogether = number.group(3).isEmpty() && number.end(2) == number.start(4)
                && Character.isDigit(number.group(4).charAt(0)) && Character.isDigit(number.group(2).charAt(0));
        String year = figures(number.group(2));
        String serial = figures(number.group(4));
        if (!year.matches("(?:19|20)\\d{2}") || serial.isEmpty() || runTogether && !SHORT_NAME.matcher(number.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new DocNumberKey(number.group(1), year, serial.replaceFirst("^0+(?=.)", "")));
    }

    /** The units joined, with a blank between two words. */
    private static String spaced(CharSequence text) {
        StringBuilder spaced = new StringBuilder();
        boolean word = false;
        for (String unit : Units.of(text)) {
            boolean han = Units.isHan(unit.codePointAt(0));
            spaced.append(word && !han ? " " : "").append(unit);
            word = !han;
        }
        return spaced.toString();
    }

    private static String figures(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return digits;
        }
        return HanNumbers.read(digits).stream().mapToObj(Integer::toString).findFirst().orElse("");
    }

    /** The number's units in the ways that texts write it, besides the one that was read. */
    List<List<String>> writings() {
        Set<List<String>> writings = new LinkedHashSet<>();
        for (String between : List.of("", "年", "第", "年第", "字第")) {
            List<String> writing = new ArrayList<>(Units.of(prefix));
            writing.add(year);
            writing.addAll(Units.of(between));
            writing.add(serial);
            writings.add(writing);
        }
        for (char zero : new char[] {'〇', '零'}) {
            // With its 号, for 八 is also how 八十 begins.
            for (String said : HanNumbers.writings(Integer.parseInt(serial))) {
                for (String between : List.of("", "第")) {
                    writings.add(Units.of(prefix + HanNumbers.places(Integer.parseInt(year), zero) + between + said + "号"));
                }
            }
        }
        return List.copyOf(writings);
    }

    /** Whether it is as complete as what stands on a paper: with the short name of an issuer and a kind of paper. */
    public boolean isComplete() {
        return SHORT_NAME.matcher(prefix).matches();
    }

    /** As the standard writes it: 晋人社厅函〔2024〕230号. */
    public String official() {
        return prefix + "〔" + year + "〕" + serial + "号";
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
