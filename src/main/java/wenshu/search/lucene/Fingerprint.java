package wenshu.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** A hash over everything an index keeps, whatever order it came in and however its segments lie. */
final class Fingerprint {

    private Fingerprint() {
    }

    static String of(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Bits live = MultiBits.getLiveDocs(reader);
        List<String> papers = new ArrayList<>(reader.numDocs());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                MessageDigest digest = sha256();
                digest.update(Fields.paper(searcher.storedFields().document(doc)).toString()
                        .getBytes(StandardCharsets.UTF_8));
                papers.add(HexFormat.of().formatHex(digest.digest()));
            }
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
