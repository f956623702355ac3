package wenshu.pack.transfer;

/**
 * How far an export or an import is.
 *
 * @param step what is being done, in Chinese
 * @param done records that are done
 * @param total records in all; 0 when not known yet
 */
public record PackProgress(String step, int done, int total) {
}
