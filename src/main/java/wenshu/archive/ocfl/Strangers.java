package wenshu.archive.ocfl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.archive.ArchiveStore.KnownPaths;
import wenshu.archive.Description;

/** Finds files in the storage root that nothing accounts for. */
final class Strangers {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"" + OcflStore.ID_PREFIX + "([^\"]+)\"");
    private static final Pattern OBJECT = Pattern.compile("((?:[^/]+/){3}[0-9a-f]{64})/(.+)");
    private static final Pattern ROOT = Pattern.compile("0=ocfl_1\\.\\d|ocfl_1\\.\\d\\.(txt|md)|ocfl_layout\\.json"
            + "|extensions/.*|[^/]+\\.md");

    private final Path root;
    private final KnownPaths known;

    Strangers(Path root, KnownPaths known) {
        this.root = root;
        this.known = known;
    }

    List<String> find() throws IOException {
        List<String> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString();
                if (!accounted(path)) {
                    found.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // A folder that cannot be looked into is named; what went away meanwhile was a file on its way in.
                if (!(failure instanceof NoSuchFileException)) {
                    found.add(root.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
            }
        });
        found.sort(null);
        return found;
    }

    private boolean accounted(String path) {
        if (known.content(path) || ROOT.matcher(path).matches()) {
            return true;
        }
        Matcher object = OBJECT.matcher(path);
        if (!object.matches()) {
            return false;
        }
        boolean ours = ObjectLists.isList(object.group(2))
                || object.group(2).equals("v1/content/" + Description.NAME);
        return ours && isKnown(root.resolve(object.group(1)));
    }

    private boolean isKnown(Path object) {
        try {
            String inventory = Files.readString(object.resolve("inventory.json"), StandardCharsets.UTF_8);
            Matcher id = ID.matcher(inventory);
            return id.find() && known.record(id.group(1));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // A record's damaged inventory is reported by that record's own check.
            return true;
        }
    }
}
