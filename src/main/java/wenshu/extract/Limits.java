package wenshu.extract;

import java.time.Duration;

/**
 * What reading one file may cost at most; the same figures stand in the documents and in the tests.
 *
 * @param fileBytes size of the file itself
 * @param unpackedBytes size of everything inside a compressed file, at all depths, counted while inflating
 * @param ratio unpacked bytes per packed byte, watched once {@link #RATIO_FROM} bytes have been unpacked
 * @param entries files inside a zip, at all depths
 * @param depth zips inside zips
 * @param textChars characters of text that are kept
 * @param time wall time until the reading process is killed
 */
public record Limits(long fileBytes, long unpackedBytes, int ratio, int entries, int depth, int textChars,
                     Duration time) {

    /** Small files may be as dense as they like: 32 MB hurt nobody. */
    public static final long RATIO_FROM = 32L << 20;

    /** The limits in force: 50 MB, 200 MB unpacked, ratio 100, 1,000 entries, depth 3, 2 million characters, 60 s. */
    public static final Limits DEFAULT =
            new Limits(50L << 20, 200L << 20, 100, 1_000, 3, 2_000_000, Duration.ofSeconds(60));

    /** Says, in Chinese, that only {@link #textChars} characters of text were kept. */
    public String textReason() {
        return "文字超过 " + textChars / 10_000 + " 万字，后面的没有读";
    }
}
