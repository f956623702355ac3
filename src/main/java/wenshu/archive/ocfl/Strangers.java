package wenshu.archive.ocfl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(path -> !Files.isDirectory(path))::iterator) {
                String path = root.relativize(file).toString();
                if (!accounted(path)) {
                    found.add(path);
                }
            }
        }
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
