package wenshu.pack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** The folder that backups lie in: {@code objects/} under their hashes, {@code snapshots/} one folder a time. */
public final class BackupFolder {

    static final String PART = ".part";

    private static final int BUFFER = 1 << 16;

    private final Path root;

    /** The folder at this place; nothing is touched. */
    public BackupFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path snapshots() {
        return root.resolve("snapshots");
    }

    Path objects() {
        return root.resolve("objects");
    }

    Path object(String sha256) {
        return objects().resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** The complete backups, the newest first; what was cut short is none of them. */
    public List<Snapshot> complete() {
        if (!Files.isDirectory(snapshots())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(snapshots())) {
            List<Snapshot> found = new ArrayList<>();
            folders.filter(folder -> !folder.getFileName().toString().endsWith(PART)).forEach(folder -> read(folder)
                    .ifPresent(found::add));
            found.sort(Comparator.comparing(Snapshot::name).reversed());
            return found;
        } catch (IOException e) {
            throw FaultException.of(Kind.UNAVAILABLE, "BACKUP_UNREADABLE", root.toString(), "备份文件夹读不出来", "请检查磁盘和权限");
        }
    }

    private static Optional<Snapshot> read(Path folder) {
        try {
            Snapshot snapshot = JsonMapper.shared().readValue(Files.readAllBytes(folder.resolve(Snapshot.SUMMARY)), Snapshot.class);
            return snapshot.name() != null && snapshot.name().equals(folder.getFileName().toString()) ? Optional.of(snapshot)
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The right to write here, which one process at a time has. */
    FileChannel lock() throws IOException {
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(root.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This very process has it: refused like any other.
        }
        if (lock == null) {
            channel.close();
            throw FaultException.of(Kind.CONFLICT, "BACKUP_RUNNING", root.toString(), "另一次备份正在写这个文件夹", "请等它结束");
        }
        return channel;
    }

    /** Whether the bytes of a listed file are here in full length. */
    boolean has(Listed file) {
        try {
            return Files.size(object(file.sha256())) == file.size();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What became of a file.
     *
     * @param listed as it is listed
     * @param fresh whether its bytes were not here before
     */
    record Kept(Listed listed, boolean fresh) {
    }

    /** Keeps the bytes of a file, forced to disk, under their hash. */
    Kept keep(HomeFile file, String path) throws IOException {
        long modified = file.modified();
        Path part = objects().resolve(UUID.randomUUID() + PART);
        MessageDigest digest = sha256();
        long size = 0;
        try {
            try (InputStream in = file.open();
                    FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                byte[] buffer = new byte[BUFFER];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                    size += n;
                }
                Listed listed = new Listed(HexFormat.of().formatHex(digest.digest()), size, modified, path);
                if (has(listed)) {
                    return new Kept(listed, false);
                }
                channel.force(true);
                Path object = object(listed.sha256());
                Files.createDirectories(object.getParent());
                Files.move(part, object, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new Kept(listed, true);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
