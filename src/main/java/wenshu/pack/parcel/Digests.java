package wenshu.pack.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import wenshu.home.Hash;

/**
 * Bytes that went by, counted and hashed.
 *
 * @param size bytes
 * @param sha256 SHA-256 in lower case hex
 * @param sha512 SHA-512 in lower case hex
 */
public record Digests(long size, String sha256, String sha512) {

    private static final int BUFFER = 1 << 16;

    /** Copies to the end. */
    public static Digests copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest sha256 = Hash.SHA256.fresh();
        MessageDigest sha512 = Hash.SHA512.fresh();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha256.update(buffer, 0, n);
            sha512.update(buffer, 0, n);
            out.write(buffer, 0, n);
            size += n;
        }
        HexFormat hex = HexFormat.of();
        return new Digests(size, hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest()));
    }

    /** Reads a file to its end. */
    public static Digests of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }
}
