package wenshu.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import wenshu.search.Indexed;
import wenshu.search.SearchIndex;

/** One Lucene index on disk, opened for writing and searching, or for searching only. */
final class Generation implements AutoCloseable {

    private static final String POSITION = "position";
    private static final String SCHEMA = "schema";
    private static final double BUFFER_MB = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Generation(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    static Generation writable(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config = new IndexWriterConfig(new GramAnalyzer());
            config.setRAMBufferSizeMB(BUFFER_MB);
            // What was put but not committed is still in the outbox.
            config.setCommitOnClose(false);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                return new Generation(directory, writer, new SearcherManager(writer, null));
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static Generation readOnly(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new Generation(directory, null, new SearcherManager(directory, null));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether an index in this folder can be used as it is; a damaged or foreign one cannot. */
    static boolean usable(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Indexed.SCHEMA.equals(reader.getIndexCommit().getUserData().get(SCHEMA));
            }
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
                | java.nio.file.NoSuchFileException | java.io.FileNotFoundException | java.io.EOFException e) {
            return false;
        }
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Whether it can be written; after a write that failed Lucene closes the writer for good. */
    boolean writes() {
        return writer != null && writer.isOpen();
    }

    IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("this index is open for searching only");
        }
        return writer;
    }

    void commit(long position) throws IOException {
        writer().setLiveCommitData(Map.of(SCHEMA, Indexed.SCHEMA, POSITION, Long.toString(position)).entrySet());
        writer().commit();
        searchers.maybeRefreshBlocking();
    }

    long position() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return SearchIndex.NOTHING;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String position = reader.getIndexCommit().getUserData().get(POSITION);
            return position == null ? SearchIndex.NOTHING : Long.parseLong(position);
        }
    }

    @Override
    public void close() {
        // Closed from the last to the first, each one even when another fails.
        try (directory; Closeable unwritten = writer == null ? null : writer::rollback; searchers) {
            // Nothing to do but to close.
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
