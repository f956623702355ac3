package wenshu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.search.Abbreviations;
import wenshu.search.Fingerprint;
import wenshu.search.Indexed;
import wenshu.search.Paper;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.SearchPage;
import wenshu.search.Searching;
import wenshu.search.Suggestion;

/** The index in this process, on Lucene. */
public final class LuceneIndex implements SearchIndex {

    /** So many papers are in memory at once, or so many characters of text, and no more: enough work beside a segment being written. */
    private static final int BATCH = 5_000;
    private static final long BATCH_TEXT = 8_000_000;
    private static final int FEW = 50;

    private final Generations generations;
    private final Columns columns = new Columns();
    private final Vocabulary vocabulary = new Vocabulary();
    private final ReadWriteLock swap = new ReentrantReadWriteLock();
    private final Supplier<Abbreviations> abbreviations;
    private final boolean readOnly;
    private Generation live;
    /** Whether what was open is closed and nothing could be opened in its place. */
    private volatile boolean lost;

    private LuceneIndex(Generations generations, Generation live, boolean readOnly, Supplier<Abbreviations> abbreviations) {
        this.readOnly = readOnly;
        this.generations = generations;
        this.abbreviations = abbreviations;
        this.live = live;
    }

    /** Opens the index for writing and searching; where none is usable, an empty one at position {@link #NOTHING}. */
    public static LuceneIndex open(Path folder) {
        return open(folder, () -> Abbreviations.BUILT_IN);
    }

