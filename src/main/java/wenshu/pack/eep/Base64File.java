package wenshu.pack.eep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import wenshu.pack.parcel.Faults;

/** Takes Base64 piece by piece and writes what it stands for into a file. */
final class Base64File implements AutoCloseable {

    private static final int GROUPS = 1 << 14;

    private final OutputStream out;
    private final byte[] waiting = new byte[4 * GROUPS];
    private int count;
    private boolean ended;
    private long size;

    Base64File(Path file) throws IOException {
        this.out = Files.newOutputStream(file);
    }

    void take(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            if (c > 0x7F) {
                throw broken();
            }
            waiting[count++] = (byte) c;
            if (count == waiting.length) {
                decode();
            }
        }
    }

    private void decode() throws IOException {
        if (count == 0) {
            return;
        }
        try {
            // Nothing may follow what was filled up at the end.
            if (ended || count % 4 != 0) {
                throw broken();
            }
            ended = waiting[count - 1] == '=';
            byte[] bytes = Base64.getDecoder().decode(Arrays.copyOf(waiting, count));
            out.write(bytes);
            size += bytes.length;
            count = 0;
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    /** Ends the file; answers its length. */
    long finish() throws IOException {
        decode();
        return size;
    }

    private static RuntimeException broken() {
        return Faults.of("EEP_BASE64", "", "编码数据不是 Base64");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
