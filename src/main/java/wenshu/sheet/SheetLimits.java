package wenshu.sheet;

/**
 * What a list may cost at most; docs/architecture.md has the figures too.
 *
 * @param fileBytes size of the file itself
 * @param unpackedBytes size of all parts of an XLSX together, counted while inflating
 * @param ratio unpacked bytes for each packed byte, watched once 32 MB have been unpacked
 * @param parts number of parts of an XLSX
 * @param sheets number of sheets that can be seen
 * @param rows rows with something in them, in one sheet
 * @param columns the last column that may hold something
 * @param cellLength characters of one cell
 */
public record SheetLimits(long fileBytes, long unpackedBytes, int ratio, int parts, int sheets, int rows, int columns,
        int cellLength) {

    /** The limits in force: 20 MB, 200 MB unpacked, ratio 200, 20 sheets, 20,000 rows, 300 columns, 40,000 characters. */
    public static final SheetLimits DEFAULT = new SheetLimits(20L << 20, 200L << 20, 200, 1_000, 20, 20_000, 300, 40_000);
}
