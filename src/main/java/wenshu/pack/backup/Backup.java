package wenshu.pack.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.ocfl.Bucket;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.DurableFile;

/**
 * Backs a data home up, also while a service writes to it: first the database in one piece, then the files, of which there
 * are then at least those that the database knows. What an earlier backup has, by length and time of change, is not read
 * again. The last thing written is the summary; without it there is no backup. A database on a server comes as a file of
 * SQLite and an archive in a bucket as the folder, so that every backup is one of a home with the embedded engines.
 */
public final class Backup {

    private static final int AT_ONCE = 8;
    private static final int WAITING = 256;
    private static final int TOLD_EVERY = 500;

    private final DataHome home;
    private final Optional<Bucket> bucket;
    private final BackupFolder folder;
    private final Clock clock;
    private final Consumer<BackupProgress> progress;
    private final Deque<Future<BackupFolder.Kept>> waiting = new ArrayDeque<>();
    private long files;
    private long bytes;
    private long newFiles;
    private long newBytes;
    private long[] paths = new long[1 << 10];

    /**
     * A backup to be run once.
     *
     * @param bucket where the archive lies; empty when it lies in the home
     * @param progress told now and then
     */
    public Backup(DataHome home, Optional<Bucket> bucket, BackupFolder folder, Clock clock, Consumer<BackupProgress> progress) {
        this.home = home;
        this.bucket = bucket;
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Makes the backup; when this returns it is on the disk.
     *
     * @param keep so many of the newest backups are kept, at least 1; the bytes of files are never deleted
     * @param facts what else is to be known of it
     */
    public Snapshot run(int keep, Map<String, String> facts) {
        if (folder.root().startsWith(home.root()) || home.root().startsWith(folder.root())) {
            throw FaultException.badInput("BACKUP_INSIDE", folder.root().toString(), "备份文件夹和数据目录互相包含", "请选另一块磁盘上的文件夹");
        }
        try (FileChannel lock = folder.lock(); Database database = Database.openReadOnly(home)) {
            Files.createDirectories(folder.objects());
            clearAway();
            List<Snapshot> earlier = folder.complete();
            String began = clock.instant().toString();
            String name = name(earlier);
            Path part = Files.createDirectories(folder.snapshots().resolve(name + BackupFolder.PART));
            progress.accept(new BackupProgress("复制数据库", 0, 0));
            Path copy = part.resolve(Snapshot.DATABASE);
            database.copyTo(copy);
            force(copy);
            list(part, earlier);
            long records = check(copy);
            Snapshot snapshot = new Snapshot(Snapshot.FORMAT, name, began, clock.instant().toString(), records, files, bytes,
                    newFiles, newBytes, BackupFolder.sha256(part.resolve(Snapshot.FILES)), BackupFolder.sha256(copy), facts);
            finish(part, snapshot);
            forget(keep);
            return snapshot;
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("BACKUP_FAILED", folder.root().toString(), "备份没有完成",
                    "请检查磁盘空间、权限以及数据库和文件存储是否连得上，以前的备份不受影响")), e);
        }
    }

    private String name(List<Snapshot> earlier) {
        String now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(clock.getZone()).format(clock.instant());
        String name = now;
        for (int i = 2; Files.exists(folder.snapshots().resolve(name)); i++) {
            name = now + "-" + i;
        }
        return name;
    }

    /** What an earlier run left half-written. */
    private void clearAway() throws IOException {
        try (Stream<Path> left = Files.list(folder.objects())) {
            for (Path path : left.filter(path -> path.toString().endsWith(BackupFolder.PART)).toList()) {
                Files.deleteIfExists(path);
            }
        }
        if (Files.isDirectory(folder.snapshots())) {
            try (Stream<Path> left = Files.list(folder.snapshots())) {
                for (Path path : left.filter(path -> path.toString().endsWith(BackupFolder.PART)).toList()) {
                    delete(path);
                }
            }
        }
    }

    private void list(Path part, List<Snapshot> earlier) throws IOException {
        Path target = part.resolve(Snapshot.FILES);
        Path before = earlier.isEmpty() ? null : folder.snapshots().resolve(earlier.getFirst().name()).resolve(Snapshot.FILES);
        try (DurableFile list = DurableFile.open(target); Earlier known = new Earlier(before);
                ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            new HomeTree(home.root(), bucket).visit((file, path) -> {
                if (waiting.size() >= WAITING) {
                    write(list, waiting.removeFirst());
                }
                Listed same = known.find(path);
                waiting.addLast(same != null && file.unchanged(same) && folder.has(same)
                        ? CompletableFuture.completedFuture(new BackupFolder.Kept(same, false)) : pool.submit(() -> copy(file, path)));
            });
            while (!waiting.isEmpty()) {
                write(list, waiting.removeFirst());
            }
            list.commit();
        }
    }

    /** Null for a file that is gone: whether it should be there, the database knows. */
    private BackupFolder.Kept copy(HomeFile file, String path) throws IOException {
        try {
            return folder.keep(file, path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void write(DurableFile list, Future<BackupFolder.Kept> copying) throws IOException {
        BackupFolder.Kept kept = got(copying);
        if (kept == null) {
            return;
        }
        list.out().write((kept.listed().line() + "\n").getBytes(StandardCharsets.UTF_8));
        if (files == paths.length) {
            paths = Arrays.copyOf(paths, paths.length * 2);
        }
        paths[(int) files++] = hash(kept.listed().path());
        bytes += kept.listed().size();
        if (kept.fresh()) {
            newFiles++;
            newBytes += kept.listed().size();
        }
        if (files % TOLD_EVERY == 0) {
            progress.accept(new BackupProgress("复制文件", files, newBytes));
        }
    }

    private static BackupFolder.Kept got(Future<BackupFolder.Kept> copying) throws IOException {
        try {
            return copying.get();
        } catch (ExecutionException e) {
            throw new IOException("a file could not be copied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Every file that the copied database knows must be listed; answers how many records it has. */
    private long check(Path copy) throws IOException {
        long[] listed = Arrays.copyOf(paths, (int) files);
        Arrays.sort(listed);
        List<String> missing = new ArrayList<>();
        long records = DatabaseCopy.read(copy, path -> {
            if (Arrays.binarySearch(listed, hash("ocfl/" + path)) < 0) {
                missing.add(path);
            }
        });
        if (!missing.isEmpty()) {
            throw FaultException.of(Kind.UNAVAILABLE, "BACKUP_INCOMPLETE", missing.getFirst(), "数据库记着的 " + missing.size()
                    + " 个文件不在档案文件夹里，备份没有完成", "请运行 verify 核对档案后再备份");
        }
        return records;
    }

    /** 64 bits of a path: of ten million paths two are the same with a likelihood of one in 400,000. */
    private static long hash(String path) {
        byte[] digest = BackupFolder.sha256().digest(path.getBytes(StandardCharsets.UTF_8));
        long hash = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            hash = hash << 8 | digest[i] & 0xFF;
        }
        return hash;
    }

    private void finish(Path part, Snapshot snapshot) throws IOException {
        progress.accept(new BackupProgress("写入磁盘", files, newBytes));
        forceFolders();
        HowTo.write(folder.root());
        DurableFile.write(part.resolve(Snapshot.SUMMARY), JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsBytes(snapshot));
        DurableFile.forceFolder(part);
        Files.move(part, folder.snapshots().resolve(snapshot.name()), StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceFolder(folder.snapshots());
        DurableFile.forceFolder(folder.root());
    }

    /** The names of the new objects; there are at most 65,793 folders, and only when something is new. */
    private void forceFolders() throws IOException {
        if (newFiles == 0) {
            return;
        }
        try (Stream<Path> folders = Files.walk(folder.objects(), 2)) {
            for (Path path : folders.filter(Files::isDirectory).toList()) {
                DurableFile.forceFolder(path);
            }
        }
    }

    private void forget(int keep) throws IOException {
        List<Snapshot> complete = folder.complete();
        for (Snapshot old : complete.subList(Math.min(Math.max(1, keep), complete.size()), complete.size())) {
            delete(folder.snapshots().resolve(old.name()));
        }
    }

    private static void delete(Path tree) throws IOException {
        // The summary goes first: from then on it is no backup any more.
        Files.deleteIfExists(tree.resolve(Snapshot.SUMMARY));
        try (Stream<Path> content = Files.walk(tree)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The list of the backup before, read along with the walk through the same order. */
    private static final class Earlier implements AutoCloseable {

        private final BufferedReader lines;
        private Listed next;

        Earlier(Path list) throws IOException {
            this.lines = list == null ? null : Files.newBufferedReader(list, StandardCharsets.UTF_8);
            advance();
        }

        /** A list that cannot be read any more only means that more is copied. */
        private void advance() throws IOException {
            try {
                String line = lines == null ? null : lines.readLine();
                next = line == null ? null : Listed.of(line);
            } catch (FaultException | CharacterCodingException e) {
                next = null;
            }
        }

        Listed find(String path) throws IOException {
            while (next != null && Listed.compare(next.path(), path) < 0) {
                advance();
            }
            return next != null && next.path().equals(path) ? next : null;
        }

        @Override
        public void close() throws IOException {
            if (lines != null) {
                lines.close();
            }
        }
    }
}
