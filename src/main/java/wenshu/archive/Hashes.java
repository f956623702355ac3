package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import wenshu.home.Hash;

/**
 * What was counted and hashed while bytes went by.
 *
 * @param size bytes
 * @param hex each hash that was asked for, lower case hex
 */
record Hashes(long size, Map<Hash, String> hex) {

    private static final int BUFFER = 1 << 16;

    String of(Hash hash) {
        return hex.get(hash);
    }

    /** Whether these are the bytes of a file as it came in. A file from before SM3 was kept has SHA-512 alone. */
    boolean same(ArchivedFile file) {
        return size == file.size() && of(Hash.SHA512).equals(file.sha512())
                && (file.sm3().isEmpty() || of(Hash.SM3).equals(file.sm3()));
    }

    /** Reads to the end. */
    static Hashes of(InputStream in, Hash... wanted) throws IOException {
        Counter counter = new Counter(wanted);
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            counter.take(buffer, 0, n);
        }
        return counter.done();
    }

    /** Counts and hashes. */
    static final class Counter {

        private final Map<Hash, MessageDigest> digests = new EnumMap<>(Hash.class);
        private long size;

        Counter(Hash... wanted) {
            for (Hash hash : wanted) {
                digests.put(hash, hash.fresh());
            }
        }

        void take(byte[] bytes, int from, int count) {
            size += count;
            digests.values().forEach(digest -> digest.update(bytes, from, count));
        }

        Hashes done() {
            Map<Hash, String> hex = new EnumMap<>(Hash.class);
            digests.forEach((hash, digest) -> hex.put(hash, HexFormat.of().formatHex(digest.digest())));
            return new Hashes(size, hex);
        }
    }
}
