package wenshu.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes the file system keep its word: what was synced survives a power cut. Tests watch the calls. */
public class Disk {

    /** Waits until a file's bytes, or a folder's entries, are on the device. */
    public void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Syncs everything at and below a folder, and the folders above it up to and including the root. */
    public final void syncTree(Path folder, Path root) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> all = content.toList();
            // Contents before the folders that name them.
            for (Path path : all.reversed()) {
                sync(path);
            }
        }
        for (Path above = folder; !above.equals(root); ) {
            above = above.getParent();
            sync(above);
        }
    }
}
