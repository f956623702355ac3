package wenshu.pack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a data home that belong into a backup, in the order of the list. */
final class HomeTree {

    /**
     * The database is copied by itself, the index is made anew, and nobody has a receipt for what is on its way in. The head
     * of the audit trail may by now be ahead of the copied database, which would look like a cut there; it is written anew.
     */
    private static final Set<String> LEFT_OUT = Set.of("wenshu.db", "wenshu.db-wal", "wenshu.db-shm", "wenshu.db-journal",
            "wenshu.lock", "index", "staging", "packages", "backup.json", "audit-head.txt");

    /** Is told of each file. */
    interface Visitor {
        void visit(Path file, String path) throws IOException;
    }

    private final Path root;

    HomeTree(Path root) {
        this.root = root;
    }

    void visit(Visitor visitor) throws IOException {
        visit(root, "", visitor);
    }

    private void visit(Path folder, String prefix, Visitor visitor) throws IOException {
        for (String name : names(folder)) {
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
                visitor.visit(child, prefix + name);
            }
        }
    }

    /** What goes away while we look was on its way out. */
    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.forEach(child -> names.add(child.getFileName().toString()));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        names.sort(null);
        return names;
    }
}
