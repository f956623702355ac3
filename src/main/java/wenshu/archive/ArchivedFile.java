package wenshu.archive;

import wenshu.extract.ExtractionStatus;

/**
 * One file of a record.
 *
 * @param name what it was called, without control characters; unique within its record
 * @param contentPath where it lies below the archive folder
 * @param size bytes
 * @param sha256 SHA-256 of the bytes, lower case hex
 * @param sha512 SHA-512 of the bytes, lower case hex
 * @param sm3 SM3 of the bytes, lower case hex; empty for a file from before it was kept, until it is next read through
 * @param status how far its text was read
 * @param reason why not further; empty when complete
 */
public record ArchivedFile(String name, String contentPath, long size, String sha256, String sha512, String sm3,
                           ExtractionStatus status, String reason) {
}
