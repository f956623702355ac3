package wenshu.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** A hash over everything an index keeps, whatever order it came in and however it lies there. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** The hash of these papers. */
    public static String of(Iterator<Paper> kept) {
        List<String> papers = new ArrayList<>();
        while (kept.hasNext()) {
            papers.add(HexFormat.of().formatHex(sha256().digest(kept.next().toString().getBytes(StandardCharsets.UTF_8))));
        }
        Collections.sort(papers);
        MessageDigest whole = sha256();
        papers.forEach(paper -> whole.update(paper.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
