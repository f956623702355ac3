package wenshu.home;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that a reader sees whole or not at all: written beside its place, forced to disk, renamed. After the rename the
 * folder must be forced as well, once for many files: {@link #forceFolder}.
 */
public final class DurableFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;

    private DurableFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** A new file that takes this place when it is committed; its folder is made where it is missing. */
    public static DurableFile open(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile: its files can be read by their owner alone, and a result is for everybody.
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        return new DurableFile(target.toAbsolutePath(), part,
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** What is written here lies in the file when it is committed. */
    public OutputStream out() {
        return out;
    }

    /** Forces everything to disk; the file still does not stand in its place. */
    public void force() throws IOException {
        out.flush();
        channel.force(true);
    }

    /** Puts the forced file in its place. */
    public void rename() throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forces and renames. */
    public void commit() throws IOException {
        force();
        rename();
    }

    /** Writes a whole file; the folder is not forced. */
    public static void write(Path target, byte[] bytes) throws IOException {
        try (DurableFile file = open(target)) {
            file.out().write(bytes);
            file.commit();
        }
    }

    /** Forces the names in a folder to disk, where the system knows how. */
    public static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Lets go of the file; one that was not committed leaves nothing behind. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
