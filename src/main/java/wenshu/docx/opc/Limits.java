package wenshu.docx.opc;

/**
 * What a package may cost at most; the same figures stand in the documents and in the tests.
 *
 * @param fileBytes size of the file itself
 * @param unpackedBytes size of all parts together, counted while inflating
 * @param entries number of parts
 * @param ratio unpacked bytes per packed byte, watched once 32 MB have been unpacked
 */
public record Limits(long fileBytes, long unpackedBytes, int entries, int ratio) {

    /** The limits in force: 50 MB, 200 MB unpacked, 2,000 parts, ratio 100; docs/architecture.md has them too. */
    public static final Limits DEFAULT = new Limits(50L << 20, 200L << 20, 2_000, 100);
}
