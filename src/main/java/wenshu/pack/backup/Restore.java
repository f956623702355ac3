package wenshu.pack.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.home.DurableFile;
import wenshu.home.Engines;

/**
 * Brings a data home back from a backup, into an empty place. It is made beside that place and takes it only when every
 * file was held against its hash and the database is whole; a backup with faults is refused, and each fault named. What comes
 * back has the embedded engines, whichever it had.
 */
public final class Restore {

    /** The settings of a home whose engines were elsewhere: what they name may live on and is not touched; they may be moved to. */
    public static final String SETTINGS = Engines.FILE + ".before";

    private static final int BUFFER = 1 << 16;
    private static final int AT_ONCE = 8;
    private static final int WAITING = 256;
    private static final int TOLD_EVERY = 500;
    private static final int NAMED = 100;

    private final BackupFolder folder;
    private final DataHome home;
    private final Consumer<BackupProgress> progress;
    private final List<String> damaged = new ArrayList<>();
    private final Set<Path> folders = new LinkedHashSet<>();
    private long files;
    private long bytes;

    /**
     * A restore to be run once.
     *
     * @param home where to; must be empty or not there
     * @param progress told now and then
     */
    public Restore(BackupFolder folder, DataHome home, Consumer<BackupProgress> progress) {
        this.folder = folder;
        this.home = home;
        this.progress = progress;
    }

