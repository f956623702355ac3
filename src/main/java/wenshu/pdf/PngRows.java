package wenshu.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The rows of a PNG file, one after the other; what is damaged ends them early. */
final class PngRows {

    private final Inflater inflater = new Inflater();
    private final byte[] filter = new byte[1];
    private boolean ended;

    PngRows(PngFile file) {
        inflater.setInput(file.pixels());
    }

    /** Reads a row, still filtered; the number of its filter, or -1 when there is none. */
    int next(byte[] row) {
        return next(row, row.length);
    }

    int next(byte[] row, int length) {
        ended = ended || !fill(filter, 1) || !fill(row, length) || filter[0] < 0 || filter[0] > 4;
        return ended ? -1 : filter[0];
    }

    void close() {
        inflater.end();
    }

    private boolean fill(byte[] into, int length) {
        try {
            for (int at = 0; at < length; ) {
                int n = inflater.inflate(into, at, length - at);
                if (n == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                    return false;
                }
                at += n;
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }

    /** Undoes a filter (PNG specification, 9.2). */
    static void unfilter(int filter, byte[] row, byte[] before, int stride) {
        for (int i = 0; i < row.length; i++) {
            int left = i < stride ? 0 : row[i - stride] & 0xFF;
            int above = before[i] & 0xFF;
            int corner = i < stride ? 0 : before[i - stride] & 0xFF;
            row[i] += (byte) switch (filter) {
                case 1 -> left;
                case 2 -> above;
                case 3 -> (left + above) / 2;
                case 4 -> paeth(left, above, corner);
                default -> 0;
            };
        }
    }

    private static int paeth(int left, int above, int corner) {
        int p = left + above - corner;
        int a = Math.abs(p - left);
        int b = Math.abs(p - above);
        int c = Math.abs(p - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    /** A sample of a row of one channel, at most 8 bits each. */
    static int sample(byte[] row, int x, int depth) {
        int bit = x * depth;
        return row[bit >> 3] >> 8 - depth - (bit & 7) & (1 << depth) - 1;
    }
}
