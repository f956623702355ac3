package wenshu.extract;

import java.util.Optional;
import wenshu.measure.Pages;

/**
 * The pages of a PDF, measured.
 *
 * @param pages what stands on them; empty when the file could not be read
 * @param status how far it was read
 * @param reason why not further, in Chinese without a final mark; empty when complete
 */
public record MeasuredPdf(Optional<Pages> pages, ExtractionStatus status, String reason) {
}
