package wenshu.pack.backup;

/**
 * How far a backup or a restore is.
 *
 * @param step what is being done, in Chinese
 * @param files files that are done
 * @param bytes bytes that were copied
 */
public record BackupProgress(String step, long files, long bytes) {
}
