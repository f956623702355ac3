package wenshu.pack.eep;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import wenshu.home.SigningKey;
import wenshu.home.SigningKey.Verifying;

/** Holds the signatures of a package against the very bytes of the file. */
final class SignatureCheck {

    private static final byte[] START = "<被签名对象".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "</被签名对象>".getBytes(StandardCharsets.UTF_8);

    private SignatureCheck() {
    }

    /**
     * A signature as the file has it.
     *
     * @param rule how it was made
     * @param result the signature in Base64
     * @param certificate the certificate in Base64
     */
    record Signature(String rule, String result, String certificate) {
    }

    /** Whether all of these hold, the innermost given first, and there is one for each signed part. */
    static boolean holds(Path file, List<Signature> signatures) throws IOException {
        List<Long> starts = offsets(file, START, 0);
        List<Long> ends = offsets(file, END, END.length);
        if (starts.isEmpty() || starts.size() != ends.size() || signatures.size() != starts.size()) {
            return false;
        }
        for (int i = 0; i < signatures.size(); i++) {
            if (!holds(file, starts.get(starts.size() - 1 - i), ends.get(i), signatures.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Path file, long from, long to, Signature signature) throws IOException {
        byte[] result;
        Verifying verifier;
        try {
            result = Base64.getMimeDecoder().decode(signature.result());
            verifier = SigningKey.verifying(Base64.getMimeDecoder().decode(signature.certificate())).orElse(null);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (verifier == null || from >= to || !signature.rule().equals(EepWriter.RULE)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            byte[] buffer = new byte[1 << 16];
            for (long left = to - from; left > 0; ) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    return false;
                }
                verifier.update(buffer, 0, n);
                left -= n;
            }
        }
        return verifier.holds(result);
    }

    /** Where a mark stands; none begins with another's end, so that one pass finds all. */
    private static List<Long> offsets(Path file, byte[] mark, int plus) throws IOException {
        List<Long> found = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            long at = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if ((byte) b == mark[matched]) {
                    matched++;
                } else {
                    matched = (byte) b == mark[0] ? 1 : 0;
                }
                if (matched == mark.length) {
                    found.add(at - mark.length + plus);
                    matched = 0;
                }
            }
        }
        return found;
    }
}
