package wenshu.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The archival code of a record (档号, DA/T 22-2015, 6.5): {@code 全宗号-门类·年度-保管期限-机构-件号}, such as
 * {@code Z109-WS·2024-Y-BGS-0001}.
 *
 * @param prefix everything before the running number, with the last hyphen
 * @param sequence running number (件号), from 1 to {@value #MOST}
 */
public record ArchivalCode(String prefix, int sequence) {

    /** The highest running number of a series. */
    public static final int MOST = 9_999;

    static final Pattern LETTERS = Pattern.compile("[A-Z0-9]{1,12}");
    private static final Pattern WRITTEN = Pattern.compile("([A-Z0-9]+-[A-Z0-9]+·(?:19|20)\\d{2}-(?:Y|D30|D10)-[A-Z0-9]+-)(\\d{4})");

    /** The series of a record: what it belongs to and how long it is kept. */
    static String prefix(String fonds, String category, int year, Retention retention, String section) {
        return fonds + "-" + category + "·" + year + "-" + retention.code() + "-" + section + "-";
    }

    /** Reads a code as it is written. */
    public static Optional<ArchivalCode> of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() && Integer.parseInt(written.group(2)) > 0
                ? Optional.of(new ArchivalCode(written.group(1), Integer.parseInt(written.group(2)))) : Optional.empty();
    }

    /** The fonds (全宗号) of a code; empty for what is none. */
    public static String fonds(String code) {
        return of(code).map(each -> each.prefix.substring(0, each.prefix.indexOf('-'))).orElse("");
    }

    /** The category (门类). */
    public String category() {
        return prefix.substring(prefix.indexOf('-') + 1, prefix.indexOf('·'));
    }

    /** The running number as it is written. */
    public String number() {
        return String.format(Locale.ROOT, "%04d", sequence);
    }

    @Override
    public String toString() {
        return prefix + number();
    }
}
