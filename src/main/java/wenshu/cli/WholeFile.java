package wenshu.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes result files so that a reader sees the whole file or none. */
final class WholeFile {

    private WholeFile() {
    }

    /** Writes beside the target, forces to disk, then renames over it. Missing folders are made. */
    static void write(Path target, byte[] bytes) throws IOException {
        writeAll(List.of(target), List.of(bytes));
    }

    /** The same for files that belong together: none is renamed before all lie on the disk. */
    static void writeAll(List<Path> targets, List<byte[]> contents) throws IOException {
        List<Path> temporary = new ArrayList<>();
        try {
            for (int i = 0; i < targets.size(); i++) {
                Path folder = targets.get(i).toAbsolutePath().getParent();
                Files.createDirectories(folder);
                temporary.add(Files.createTempFile(folder, ".", ".part"));
                force(temporary.get(i), contents.get(i));
            }
            for (int i = 0; i < targets.size(); i++) {
                Files.move(temporary.get(i), targets.get(i).toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path file : temporary) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
