package wenshu.pdf;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Rows of bytes with a PNG filter each, deflated while they come. */
final class Plane {

    private final Deflater deflater = new Deflater(Compression.LEVEL);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    private final byte[] buffer = new byte[1 << 13];
    private final byte[] row;
    private int length;

    Plane(int rowBytes) {
        row = new byte[rowBytes + 1];
    }

    /** Ends the row before and begins one with that filter. */
    void begin(int filter) {
        flush();
        row[0] = (byte) filter;
        length = 1;
    }

    void add(byte value) {
        row[length++] = value;
    }

    byte[] finish() {
        flush();
        deflater.finish();
        drain();
        deflater.end();
        return out.toByteArray();
    }

    private void flush() {
        if (length > 0) {
            deflater.setInput(row, 0, length);
            drain();
            length = 0;
        }
    }

    private void drain() {
        for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
            out.write(buffer, 0, n);
        }
    }
}
