package wenshu.forms.mark;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.FaultException;
import wenshu.template.Form;
import wenshu.template.FormData;

/**
 * What ties a sheet of paper to its data (书面材料要与电子数据一致): printed as a QR code on a form's first page.
 *
 * @param recordId the number of the record: letters, digits, Chinese characters, {@code - _ .}; at most 40
 * @param templateSha8 the first eight hexadecimal digits of the template's SHA-256, upper case
 * @param dataSha16 the first sixteen hexadecimal digits of the SHA-256 of {@link CanonicalData}, upper case
 */
public record PrintMark(String recordId, String templateSha8, String dataSha16) {

    private static final Pattern RECORD = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");
    private static final Pattern CODE = Pattern.compile("WS1/([\\p{L}\\p{N}._-]{1,40})/([0-9A-F]{8})/([0-9A-F]{16})");

    public PrintMark {
        checkRecord(recordId);
        if (!templateSha8.matches("[0-9A-F]{8}") || !dataSha16.matches("[0-9A-F]{16}")) {
            throw new IllegalArgumentException("not the beginning of a hash");
        }
    }

    /**
     * Refuses what can be no number of a record.
     *
     * @throws FaultException {@code BAD_RECORD_ID}
     */
    public static void checkRecord(String recordId) {
        if (!RECORD.matcher(recordId).matches()) {
            throw FaultException.badInput("BAD_RECORD_ID", recordId.length() > 40 ? recordId.substring(0, 40) + "…" : recordId,
                    "编号只能有字母、数字、汉字和 - _ .，最多 40 个", "请改编号");
        }
    }

    /**
     * The mark of one form.
     *
     * @throws FaultException {@code BAD_RECORD_ID}
     */
    public static PrintMark of(String recordId, Form form, FormData data) {
        return new PrintMark(recordId, form.sha256().substring(0, 8).toUpperCase(Locale.ROOT),
                CanonicalData.sha256(form, data).substring(0, 16).toUpperCase(Locale.ROOT));
    }

    /** The mark as a QR code holds it: {@code WS1/record/template/data}; capitals make the code small. */
    public String code() {
        return "WS1/" + recordId + "/" + templateSha8 + "/" + dataSha16;
    }

    /** The mark that a QR code holds; empty when it holds something else. */
    public static Optional<PrintMark> parse(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() ? Optional.of(new PrintMark(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}
