package wenshu.extract;

import java.util.Map;

/**
 * What could be read out of a file.
 *
 * @param text the text; empty when there is none
 * @param metadata what the file says about itself: {@code type} always, {@code title} and {@code pages} where stated
 * @param status how far it was read
 * @param reason why not further, in Chinese without a final mark; empty when complete
 */
public record Extracted(String text, Map<String, String> metadata, ExtractionStatus status, String reason) {

    public Extracted {
        metadata = Map.copyOf(metadata);
    }

    /** Nothing was read, and why. */
    public static Extracted none(ExtractionStatus status, String type, String reason) {
        return new Extracted("", Map.of("type", type), status, reason);
    }
}
