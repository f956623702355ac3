package wenshu.pack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wenshu.archive.ocfl.Bucket;

/** The files of a data home that belong into a backup, in the order of the list; the archive may lie in a bucket. */
final class HomeTree {

    /**
     * The database is copied by itself, the index is made anew, and nobody has a receipt for what is on its way in. The head
     * of the audit trail may by now be ahead of the copied database, which would look like a cut there; it is written anew.
     */
    private static final Set<String> LEFT_OUT = Set.of("wenshu.db", "wenshu.db-wal", "wenshu.db-shm", "wenshu.db-journal",
            "wenshu.lock", "index", "staging", "packages", "drawn", "backup.json", "audit-head.txt", "moving", "moving.done");

    private static final String ARCHIVE = "ocfl";

    /** Is told of each file. */
    interface Visitor {
        void visit(HomeFile file, String path) throws IOException;
    }

    private final Path root;
    private final Optional<Bucket> bucket;

    /** @param bucket where the archive lies; empty when it lies in the home */
    HomeTree(Path root, Optional<Bucket> bucket) {
        this.root = root;
        this.bucket = bucket;
    }

    void visit(Visitor visitor) throws IOException {
        visit(root, "", visitor);
    }

    private void visit(Bucket from, Visitor visitor) throws IOException {
        try {
            from.each("", (key, size, modified) -> {
                try {
                    visitor.visit(new HomeFile.Kept(from, key, size, modified), ARCHIVE + "/" + key);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void visit(Path folder, String prefix, Visitor visitor) throws IOException {
        List<String> names = names(folder);
        if (prefix.isEmpty() && bucket.isPresent() && !names.contains(ARCHIVE)) {
            names.add(ARCHIVE);
            names.sort(null);
        }
        for (String name : names) {
            if (prefix.isEmpty() && bucket.isPresent() && name.equals(ARCHIVE)) {
                // What a move left in the folder of that name is not the archive any more.
                visit(bucket.get(), visitor);
                continue;
            }
            if (prefix.isEmpty() && LEFT_OUT.contains(name) || name.endsWith(BackupFolder.PART)) {
                continue;
            }
            Path child = folder.resolve(name);
            // A part of the home may lie on another disk; below it a link leads nowhere that we know of.
            if (!prefix.isEmpty() && Files.isSymbolicLink(child)) {
                continue;
            }
            if (Files.isDirectory(child)) {
                visit(child, prefix + name + "/", visitor);
            } else if (Files.isRegularFile(child)) {
                visitor.visit(new HomeFile.Local(child), prefix + name);
            }
        }
    }

    /** What goes away while we look was on its way out. */
    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.forEach(child -> names.add(child.getFileName().toString()));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return names;
        }
        names.sort(null);
        return names;
    }
}
