package wenshu.extract;

import java.util.Map;

/**
 * What could be read out of a file.
 *
 * @param text the text; empty when there is none. {@link #PAGE_END} ends each page where pages are known
 * @param metadata what the file says about itself: {@code type} always, {@code title} and {@code pages} where stated,
 *     {@link #SCANS} for a scan, {@link #CONFIDENCE} where text was recognised
 * @param status how far it was read
 * @param reason why not further, in Chinese without a final mark; empty when complete
 */
public record Extracted(String text, Map<String, String> metadata, ExtractionStatus status, String reason) {

    /** Ends a page of the text. */
    public static final char PAGE_END = '\f';

    /** In the metadata: the numbers of the pages that are pictures of text, from 1, with commas between. */
    public static final String SCANS = "scans";
    /** In the metadata: how sure the recognised text is, in percent. */
    public static final String CONFIDENCE = "confidence";

    public Extracted {
        metadata = Map.copyOf(metadata);
    }

    /** Nothing was read, and why. */
    public static Extracted none(ExtractionStatus status, String type, String reason) {
        return new Extracted("", Map.of("type", type), status, reason);
    }

    /** The text in lines only, without the ends of pages; a line of a Word paper that goes on overleaf is one. */
    public String lines() {
        return text.replace("\n\f", "\n").replace(Character.toString(PAGE_END), isWord() ? "" : "\n");
    }

    /** Whether the file is a Word paper in the format of today (DOCX). */
    public boolean isWord() {
        return metadata.getOrDefault("type", "").contains("wordprocessingml");
    }

    /** The same with another text. */
    public Extracted saying(String other) {
        return new Extracted(other, metadata, status, reason);
    }
}
