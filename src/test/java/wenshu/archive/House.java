package wenshu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import wenshu.archive.ocfl.OcflStore;
import wenshu.audit.AuditTrail;
import wenshu.extract.Limits;
import wenshu.extract.TextExtractor;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.HomeLock;
import wenshu.search.SearchIndex;
import wenshu.search.lucene.LuceneIndex;

/** An archive of its own for a test, made of the real parts, one of which the test may swap. */
public final class House implements AutoCloseable {

    public final DataHome home;
    public final Database database;
    final SearchIndex index;
    public final Archive archive;
    private final HomeLock lock;
    private final TextExtractor own;
    private final List<AuditTrail> trails = new ArrayList<>();
    final TextExtractor extractor;

    /** The reading processes of all houses in this process: each that is started costs two seconds of a processor. */
    private static final class Readers {

        private static final TextExtractor SHARED = start();

        private static TextExtractor start() {
            try {
                TextExtractor started = new TextExtractor(Files.createTempDirectory("house-readers"), 3, Limits.DEFAULT);
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes the archive out of its parts; a test may make a broken one. */
    public interface Maker {
        Archive make(DataHome home, Database database, ArchiveStore store, TextExtractor extractor, SearchIndex index,
                Disk disk, Clock clock);
    }

    /** An archive in this folder. */
    public House(Path folder) {
        this(folder, new Disk(), Archive::new);
    }

    /** An archive in this folder with a part of the test's own. */
    public House(Path folder, Disk disk, Maker maker) {
        this(folder, disk, maker, null);
    }

    private House(Path folder, Disk disk, Maker maker, TextExtractor own) {
        this.own = own;
        home = new DataHome(folder);
        lock = HomeLock.take(home);
        database = Database.open(home);
        extractor = own == null ? Readers.SHARED : own;
        index = LuceneIndex.open(home.index());
        archive = maker.make(home, database, new OcflStore(home.ocfl(), home.staging().resolve("ocfl"), disk), extractor,
                index, disk, Clock.systemUTC());
    }

    /** An archive whose reading processes are its own: they work in the folder beside it that ends in {@code -temp}. */
    static House alone(Path folder, Disk disk, Maker maker) {
        return new House(folder, disk, maker, new TextExtractor(folder.resolveSibling(folder.getFileName() + "-temp"), 2, Limits.DEFAULT));
    }

    Receipt add(String name, byte[] bytes) {
        return archive.add(Submission.received(Submission.FileIn.of(name, bytes)));
    }

    Receipt add(String name, String text) {
        return add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** An audit trail with a clock of the test's; it writes on a thread of its own until the house is closed. */
    public AuditTrail trail(Clock clock) {
        AuditTrail trail = new AuditTrail(database, home, clock);
        trails.add(trail);
        return trail;
    }

    /** Waits until every Word file has its pages, and can be found by them. */
    public void paged() {
        archive.paging().now(false, id -> { });
        archive.settle();
    }

    /** Every record. */
    public List<Record> all() {
        return archive.list(1, 1_000).records();
    }

    @Override
    public void close() {
        trails.forEach(AuditTrail::close);
        archive.close();
        if (own != null) {
            own.close();
        }
        database.close();
        lock.close();
    }
}
