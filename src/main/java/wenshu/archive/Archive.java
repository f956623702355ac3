package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.archive.Handover.Answer;
import wenshu.audit.AuditTrail;
import wenshu.extract.Extracted;
import wenshu.extract.Limits;
import wenshu.extract.TextExtractor;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.PrivateNumbers;
import wenshu.search.Query;
import wenshu.search.Rights;
import wenshu.search.SearchIndex;
import wenshu.search.SearchPage;
import wenshu.search.Suggestion;

/**
 * The archive. The order of its writes is its promise: files are staged and synced, their texts read, then they move into
 * the store, whose folders are synced, then one database transaction, then the receipt. A file that cannot be read is
 * kept all the same and says why.
 */
public class Archive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final Database database;
    private final Records records;
    private final ArchiveStore store;
    private final Guard guard;
    private final TextExtractor extractor;
    private final SearchIndex index;
    private final Indexer indexer;
    private final Recognition recognition;
    private final Paging paging;
    private final Drawings drawings;
    private final Staging staging;
    private final Clock clock;
    private final DataHome home;
    private final Order order;
    private final TakingIn takingIn;
    private final AuditTrail audit;
    private final Catalogue catalogue;
    private final Codes codes;
    private volatile Consumer<String> watch = id -> { };

    /**
     * Opens the archive of a data home that this process has the lock of, and clears up after a crash. Store and index
     * are closed with it.
     */
    public Archive(DataHome home, Database database, ArchiveStore store, TextExtractor extractor, SearchIndex index,
            Disk disk, Clock clock) {
        this(home, database, store, extractor, index, disk, clock, new AuditTrail(database, home, clock));
    }

    /** The same with the house's audit trail, which is closed with it. */
    public Archive(DataHome home, Database database, ArchiveStore store, TextExtractor extractor, SearchIndex index,
            Disk disk, Clock clock, AuditTrail audit) {
        this.home = home;
        this.database = database;
        this.audit = audit;
        this.records = new Records(database, audit);
        this.store = store;
        this.guard = new Guard(store);
        this.extractor = extractor;
        this.index = index;
        this.indexer = new Indexer(records, index);
        this.staging = new Staging(home.staging(), disk, Limits.DEFAULT);
        RecordIds ids = new RecordIds(clock);
        this.order = new Order(database::lost, this::clearUp);
        this.takingIn = new TakingIn(this, order, records, store, staging, ids, clock, home.quarantine().resolve("refused"));
        this.clock = clock;
        VersionRows rows = new VersionRows(database, records);
        this.catalogue = new Catalogue(this, new Revising(home, database, records, rows, store, disk, audit, clock, order.gate("更正")),
                rows, staging, ids, file -> shown(extract(file)));
        this.codes = new Codes(database, catalogue, audit, clock);
        try {
            new Recovery(home, store, records, clock).run();
            takingIn.noteRoot();
        } catch (IOException e) {
            throw unavailable(e);
        }
        this.drawings = new Drawings(home.drawn(), extractor);
        WorkingCopies copies = new WorkingCopies(home.staging().resolve("work"), (id, name) -> open(file(id, name)), this::damaged);
        this.recognition = new Recognition(new ScanRows(database), copies, extractor, indexer::wake);
        this.paging = new Paging(new PageRows(database), copies, extractor, indexer::wake);
        indexer.start();
        recognition.start();
        paging.start();
    }

    /** Keeps what is handed in; when this returns it is on the disk, and within two seconds it is found. */
    public Receipt add(Submission submission) {
        return add(submission, Alongside.NOTHING);
    }

    /**
     * Keeps what is handed in together with what else becomes true with it: all of it is on the disk when this returns, or
     * nothing is.
     */
    public Receipt add(Submission submission, Alongside alongside) {
        return add(new Handover(submission, alongside, Handover.Describing.AS_GIVEN));
    }

    /** The same, described once its files have been read. */
    public Receipt add(Handover given) {
        Answer answer = addAll(List.of(given)).getFirst();
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer.receipt();
    }

    /**
     * Keeps several records, each for itself: one that is refused does not keep the others out. They share their syncs and
     * their transaction, so that many take little longer than one; when this returns all that is answered is on the disk.
     *
     * @return an answer for each, in the order given
     * @throws FaultException when nothing can be kept at all
     */
    public List<Answer> addAll(List<Handover> given) {
        List<Underway> all = takingIn.all(given);
        wake();
        recognition.wake(all.stream().anyMatch(Underway::scan));
        return all.stream().map(Underway::answer).toList();
    }

    boolean codeTaken(String code) {
        return records.codeTaken(code);
    }

    /** Whether there is a record of this id. */
    public boolean has(String id) {
        return records.exists(id);
    }

    /** The record that holds exactly the files with these SHA-256; empty when none does. */
    public Optional<Record> holding(List<String> sha256) {
        return records.holding(sha256);
    }

    /**
     * The connection for writing comes only when the server has ended the one that was lost: what that had begun is decided
     * then, and this one is asked about it.
     */
    private void clearUp(Set<String> staked) {
        database.write(jdbc -> {
            try {
                new Recovery(home, store, records, clock).run(staked);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What happens to records after they were archived. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Archival codes. */
    public Codes codes() {
        return codes;
    }

    /** Corrects what is said about a record; see {@link Catalogue#revise}. */
    public Record revise(String id, int expectedVersion, Entry entry, String who, String why) {
        return catalogue.revise(id, expectedVersion, entry, who, why);
    }

    void wake() {
        indexer.wake();
        paging.wake();
    }

    /** What cannot be cleared away now, the next start puts aside. */
    void forget(String id) {
        try {
            discard(id);
        } catch (IOException | RuntimeException e) {
            LOG.warn("暂存区没有清理干净，下次启动时移入隔离区", e);
        }
    }

    void discard(String id) throws IOException {
        staging.discard(id);
    }

    /** A text as it is kept and found; masked before it has pages, so that the end of a page parts no number. */
    static Extracted shown(Extracted read) {
        return read.saying(PrivateNumbers.masked(read.text()));
    }

    Extracted extract(Staging.Staged file) {
        return extractor.extract(file.path(), file.name());
    }

    /** The database transaction, with whatever else is written in it. */
    void acknowledge(Record record, List<String> texts, Alongside alongside) {
        if (alongside == Alongside.NOTHING) {
            acknowledge(record, texts);
        } else {
            records.insert(record, texts, alongside);
        }
    }

    /** The database transaction; from its return on the record exists. */
    void acknowledge(Record record, List<String> texts) {
        records.insert(record, texts, Alongside.NOTHING);
    }

    MetadataGuess guess(String text, String name) {
        return MetadataGuess.of(text, name);
    }

    /** One record. */
    public Record record(String id) {
        return records.find(id).orElseThrow(() -> noSuchRecord(id));
    }

    /** The same refusal whether a record does not exist or may not be seen. */
    public static FaultException noSuchRecord(String id) {
        return FaultException.of(Kind.NOT_FOUND, "NO_SUCH_RECORD", "", "档案里没有编号为 " + id + " 的文件", "请从检索结果里打开");
    }

    /** What a record has to do with others, its own links first. */
    public List<Link.Seen> links(String id) {
        return records.links(id);
    }

    /** The records, newest first; pages count from 1. */
    public RecordPage list(int page, int size) {
        return new RecordPage(records.newest((Math.max(1, page) - 1L) * Math.max(0, size), Math.max(0, size)), records.count());
    }

    /** Those of a list that may be seen, newest first; pages count from 1. */
    public RecordPage list(ListFilter filter, Rights rights, int page, int size) {
        return new RecordPage(records.list(filter, rights, (Math.max(1, page) - 1L) * Math.max(0, size), Math.max(0, size)),
                records.count(filter, rights));
    }

    /** The years that records that may be seen belong to, latest first. */
    public List<Integer> years(Rights rights) {
        return records.years(rights);
    }

    /** The record that somebody names, by its id or its archival code. */
    public Record named(String typed) {
        String plain = typed.strip();
        return record(records.withCode(plain).filter(id -> !plain.isEmpty()).orElse(plain));
    }

    /** The bytes of a file of a record, as they came in: checked, and refused in one sentence when they have changed. */
    public InputStream open(String id, String fileName) {
        ArchivedFile file = file(id, fileName);
        try {
            return open(file);
        } catch (FaultException e) {
            damaged(id);
            throw e;
        }
    }

    private ArchivedFile file(String id, String fileName) {
        ArchivedFile file = record(id).files().stream().filter(each -> each.name().equals(fileName)).findFirst()
                .orElseThrow(() -> noSuchFile(fileName));
        if (!records.destroyedAt(id).isEmpty()) {
            throw gone(id);
        }
        return file;
    }

    /** Whoever asked for the file is told what is the matter with it, also when the watch cannot read it either. */
    private void damaged(String id) {
        try {
            watch.accept(id);
        } catch (RuntimeException e) {
            LOG.warn("档案 {} 现在核对不了（{}），定期核对时再看", id, e.getClass().getSimpleName());
        }
    }

    private static FaultException noSuchFile(String fileName) {
        return FaultException.of(Kind.NOT_FOUND, "NO_SUCH_FILE", "", "这份档案里没有名为“" + fileName + "”的文件", "请从档案页面里打开");
    }

    /** The answer to whoever asks for what was destroyed. */
    static FaultException gone(String id) {
        return FaultException.of(Kind.NOT_FOUND, "RECORD_DESTROYED", "", "档案 " + id + " 已按规定销毁，只保留著录", "销毁的经过请看销毁清册");
    }

    /** The pages of a Word file of a record as a PDF, as this house sets them; numbers are as they are in the file. */
    public byte[] drawn(String id, String fileName) {
        ArchivedFile file = file(id, fileName);
        byte[] pdf = drawings.pdf(file, () -> open(id, fileName));
        if (!records.destroyedAt(id).isEmpty()) {
            destroyed();
            throw gone(id);
        }
        return pdf;
    }

    /** Drawn pages of Word files. */
    public Drawings drawings() {
        return drawings;
    }

    /** The pages of Word files. */
    public Paging paging() {
        return paging;
    }

    InputStream open(ArchivedFile file) {
        return guard.open(file);
    }

    /** The text of a file of a record as it was read, private numbers masked; empty when there is none. */
    public String text(String id, String fileName) {
        return records.text(id, fileName);
    }

    /** Finds records. */
    public SearchPage search(Query query) {
        return index.search(query);
    }

    /** What somebody may want who has typed this, most first; nothing of what he may not see. */
    public List<Suggestion> suggest(String typed, Rights rights, int most) {
        return index.suggest(typed, rights, most);
    }

    /** Records like one; nothing when the asker may not see it. */
    public SearchPage similar(String id, Rights rights, int size) {
        return index.similar(id, rights, size);
    }

    /** Waits until everything archived so far can be found. */
    public void settle() {
        indexer.settle();
    }

    /** Reads one record's files again and says what is not as it was. */
    public List<FixityReport.Finding> check(String id) {
        return keeping().check(record(id).id()).findings();
    }

    /** What keeping asks of the archive. */
    public Keeping keeping() {
        return new Keeping(records, store, order::await,
                new Destroying(database, records, store, home.purge(), clock, order.gate("销毁"), this::destroyed));
    }

    private void destroyed() {
        indexer.wake();
        try {
            drawings.empty();
        } catch (IOException e) {
            LOG.warn("已销毁档案的版面缓存没有清空，请删除数据目录下的 drawn 文件夹");
        }
    }

    /** Tells somebody which record a damaged or missing file belongs to, whenever one is asked for. */
    public void onDamage(Consumer<String> watch) {
        this.watch = watch;
    }

    /**
     * What would be said of a record that came in with this text.
     *
     * @param given what is known without it
     * @param text of its main file, in lines
     * @param name name of that file
     */
    public Entry describe(Entry given, String text, String name) {
        return takingIn.describe(given, text, name);
    }

    /** The recognition of scans. */
    public Recognition recognition() {
        return recognition;
    }

    /** Reads every archived byte again and says what is not as it was. */
    public FixityReport verify() {
        return new Verification(records, store, order::await).run();
    }

    /** How far the making of a new index is, in per cent; -1 when none is being made. */
    public int reindexing() {
        return indexer.progress();
    }

    /** Makes the search index anew; answers how many records it holds. */
    public long reindex() {
        return indexer.rebuild();
    }

    static FaultException unavailable(Exception cause) {
        return new FaultException(Kind.UNAVAILABLE, List.of(new Fault("ARCHIVE_UNAVAILABLE", "归档",
                "档案库写不进，这份文件没有归档", "请检查磁盘空间和权限，重新启动后再试")), cause);
    }

    @Override
    public void close() {
        paging.close();
        recognition.close();
        try {
            indexer.close();
        } finally {
            try {
                index.close();
            } finally {
                store.close();
                audit.close();
            }
        }
    }
}
