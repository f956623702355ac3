package wenshu.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The index's folder: each rebuild makes a folder of its own, and one small file names the one in force. The change of
 * that file is the swap: a reader sees the old index or the new one, never half of both.
 */
final class Generations {

    private static final String CURRENT = "current";

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The folder in force, or null when there is none yet. */
    Path current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT)).strip();
            Path generation = folder.resolve(name);
            return name.matches("g-\\d+") && Files.isDirectory(generation) ? generation : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** A new empty folder, not in force yet. */
    Path create() throws IOException {
        Files.createDirectories(folder);
        long highest = 0;
        for (Path generation : all()) {
            highest = Math.max(highest, Long.parseLong(generation.getFileName().toString().substring(2)));
        }
        return Files.createDirectory(folder.resolve(String.format("g-%06d", highest + 1)));
    }

    /** Puts a folder in force. */
    void use(Path generation) throws IOException {
        Path next = folder.resolve(CURRENT + ".new");
        Files.writeString(next, generation.getFileName() + "\n");
        sync(next);
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    /** Removes every folder but the one in force: rebuilds that were interrupted, and what they replaced. */
    void removeOthers() throws IOException {
        Path current = current();
        for (Path generation : all()) {
            if (!generation.equals(current)) {
                try (Stream<Path> content = Files.walk(generation)) {
                    for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().matches("g-\\d{1,18}")).toList();
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
