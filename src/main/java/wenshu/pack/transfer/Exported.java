package wenshu.pack.transfer;

import java.nio.file.Path;

/**
 * What was exported.
 *
 * @param place where the package lies
 * @param format its kind
 * @param records records in it
 * @param files their files
 * @param bytes bytes of these
 */
public record Exported(Path place, PackFormat format, int records, int files, long bytes) {
}
