package wenshu.pack.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a package that came as a ZIP, under limits; nothing is ever written outside the folder it is given. */
public final class Unzip {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final long packed;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    private Unzip(Path target, long packed) {
        this.target = target;
        this.packed = packed;
    }

    /**
     * Unpacks; a single folder that everything lies in is the package.
     *
     * @param target an empty folder
     * @return where the package lies
     */
    public static Path unpack(Path zip, Path target) throws IOException {
        Unzip unzip = new Unzip(target, Files.size(zip));
        try (ZipFile file = ZipFile.builder().setPath(zip).setCharset(StandardCharsets.UTF_8).get()) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
            if (entries.size() > PackLimits.FILES) {
                throw Faults.of("TOO_MANY_FILES", "ZIP", "压缩包里超过 " + PackLimits.FILES + " 个文件");
            }
            // Nothing is written before every name is known to be good.
            for (ZipArchiveEntry entry : entries) {
                unzip.check(file, entry);
            }
            for (ZipArchiveEntry entry : entries) {
                unzip.take(file, entry);
            }
        } catch (IOException e) {
            throw Faults.of("ZIP_BROKEN", "ZIP", "压缩包已损坏，打不开");
        } catch (IllegalArgumentException e) {
            throw Faults.of("ZIP_NAME", "ZIP", "压缩包里有不能用的文件名");
        }
        try (var children = Files.list(target)) {
            var all = children.toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : target;
        }
    }

    private void check(ZipFile file, ZipArchiveEntry entry) {
        String name = entry.getName();
        Path place = target.resolve(name).normalize();
        if (name.startsWith("/") || name.contains("\\") || name.contains("\0") || name.matches("(?s).*(^|/)\\.\\.(/|$).*")
                || !place.startsWith(target) || entry.isUnixSymlink()) {
            throw Faults.of("ZIP_PATH", "ZIP", "压缩包里有指向包外的路径");
        }
        if (place.getNameCount() - target.getNameCount() > PackLimits.DEPTH) {
            throw Faults.of("ZIP_DEPTH", "ZIP", "压缩包里的文件夹超过 " + PackLimits.DEPTH + " 层");
        }
        if (!entry.isDirectory() && !names.add(name.toLowerCase(Locale.ROOT))) {
            throw Faults.of("ZIP_DOUBLE", name, "压缩包里有两个同名的文件");
        }
        if (entry.getGeneralPurposeBit().usesEncryption() || !file.canReadEntryData(entry)) {
            throw Faults.of("ZIP_ENCRYPTED", name, "压缩包已加密，或压缩方法不认识");
        }
    }

    private void take(ZipFile file, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        Path place = target.resolve(name);
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        try (InputStream in = file.getInputStream(entry); OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > PackLimits.BYTES || bytes > PackLimits.RATIO_FROM && bytes / Math.max(1, packed) > PackLimits.RATIO) {
                    throw Faults.of("ZIP_BOMB", name, "解压后过大（疑似压缩炸弹）");
                }
                out.write(buffer, 0, n);
            }
        }
    }
}
