package wenshu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import wenshu.archive.Submission;
import wenshu.extract.Extracted;
import wenshu.extract.Limits;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DataHome;
import wenshu.home.DurableFile;
import wenshu.intake.Batch.Source;
import wenshu.intake.Batch.State;
import wenshu.intake.Batches.Brought;

/**
 * Takes in batches of files in the background, one batch after the other. What was begun goes on when the next process over
 * this data home calls {@link #goOn}; no file becomes two records.
 */
public final class Intake implements AutoCloseable {

    /** A batch holds so many files at most. */
    public static final int MOST_FILES = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int SHOWN = 100;
    private static final int AGAIN_SECONDS = 3;

    private final Path folder;
    private final Batches batches;
    private final Keeping keeping;
    private final Nears nears;
    private final SecondGuess second;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("intake").factory());
    private final Set<String> stopping = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** An intake over a data home; nothing runs before {@link #start} or {@link #goOn}. */
    Intake(DataHome home, Batches batches, Keeping keeping, Nears nears, SecondGuess second, Clock clock) {
        this.second = second;
        this.folder = home.intake();
        this.batches = batches;
        this.keeping = keeping;
        this.nears = nears;
        this.clock = clock;
    }

    /**
     * A file that somebody brings.
     *
     * @param path where it lay, with its name; any text, never used as a path
     * @param source its bytes
     */
    public record FileIn(String path, Submission.Source source) {
    }

    /**
     * Guesses anew what a record is about, now that the text of a scan is known; what somebody has said of it stays.
     *
     * @param read the text, private numbers unmasked
     */
    public void recognised(String recordId, String file, Extracted read) {
        second.about(recordId, file, read);
    }

    /** Begins a batch. */
    public Batch begin(String owner, String name, Source source) {
        String shown = Unzip.shown(name);
        Batch batch = new Batch(UUID.randomUUID().toString().replace("-", ""), owner, shown, source, State.GATHERING,
                clock.instant(), "");
        batches.insert(batch);
        return batch;
    }

    /**
     * Adds files to a batch that is being brought; they are on the disk when this returns.
     *
     * @throws FaultException when the batch is no longer being brought, or a file is too large
     */
    public void bring(Batch batch, List<FileIn> files) {
        room(batch, files.size());
        Path place = folder.resolve(batch.id());
        List<Brought> brought = new ArrayList<>();
        try {
            Files.createDirectories(place);
            for (FileIn file : files) {
                Path target = place.resolve(UUID.randomUUID().toString());
                brought.add(new Brought(Unzip.shown(file.path()), target, write(file, target)));
            }
            DurableFile.forceFolder(place);
            DurableFile.forceFolder(folder);
            batches.add(batch.id(), brought);
        } catch (IOException e) {
            brought.forEach(file -> discard(file.place()));
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("INTAKE_UNAVAILABLE", "归档", "文件没有收下", "请检查磁盘空间和权限后再试")), e);
        } catch (FaultException e) {
            brought.forEach(file -> discard(file.place()));
            throw e;
        }
    }

    /**
     * Notes files that stayed where they were, so that whoever looks the batch over sees that they are missing.
     *
     * @param reason why, and how to mend it, in Chinese
     */
    public void leave(Batch batch, List<String> paths, String reason) {
        room(batch, paths.size());
        batches.leave(batch.id(), paths.stream().map(Unzip::shown).toList(), reason);
    }

    private static long write(FileIn file, Path target) throws IOException {
        long size = 0;
        try (InputStream in = file.source().open(); DurableFile out = DurableFile.open(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > Limits.DEFAULT.unpackedBytes()) {
                    throw FaultException.of(Kind.TOO_LARGE, "FILE_TOO_LARGE", file.path(),
                            "文件超过 " + (Limits.DEFAULT.unpackedBytes() >> 20) + " MB", "请拆成几个文件再试");
                }
                out.out().write(buffer, 0, n);
            }
            out.commit();
        }
        return size;
    }

    /** Adds files that lie on this machine and stay there; those that go away before their turn are refused. */
    public void refer(Batch batch, Path root, List<Path> files) throws IOException {
        room(batch, files.size());
        List<Brought> brought = new ArrayList<>();
        for (Path file : files) {
            brought.add(new Brought(Unzip.shown(root.relativize(file).toString()), file.toAbsolutePath(), Files.size(file)));
        }
        batches.add(batch.id(), brought);
    }

    private void room(Batch batch, int more) {
        if (find(batch.id()).state() != State.GATHERING) {
            throw FaultException.of(Kind.CONFLICT, "BATCH_CLOSED", batch.name(), "这一批已经开始归档，不能再加文件", "请另起一批");
        }
        if (batches.tally(batch.id()).total() + more > MOST_FILES) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_FILES", batch.name(), "一批最多 " + MOST_FILES + " 个文件", "请分成几批");
        }
    }

    /** Starts a batch, or goes on with one that was stopped; a second time does nothing. */
    public void start(String id) {
        Batch batch = find(id);
        if (batch.state() == State.GATHERING && batches.tally(id).total() == 0) {
            throw FaultException.badInput("NO_FILE", batch.name(), "这一批里还没有文件", "请先选择文件");
        }
        stopping.remove(id);
        if (batches.to(id, State.RUNNING, State.GATHERING, State.STOPPED)) {
            worker.execute(() -> run(id));
        }
    }

    /** Stops a batch after the files that are under way; what is kept stays, the rest waits. */
    public void stop(String id) {
        find(id);
        stopping.add(id);
        batches.to(id, State.STOPPED, State.RUNNING);
    }

    /** Takes up what was begun before the last process ended. */
    public void goOn() {
        batches.in(State.RUNNING).forEach(batch -> worker.execute(() -> run(batch.id())));
    }

    /** Takes a batch in and returns when it has ended. */
    public void runNow(String id, Runnable progress) {
        stopping.remove(id);
        if (batches.to(id, State.RUNNING, State.GATHERING, State.STOPPED)) {
            run(id, progress);
        }
    }

    private void run(String id) {
        try {
            if (!closed && find(id).state() == State.RUNNING) {
                run(id, () -> { });
            }
        } catch (DataAccessException | TransactionException e) {
            // Not even that it stopped could be written: it counts as running and nobody could start it again.
            if (!closed) {
                LOG.warn("数据库用不了（{}），这一批稍后自动接着做", e.getClass().getSimpleName());
                CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS, worker).execute(() -> run(id));
            }
        }
    }

    private void run(String id, Runnable progress) {
        try {
            new BatchRun(id, batches, keeping, nears, folder.resolve(id), () -> closed || stopping.contains(id)).run(progress);
            if (batches.tally(id).waiting() == 0 && !closed) {
                batches.to(id, State.DONE, State.RUNNING, State.STOPPED);
                clear(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // When the process ends, the batch stays as it is and goes on the next time.
            if (!closed) {
                LOG.error("一批归档停下了", e);
                batches.to(id, State.STOPPED, e instanceof FaultException refused
                        ? String.join("", refused.faults().stream().map(Fault::sentence).toList()) : "程序内部出错，请稍后点“继续”再试。");
            }
        } finally {
            stopping.remove(id);
        }
    }

    /** The copies that were brought are in the archive now; those that were refused stay for looking at. */
    private void clear(String id) {
        Path place = folder.resolve(id);
        if (!Files.isDirectory(place)) {
            return;
        }
        Set<Path> refused = ConcurrentHashMap.newKeySet();
        batches.items(id, Shown.REFUSED, 0, MOST_FILES).stream().map(Item::place).forEach(refused::add);
        try (Stream<Path> content = Files.walk(place)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(path) && !refused.contains(path)) {
                    Files.delete(path);
                } else if (Files.isDirectory(path)) {
                    try (Stream<Path> inside = Files.list(path)) {
                        if (inside.findAny().isEmpty()) {
                            Files.delete(path);
                        }
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("归档后的临时文件没有清理干净", e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("临时文件没有删掉", e);
        }
    }

    /** One batch. */
    public Batch find(String id) {
        return batches.find(id).orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_BATCH", "", "没有这一批", "请从“批量归档”的列表进入"));
    }

    /** The newest batches. */
    public List<Batch> newest() {
        return batches.newest(SHOWN);
    }

    /** How far a batch is. */
    public Tally tally(String id) {
        return batches.tally(id);
    }

    /** Files of a batch in its order. */
    public List<Item> items(String id, Shown shown, int offset, int limit) {
        return batches.items(id, shown, offset, limit);
    }

    /** How many files of a batch there are of these. */
    public int count(String id, Shown shown) {
        return batches.count(id, shown);
    }

    /** The name of a file of a batch; empty when there is none. */
    public String name(String id, int position) {
        return batches.item(id, position).map(Item::name).orElse("");
    }

    /** The files of batches that became a record, the newest batch first. */
    public List<Item> of(String recordId) {
        return batches.of(recordId);
    }

    /** Marks files as looked over; a batch of which all are is confirmed. */
    public void confirm(String id, List<Integer> positions) {
        batches.confirm(id, positions);
        settled(id);
    }

    /** Marks every file as looked over. */
    public void confirmAll(String id) {
        batches.confirmAll(id);
        settled(id);
    }

    private void settled(String id) {
        if (batches.tally(id).unconfirmed() == 0) {
            batches.to(id, State.CONFIRMED, State.DONE);
        }
    }

    /** Ends after the files that are under way; the rest goes on with the next process. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            worker.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
