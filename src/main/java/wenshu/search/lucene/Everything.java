package wenshu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import wenshu.search.Paper;

/** Every paper that one state of an index keeps. */
final class Everything implements Iterator<Paper> {

    private final IndexSearcher searcher;
    private final int end;
    private final Bits live;
    private int next;

    Everything(IndexSearcher searcher) {
        IndexReader reader = searcher.getIndexReader();
        this.searcher = searcher;
        this.end = reader.maxDoc();
        this.live = MultiBits.getLiveDocs(reader);
    }

    @Override
    public boolean hasNext() {
        while (next < end && live != null && !live.get(next)) {
            next++;
        }
        return next < end;
    }

    @Override
    public Paper next() {
        try {
            return Fields.paper(searcher.storedFields().document(next++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
