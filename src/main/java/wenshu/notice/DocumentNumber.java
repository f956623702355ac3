package wenshu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number 发文字号, such as 晋人社厅函〔2023〕138号 (GB/T 9704-2012, 7.2.5).
 *
 * @param code organ and paper type, 2 to 12 hanzi
 * @param year four digits
 * @param sequence the running number, from 1, written without leading zeros
 */
public record DocumentNumber(String code, int year, int sequence) {

    private static final Pattern STRICT = Pattern.compile("([\\p{IsHan}]{2,12})〔((?:19|20)\\d{2})〕([1-9]\\d{0,4})号");
    private static final Pattern LENIENT = Pattern.compile("([\\p{IsHan}]{2,20})\\s*[〔﹝\\[［】【〖(（]\\s*(\\d{2}|\\d{4})\\s*"
            + "[〕﹞\\]］】〗)）]\\s*第?\\s*0*([1-9]\\d{0,4})\\s*号");
    /** Words that stand before a cited number without being part of it. */
    private static final Pattern LEAD = Pattern.compile("^.*(?:按照|根据|依据|要求|落实|转发|印发|以及|文件|的)(?=[\\p{IsHan}]{2})");
    private static final int MAX_CODE = 12;

    /** The number written exactly as the standard wants it, or nothing. */
    public static Optional<DocumentNumber> strict(String text) {
        Matcher matcher = STRICT.matcher(text.strip());
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /** The number with any brackets, spaces, 第 or leading zeros that real papers carry; nothing else may stand beside it. */
    public static Optional<DocumentNumber> lenient(String text) {
        Matcher matcher = LENIENT.matcher(text.strip());
        if (!matcher.matches() || matcher.group(1).length() > MAX_CODE) {
            return Optional.empty();
        }
        return Optional.of(of(matcher));
    }

    /** Every number cited in a text, in order. */
    public static List<Citation> findAll(String text) {
        List<Citation> found = new ArrayList<>();
        Matcher matcher = LENIENT.matcher(text);
        while (matcher.find()) {
            Matcher lead = LEAD.matcher(matcher.group(1));
            int cut = lead.find() ? lead.end() : 0;
            if (matcher.group(1).length() - cut <= MAX_CODE) {
                DocumentNumber whole = of(matcher);
                found.add(new Citation(new DocumentNumber(whole.code.substring(cut), whole.year, whole.sequence),
                        matcher.start(1) + cut, matcher.end()));
            }
        }
        return found;
    }

    private static DocumentNumber of(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(2));
        return new DocumentNumber(matcher.group(1), year < 100 ? 2000 + year : year, Integer.parseInt(matcher.group(3)));
    }

    /** The number as it is printed: code〔year〕sequence号. */
    public String format() {
        return code + "〔" + year + "〕" + sequence + "号";
    }

    /** A 函 number is issued in letter layout, every other one as an ordinary paper (10.1). */
    public Layout layout() {
        return layoutOf(code);
    }

    /** The layout that goes with the code in front of the year. */
    public static Layout layoutOf(String code) {
        return code.endsWith("函") || code.endsWith("函字") ? Layout.LETTER : Layout.DOCUMENT;
    }

    /**
     * A number found in running text.
     *
     * @param number what it says
     * @param start index of its first character
     * @param end index after its last character
     */
    public record Citation(DocumentNumber number, int start, int end) {
    }
}
