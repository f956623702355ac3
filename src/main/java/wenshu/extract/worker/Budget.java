package wenshu.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import wenshu.extract.Limits;

/** What one uploaded file may still unpack, counted while inflating: sizes in headers are not believed. */
final class Budget {

    private final Limits limits;
    private final long packed;
    private long unpacked;
    private int entries;

    Budget(Limits limits, long packed) {
        this.limits = limits;
        this.packed = Math.max(1, packed);
    }

    /** Counts one more entry; false when there may be no more. */
    boolean entry() {
        return ++entries <= limits.entries();
    }

    /** Copies an entry out, or throws {@link Bomb}. */
    void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[32_768];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            boolean dense = unpacked > Limits.RATIO_FROM && unpacked / packed > limits.ratio();
            if (unpacked > limits.unpackedBytes() || dense) {
                throw new Bomb();
            }
            out.write(buffer, 0, n);
        }
    }
}
