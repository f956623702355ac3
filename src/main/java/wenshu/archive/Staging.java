package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import wenshu.extract.Limits;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Hash;
import wenshu.home.PrivateNumbers;

/**
 * The way in: files are counted, hashed and synced in a folder named by the record to be. That folder stays until the
 * record is in the database, so that start-up sees what a crash has cut short.
 */
final class Staging {

    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final Disk disk;
    private final Limits limits;

    /**
     * A file that lies in staging.
     *
     * @param name its name within the record, made safe and unique
     * @param path where it lies
     */
    record Staged(String name, Path path, long size, String sha256, String sha512, String sm3) {
    }

    Staging(Path folder, Disk disk, Limits limits) {
        this.folder = folder;
        this.disk = disk;
        this.limits = limits;
    }

    /** Refuses to take in anything at all when there is too little room. */
    void requireSpace() throws IOException {
        long usable = disk.usable(folder);
        if (usable < Disk.SPARE) {
            throw FaultException.of(Kind.NO_SPACE, "DISK_NEARLY_FULL", "归档", "档案所在的磁盘只剩 " + (usable >> 20) + " MB（少于 "
                    + (Disk.SPARE >> 20) + " MB），暂停归档，检索和下载照常", "请清理磁盘或扩容后再试");
        }
    }

    /**
     * Takes a submission's files in; refuses one that is too large or empty and keeps nothing then. They are on the device
     * when {@link #sync} has returned.
     */
    List<Staged> take(String recordId, List<Submission.FileIn> files) throws IOException {
        if (files.isEmpty()) {
            throw FaultException.badInput("NO_FILE", "归档", "没有文件", "请至少交一个文件");
        }
        Path place = Files.createDirectories(folder.resolve(recordId));
        try {
            List<Staged> staged = new ArrayList<>();
            Set<String> names = new HashSet<>(Set.of(Description.NAME));
            for (Submission.FileIn file : files) {
                String name = unique(safe(PrivateNumbers.maskedName(file.name())), names);
                staged.add(take(file, name, place.resolve(Integer.toString(staged.size()))));
            }
            return staged;
        } catch (IOException | RuntimeException e) {
            try {
                discard(recordId);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Whether nothing has ever been staged here: then the folder itself is new in the data home. */
    boolean fresh() {
        return !Files.isDirectory(folder);
    }

    /** Waits until what was taken in for these records is on the device, and the folder's own name when it was fresh. */
    void sync(List<String> recordIds, boolean fresh) throws IOException {
        disk.syncTrees(recordIds.stream().map(folder::resolve).toList(), fresh ? folder.getParent() : folder);
    }

    private Staged take(Submission.FileIn file, String name, Path target) throws IOException {
        Hashes.Counter counter = new Hashes.Counter(Hash.values());
        long size = 0;
        try (InputStream in = file.source().open();
                FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limits.fileBytes()) {
                    throw FaultException.of(Kind.TOO_LARGE, "FILE_TOO_LARGE", name,
                            "文件超过 " + (limits.fileBytes() >> 20) + " MB", "请压缩其中的图片，或分成几个文件再试");
                }
                counter.take(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        if (size == 0) {
            throw FaultException.badInput("FILE_EMPTY", name, "文件是空的（0 字节）", "请确认选对了文件");
        }
        Hashes hashes = counter.done();
        return new Staged(name, target, size, hashes.of(Hash.SHA256), hashes.of(Hash.SHA512), hashes.of(Hash.SM3));
    }

    /** Writes a file of our own beside those that came in. */
    Path write(String recordId, String name, byte[] bytes) throws IOException {
        Path target = folder.resolve(recordId).resolve(name);
        Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
        return target;
    }

    /** Forgets what is left of a submission that is in the database, or was refused. */
    void discard(String recordId) throws IOException {
        Path place = folder.resolve(recordId);
        if (Files.exists(place)) {
            try (Stream<Path> content = Files.walk(place)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A name that every file system takes: no folders, no controls, no writing-direction tricks, not too long. */
    static String safe(String given) {
        String name = given.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}:*?\"<>|]", "_").strip();
        name = name.replaceAll("^\\.+|[. ]+$", "");
        if (name.isEmpty()) {
            return "未命名";
        }
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - extension.length())) + extension;
    }

    /** Names that differ in case only are one name on some systems. */
    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            int dot = name.lastIndexOf('.');
            candidate = dot > 0 ? name.substring(0, dot) + "-" + i + name.substring(dot) : name + "-" + i;
        }
        return candidate;
    }
}
