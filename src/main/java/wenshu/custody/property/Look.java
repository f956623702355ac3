package wenshu.custody.property;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import wenshu.home.Hash;

/** One file read from beginning to end, once: counted, hashed, and searched for what should not be in it. */
final class Look {

    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4096;
    /** The test signature that every scanner knows (EICAR); in two halves, so that ours is not taken for a virus. */
    private static final byte[] EICAR = ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    private static final byte[] PDF_LOCK = ascii("/Encrypt");
    private static final byte[] PDF_SCRIPT = ascii("/JavaScript");
    private static final byte[] PDF_LAUNCH = ascii("/Launch");
    private static final byte[] OLE_MACRO = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] OLE_LOCK = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<byte[]> SOUGHT = List.of(EICAR, PDF_LOCK, PDF_SCRIPT, PDF_LAUNCH, OLE_MACRO, OLE_LOCK);
    private static final int OVERLAP = EICAR.length;

    private final boolean[] found = new boolean[SOUGHT.size()];
    private byte[] head = {};
    private long size;
    private String sha512;
    private String sm3;

    private Look() {
    }

    static Look at(InputStream in) throws IOException {
        Look look = new Look();
        MessageDigest sha512 = Hash.SHA512.fresh();
        MessageDigest sm3 = Hash.SM3.fresh();
        byte[] buffer = new byte[OVERLAP + BUFFER];
        int kept = 0;
        for (int n = in.readNBytes(buffer, kept, BUFFER); n > 0; n = in.readNBytes(buffer, kept, BUFFER)) {
            sha512.update(buffer, kept, n);
            sm3.update(buffer, kept, n);
            if (look.size == 0) {
                look.head = Arrays.copyOf(buffer, Math.min(n, HEAD));
            }
            look.size += n;
            look.search(buffer, kept + n);
            int keep = Math.min(OVERLAP, kept + n);
            System.arraycopy(buffer, kept + n - keep, buffer, 0, keep);
            kept = keep;
        }
        look.sha512 = HexFormat.of().formatHex(sha512.digest());
        look.sm3 = HexFormat.of().formatHex(sm3.digest());
        return look;
    }

    private void search(byte[] buffer, int length) {
        for (int i = 0; i < found.length; i++) {
            found[i] |= find(buffer, length, SOUGHT.get(i)) >= 0;
        }
    }

    /** Where a sequence of bytes begins; -1 when it is not there. */
    static int find(byte[] in, int length, byte[] sought) {
        byte first = sought[0];
        for (int i = 0; i <= length - sought.length; i++) {
            if (in[i] == first && Arrays.equals(in, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private boolean has(byte[] sought) {
        return found[SOUGHT.indexOf(sought)];
    }

    byte[] head() {
        return head;
    }

    long size() {
        return size;
    }

    String sha512() {
        return sha512;
    }

    String sm3() {
        return sm3;
    }

    boolean virus() {
        return has(EICAR);
    }

    boolean macro() {
        return Formats.isOle(head) && has(OLE_MACRO);
    }

    boolean locked() {
        return Formats.isOle(head) && has(OLE_LOCK) || Formats.isPdf(head) && has(PDF_LOCK);
    }

    /** What a PDF would do of its own accord; empty when nothing. */
    List<String> acts() {
        List<String> acts = new ArrayList<>();
        if (Formats.isPdf(head)) {
            if (has(PDF_SCRIPT)) {
                acts.add("JavaScript 脚本");
            }
            if (has(PDF_LAUNCH)) {
                acts.add("启动其他程序的动作");
            }
        }
        return acts;
    }
}