    /** The same with other short names of units, asked for with every search. */
    public static LuceneIndex open(Path folder, Supplier<Abbreviations> abbreviations) {
        Generations generations = new Generations(folder);
        try {
            Path current = generations.current();
            if (current == null || !Generation.usable(current)) {
                current = generations.create();
                Generation fresh = Generation.writable(current);
                fresh.commit(NOTHING);
                generations.use(current);
                generations.removeOthers();
                return new LuceneIndex(generations, fresh, false, abbreviations);
            }
            generations.removeOthers();
            return new LuceneIndex(generations, Generation.writable(current), false, abbreviations);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Opens the last commit for searching, also while a service writes; where there is none, nothing is found. */
    public static LuceneIndex openReadOnly(Path folder) {
        return openReadOnly(folder, () -> Abbreviations.BUILT_IN);
    }

    /** The same with other short names of units. */
    public static LuceneIndex openReadOnly(Path folder, Supplier<Abbreviations> abbreviations) {
        Generations generations = new Generations(folder);
        try {
            Path current = generations.current();
            if (current == null) {
                return new LuceneIndex(generations, null, true, abbreviations);
            }
            if (!Generation.usable(current)) {
                throw FaultException.of(Kind.UNAVAILABLE, "INDEX_DAMAGED", folder.toString(), "检索库已损坏或版本不符",
                        "请运行 reindex 重建；档案本身不受影响");
            }
            return new LuceneIndex(generations, Generation.readOnly(current), true, abbreviations);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static FaultException unavailable(IOException cause) {
        return new FaultException(Kind.UNAVAILABLE, List.of(new Fault("INDEX_UNAVAILABLE", "检索库", "打不开或写不进",
                "请检查数据目录的权限和磁盘空间，必要时运行 reindex 重建")), cause);
    }

    @Override
    public void put(Collection<Paper> papers) {
        write(generation -> putAll(generation, papers.iterator()));
    }

    /** Papers are worked out and written on all processors, a batch at a time; within one, the last of an id counts. */
    private static void putAll(Generation generation, Iterator<Paper> papers) throws IOException {
        while (papers.hasNext()) {
            Map<String, Paper> batch = new LinkedHashMap<>();
            long text = 0;
            while (batch.size() < BATCH && text < BATCH_TEXT && papers.hasNext()) {
                Paper paper = papers.next();
                batch.put(paper.id(), paper);
                text += paper.files().stream().mapToLong(file -> file.text().length()).sum();
            }
            try {
                // Each processor that writes leaves a segment: a few papers are not worth two.
                (batch.size() < FEW ? batch.values().stream() : batch.values().parallelStream()).forEach(paper -> put(generation, paper));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static void put(Generation generation, Paper paper) {
        try {
            generation.writer().updateDocument(new Term(Indexed.ID, paper.id()), Fields.document(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String id) {
        write(generation -> generation.writer().deleteDocuments(new Term(Indexed.ID, id)));
    }

    @Override
    public void refresh() {
        write(generation -> generation.searchers().maybeRefreshBlocking());
    }

    @Override
    public void commit(long position) {
        write(generation -> generation.commit(position));
    }

    @Override
    public long position() {
        try {
            return live == null ? NOTHING : live.position();
        } catch (IOException e) {
            throw unavailable(e);
        } catch (AlreadyClosedException e) {
            throw unavailable(new IOException(e));
        }
    }

    @Override
    public SearchPage search(Query query) {
        return read(SearchPage.empty(), searcher -> searching(searcher).page(query));
    }

    @Override
    public List<Suggestion> suggest(String typed, Rights rights, int most) {
        return read(List.of(), searcher -> searching(searcher).suggest(typed, rights, most));
    }

    @Override
    public SearchPage similar(String recordId, Rights rights, int size) {
        return read(SearchPage.empty(), searcher -> searching(searcher).similar(recordId, rights, size));
    }

    private Searching searching(IndexSearcher searcher) {
        // A searcher of its own, since the limit of cost is this search's alone.
        return new Searching(new LuceneEngine(searcher.getIndexReader(), columns, vocabulary), abbreviations);
    }

    @Override
    public long count() {
        return read(0L, searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public String fingerprint() {
        return read("", searcher -> Fingerprint.of(new Everything(searcher)));
    }

    @Override
    public void rebuild(Stream<Paper> papers, long position) {
        try (papers) {
            Path folder = generations.create();
            Generation next = Generation.writable(folder);
            try {
                putAll(next, papers.iterator());
                next.commit(position);
                putInForce(folder);
            } catch (IOException | RuntimeException e) {
                next.close();
                throw e;
            }
            Generation previous = live;
            swap.writeLock().lock();
            try {
                live = next;
                lost = false;
            } finally {
                swap.writeLock().unlock();
            }
            try {
                previous.close();
            } finally {
                generations.removeOthers();
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private void putInForce(Path folder) throws IOException {
        try {
            generations.use(folder);
        } catch (IOException e) {
            // When only the last sync failed the change is made: this process must not write to the old one any more.
            if (!folder.equals(generations.current())) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        if (live != null) {
            live.close();
        }
    }

    private interface Writing {
        void on(Generation generation) throws IOException;
    }

    private interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private void write(Writing work) {
        try {
            if (!readOnly && !live.writes()) {
                reopen();
                throw new IOException("the writer was closed; what it had not committed is to be put again");
            }
            work.on(live);
        } catch (IOException e) {
            throw unavailable(e);
        } catch (AlreadyClosedException e) {
            throw unavailable(new IOException(e));
        }
    }

    /** From the last commit; where writing is not possible yet, at least for searching, and where not even that is, the next one tries. */
    private void reopen() throws IOException {
        swap.writeLock().lock();
        try {
            lost = true;
            try {
                live.close();
            } catch (UncheckedIOException e) {
                // A disk that fails may not let it be closed; what it had not committed is put again in any case.
            }
            Path folder = inForce();
            try {
                live = Generation.writable(folder);
            } catch (IOException e) {
                live = Generation.readOnly(folder);
            }
            lost = false;
        } finally {
            swap.writeLock().unlock();
        }
    }

    private Path inForce() throws IOException {
        Path folder = generations.current();
        if (folder == null) {
            throw new IOException("no index is in force");
        }
        return folder;
    }

    /** For searching only: whoever writes next opens it for that, and hears that what was not committed is to be put again. */
    private void lookAgain() throws IOException {
        swap.writeLock().lock();
        try {
            if (lost) {
                live = Generation.readOnly(inForce());
                lost = false;
            }
        } finally {
            swap.writeLock().unlock();
        }
    }

    private <T> T read(T nothing, Reading<T> work) {
        if (lost) {
            try {
                lookAgain();
            } catch (IOException e) {
                throw unavailable(e);
            }
        }
        swap.readLock().lock();
        try {
            if (live == null) {
                return nothing;
            }
            IndexSearcher searcher = live.searchers().acquire();
            try {
                return work.in(searcher);
            } finally {
                live.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw unavailable(e);
        } catch (AlreadyClosedException e) {
            throw unavailable(new IOException(e));
        } finally {
            swap.readLock().unlock();
        }
    }
}
