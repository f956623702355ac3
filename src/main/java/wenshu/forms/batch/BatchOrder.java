package wenshu.forms.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import wenshu.fault.FaultException;
import wenshu.forms.mark.PrintMark;
import wenshu.template.Form;
import wenshu.template.OutputKind;

/**
 * What is to be printed.
 *
 * @param form the form of everybody
 * @param people in the order of their list
 * @param kind a draft marks what is missing and carries a watermark
 * @param copies of each form in the bound file, at least 1
 * @param names the pattern of file names, such as {@code {序号}-{姓名}}
 * @param recordPrefix before the 序号 in the record's number, which a QR code on the first page holds; "" for no code
 * @param photos the folder of photos, or null
 */
public record BatchOrder(Form form, People people, OutputKind kind, int copies, String names, String recordPrefix,
        Path photos) {

    /** The names that files have unless somebody wants others. */
    public static final String DEFAULT_NAMES = "{序号}-{姓名}";
    private static final int MOST_COPIES = 20;

    public BatchOrder {
        if (copies < 1 || copies > MOST_COPIES) {
            throw FaultException.badInput("BAD_COPIES", "份数", "应是 1 至 " + MOST_COPIES, "请改份数");
        }
        if (!recordPrefix.isEmpty()) {
            PrintMark.checkRecord(recordPrefix + "0".repeat(people.digits()));
        }
    }

    /** The record's number of one person; "" without a prefix. */
    String record(Person person) {
        return recordPrefix.isEmpty() ? "" : recordPrefix + padded(person.number());
    }

    /** A number with as many digits as the largest of the batch. */
    String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, people.digits() - digits.length())) + digits;
    }

    /** Names this order: whatever changes what is printed changes it. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            feed(digest, form.name() + "|" + form.sha256() + "|" + form.schema() + "|" + kind + "|" + copies + "|" + names + "|" + recordPrefix);
            for (Person person : people.people()) {
                feed(digest, person.number() + "|" + person.data().toMap());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void feed(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
