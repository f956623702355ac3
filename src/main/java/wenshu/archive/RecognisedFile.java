package wenshu.archive;

import wenshu.extract.ExtractionStatus;

/**
 * A scan that was read.
 *
 * @param recordId its record
 * @param name its name
 * @param status how far its text could be recognised
 * @param reason how sure that is, or what was not read, in Chinese without a final mark
 */
public record RecognisedFile(String recordId, String name, ExtractionStatus status, String reason) {
}
