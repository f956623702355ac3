package wenshu.pack.eep;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import wenshu.home.SigningKey;
import wenshu.home.SigningKey.Signing;

/** Signs stretches of what goes through it; one stretch may lie within another. */
final class SignedStream extends OutputStream {

    private final OutputStream out;
    private final SigningKey key;
    private final Deque<Signing> open = new ArrayDeque<>();

    SignedStream(OutputStream out, SigningKey key) {
        this.out = out;
        this.key = key;
    }

    void begin() {
        open.push(key.signing());
    }

    /** The signature over everything since the last stretch that is open was begun. */
    byte[] end() throws IOException {
        return open.pop().sign();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        open.forEach(signer -> signer.update(bytes, from, count));
        out.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