    /**
     * Brings the home back; the index is not among it and is made anew when the archive is opened.
     *
     * @param name which backup; empty for the newest
     * @param evenDamaged whether to bring back what can be when files are missing or damaged
     */
    public RestoreReport run(String name, boolean evenDamaged) {
        Snapshot snapshot = chosen(name);
        Path source = folder.snapshots().resolve(snapshot.name());
        Path beside = home.root().resolveSibling(home.root().getFileName() + ".restoring");
        try {
            refuseFilled(beside);
            check(source, snapshot);
            Files.createDirectories(beside);
            copyAll(source, beside);
            copy(source.resolve(Snapshot.DATABASE), beside.resolve(Snapshot.DATABASE), snapshot.databaseSha256());
            DataHome restored = new DataHome(beside);
            List<String> faults = DatabaseCopy.faults(restored);
            if (!faults.isEmpty()) {
                throw refused(List.of(new Fault("DATABASE_DAMAGED", Snapshot.DATABASE, "备份里的数据库已损坏", "请用 --at 选较早的一次备份")));
            }
            if (!damaged.isEmpty() && !evenDamaged) {
                throw refused(damaged.stream().limit(NAMED).map(path -> new Fault("BACKUP_DAMAGED", path, "在备份里缺失或已损坏",
                        "请换一份备份，或加 --even-damaged 恢复其余的")).toList());
            }
            return taken(snapshot, restored);
        } catch (IOException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("RESTORE_FAILED", beside.toString(), "恢复没有完成",
                    "请检查磁盘空间和权限，删去这个文件夹后再试")), e);
        }
    }

    private RestoreReport taken(Snapshot snapshot, DataHome restored) throws IOException {
        long records;
        try (Database database = Database.openReadOnly(restored)) {
            records = database.jdbc().sql("select count(*) from archive_record").query(Long.class).single();
        }
        if (records != snapshot.records()) {
            throw refused(List.of(new Fault("RECORD_COUNT", Snapshot.DATABASE, "数据库里有 " + records + " 份档案，备份摘要记着 "
                    + snapshot.records() + " 份", "请换一份备份")));
        }
        for (Path made : folders) {
            DurableFile.forceFolder(made);
        }
        DurableFile.forceFolder(restored.root());
        Files.deleteIfExists(home.lockFile());
        Files.deleteIfExists(home.root());
        Files.move(restored.root(), home.root(), StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceFolder(home.root().getParent());
        return new RestoreReport(snapshot, files, bytes, records, damaged);
    }

    private Snapshot chosen(String name) {
        List<Snapshot> complete = folder.complete();
        if (complete.isEmpty()) {
            throw FaultException.of(Kind.NOT_FOUND, "NO_BACKUP", folder.root().toString(), "这里没有完整的备份", "请检查路径");
        }
        Snapshot chosen = name.isEmpty() ? complete.getFirst() : complete.stream().filter(each -> each.name().equals(name))
                .findFirst().orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_BACKUP", name, "没有这一次备份，有的是："
                        + String.join("、", complete.stream().map(Snapshot::name).toList()), ""));
        if (!Snapshot.FORMAT.equals(chosen.format())) {
            throw FaultException.badInput("BACKUP_FORMAT", chosen.name(), "这份备份的格式是 " + chosen.format() + "，这个版本的程序读不了",
                    "请用较新的程序恢复");
        }
        return chosen;
    }

    private void refuseFilled(Path beside) throws IOException {
        if (Files.exists(home.root())) {
            try (Stream<Path> content = Files.list(home.root())) {
                if (content.anyMatch(path -> !path.equals(home.lockFile()))) {
                    throw FaultException.of(Kind.CONFLICT, "HOME_NOT_EMPTY", home.root().toString(), "数据目录不是空的，没有恢复",
                            "请用 --home 指一个空文件夹");
                }
            }
        }
        if (Files.exists(beside)) {
            throw FaultException.of(Kind.CONFLICT, "RESTORE_LEFT", beside.toString(), "上次恢复没有完成，留下了这个文件夹", "请删去它再试");
        }
    }

    private void check(Path source, Snapshot snapshot) throws IOException {
        List<Fault> faults = new ArrayList<>();
        check(source.resolve(Snapshot.FILES), snapshot.listSha256(), faults);
        check(source.resolve(Snapshot.DATABASE), snapshot.databaseSha256(), faults);
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    private static void check(Path file, String sha256, List<Fault> faults) throws IOException {
        if (!Files.isRegularFile(file) || !BackupFolder.sha256(file).equals(sha256)) {
            faults.add(new Fault("BACKUP_DAMAGED", file.toString(), "在备份里缺失或已损坏", "请用 --at 选较早的一次备份"));
        }
    }

    private void copyAll(Path source, Path target) throws IOException {
        Deque<Copying> waiting = new ArrayDeque<>();
        try (BufferedReader lines = Files.newBufferedReader(source.resolve(Snapshot.FILES), StandardCharsets.UTF_8);
                ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (waiting.size() >= WAITING) {
                    finish(waiting.removeFirst());
                }
                Listed listed = Listed.of(line);
                Path place = target.resolve(listed.path().equals(Engines.FILE) ? SETTINGS : listed.path());
                if (folders.add(place.getParent())) {
                    Files.createDirectories(place.getParent());
                }
                waiting.addLast(new Copying(listed, pool.submit(() -> copy(listed, place))));
            }
            while (!waiting.isEmpty()) {
                finish(waiting.removeFirst());
            }
        }
    }

    private record Copying(Listed listed, Future<Boolean> done) {
    }

    private void finish(Copying copying) throws IOException {
        try {
            if (!copying.done().get()) {
                damaged.add(copying.listed().path());
                return;
            }
        } catch (ExecutionException e) {
            throw new IOException("a file could not be copied", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        files++;
        bytes += copying.listed().size();
        if (files % TOLD_EVERY == 0) {
            progress.accept(new BackupProgress("复制并核对文件", files, bytes));
        }
    }

    /** False when the backup does not have the file as it was. */
    private boolean copy(Listed listed, Path place) throws IOException {
        Path object = folder.object(listed.sha256());
        if (!Files.isRegularFile(object)) {
            return false;
        }
        if (!copy(object, place, listed.sha256())) {
            Files.delete(place);
            return false;
        }
        Files.setLastModifiedTime(place, FileTime.fromMillis(listed.modified()));
        return true;
    }

    /** Copies a file, forced to disk; false when its bytes are not those. */
    private static boolean copy(Path source, Path target, String sha256) throws IOException {
        MessageDigest digest = BackupFolder.sha256();
        try (InputStream in = Files.newInputStream(source);
                FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static FaultException refused(List<Fault> faults) {
        return new FaultException(Kind.BAD_INPUT, faults);
    }
}
