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
import java.util.Arrays;
import java.util.UUID;
import wenshu.fault.FaultException;

/** Writes result files so that a reader sees the whole file or none. */
final class WholeFile {

    private WholeFile() {
    }

    /**
     * Writes a new draft; refuses to write over a file in which somebody may have worked.
     *
     * @param force whether to write over it all the same
     */
    static void writeDraft(Path target, byte[] bytes, boolean force) throws IOException {
        if (!force && Files.isRegularFile(target) && Files.size(target) > 0
                && !Arrays.equals(Files.readAllBytes(target), bytes)) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "DRAFT_EXISTS", target.toString(), "这个文件已经有内容",
                    "请换一个文件名；确定要覆盖时加 --force");
        }
        write(target, bytes);
    }

    /** Writes beside the target, forces to disk, renames over it, forces the folder. Missing folders are made. */
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
                // Not createTempFile: its files can be read by their owner alone, and a result is for everybody.
                temporary.add(folder.resolve("." + UUID.randomUUID() + ".part"));
                write(temporary.get(i), contents.get(i), StandardOpenOption.CREATE_NEW);
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
        for (Path target : targets) {
            force(target.toAbsolutePath().getParent());
        }
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
