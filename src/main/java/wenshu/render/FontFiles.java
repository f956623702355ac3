package wenshu.render;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/**
 * Opens font files as mapped memory, so that they cost no heap. Built-in fonts inside the program's archive are first
 * laid out in the user's cache folder, each once.
 */
final class FontFiles {

    private static final String VERSION = "1";

    private FontFiles() {
    }

    /** A built-in font. */
    static ByteBuffer builtIn(String file) {
        URL url = FontFiles.class.getResource("/fonts/" + file);
        if (url == null) {
            throw missing(file);
        }
        try {
            return map(url.getProtocol().equals("file") ? Path.of(url.toURI()) : unpacked(file, url));
        } catch (IOException | URISyntaxException e) {
            throw missing(file);
        }
    }

    static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    static FaultException missing(String file) {
        return FaultException.of(Kind.UNAVAILABLE, "FONT_MISSING", "字体", "找不到或打不开字体文件 " + file,
                "请重新安装程序，或把该文件放回 fonts 文件夹");
    }

    private static Path unpacked(String file, URL url) throws IOException {
        long size = url.openConnection().getContentLengthLong();
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "wenshu", "fonts-" + VERSION);
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "wenshu-fonts-" + VERSION + "-"
                + System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_"));
        for (Path folder : new Path[] {cache, shared}) {
            try {
                return unpack(file, url, size, folder);
            } catch (IOException e) {
                // A home folder that cannot be written to: the temporary folder is tried next.
                continue;
            }
        }
        throw new IOException("no folder to unpack fonts into");
    }

    private static Path unpack(String file, URL url, long size, Path folder) throws IOException {
        Files.createDirectories(folder);
        // In a folder for everybody somebody else may have laid a font of his own.
        if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            throw new IOException("not our folder");
        }
        Path target = folder.resolve(file);
        if (Files.exists(target) && Files.size(target) == size) {
            return target;
        }
        Path temporary = Files.createTempFile(folder, file, ".part");
        try {
            try (InputStream in = url.openStream()) {
                Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return target;
    }
}
