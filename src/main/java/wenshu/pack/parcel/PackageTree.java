package wenshu.pack.parcel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DurableFile;

/**
 * A package in the making: a folder that is written beside its place, forced to disk, and takes its place when it is
 * finished. Remembers what was written, for the lists of hashes.
 */
public final class PackageTree implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final Map<String, Digests> written = new TreeMap<>();

    private PackageTree(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /** A package to be at this place, where nothing may be yet. */
    public static PackageTree open(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        if (Files.exists(place)) {
            throw FaultException.of(Kind.CONFLICT, "TARGET_EXISTS", target.toString(), "这里已有文件或文件夹，没有导出", "请换一个名字");
        }
        Path part = place.resolveSibling(place.getFileName() + ".part");
        delete(part);
        Files.createDirectories(part);
        return new PackageTree(place, part);
    }

    /** Writes a file at a path below the package, parts divided by /. */
    public Digests write(String path, InputStream in) throws IOException {
        if (written.size() >= PackLimits.FILES) {
            throw FaultException.of(Kind.TOO_LARGE, "PACKAGE_TOO_LARGE", "导出", "超过 " + PackLimits.FILES + " 个文件", "请按年度或检索条件分几次导出");
        }
        try (DurableFile file = DurableFile.open(part.resolve(path))) {
            Digests digests = Digests.copy(in, file.out());
            file.commit();
            if (written.put(path, digests) != null) {
                throw new IOException("written twice: " + path);
            }
            return digests;
        }
    }

    /** Writes a small file of our own. */
    public Digests write(String path, byte[] bytes) throws IOException {
        return write(path, new ByteArrayInputStream(bytes));
    }

    /** What was written so far, in the order of the paths. */
    public Map<String, Digests> written() {
        return written;
    }

    /** Where the package lies while it is made. */
    public Path part() {
        return part;
    }

    /** Puts the package in its place; when this returns it is on the disk. */
    public void finish() throws IOException {
        try (Stream<Path> folders = Files.walk(part)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                DurableFile.forceFolder(folder);
            }
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceFolder(target.getParent());
    }

    /** Removes a package that was not finished. */
    @Override
    public void close() throws IOException {
        delete(part);
    }

    /** Removes a folder with all that is in it; nothing happens when it is not there. */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> content = Files.walk(tree)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
