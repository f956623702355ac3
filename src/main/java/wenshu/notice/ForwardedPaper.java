package wenshu.notice;

import java.util.List;
import java.util.Objects;

/**
 * The paper that a notice forwards, cleaned of conversion damage and otherwise word for word.
 *
 * @param issuer full name of the organ that issued it
 * @param number its document number as printed, or a placeholder
 * @param title its title in one line
 * @param paragraphs recipients, text and annotation, one string each
 */
public record ForwardedPaper(String issuer, String number, String title, List<String> paragraphs) {

    public ForwardedPaper {
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(number);
        Objects.requireNonNull(title);
        paragraphs = Paragraphs.normal(paragraphs);
    }
}
