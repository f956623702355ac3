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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenshu.archive.ArchiveStore.KnownPaths;
import wenshu.home.Hash;

/** Finds files in the storage root that nothing accounts for. What lies in the folder of a record is that record's affair. */
final class Strangers {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"" + OcflStore.ID_PREFIX + "([^\"]+)\"");
    private static final Pattern OBJECT = Pattern.compile("(?:[^/]+/){3}[0-9a-f]{64}");
    private static final Pattern ROOT = Pattern.compile("0=ocfl_1\\.\\d|ocfl_1\\.\\d\\.(txt|md)|ocfl_layout\\.json"
            + "|extensions/.*|[^/]+\\.md");

    private static final Pattern IN_OBJECT = Pattern.compile("(" + OBJECT.pattern() + "/).+");

    private final Path root;
    private final KnownPaths known;
    private final Function<String, Path> place;

    /** @param place where the object of a record is to be */
    Strangers(Path root, KnownPaths known, Function<String, Path> place) {
        this.root = root;
        this.known = known;
        this.place = place;
    }

    List<String> find() throws IOException {
        List<String> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return OBJECT.matcher(path(folder)).matches() && isKnown(folder) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!ROOT.matcher(path(file)).matches() && !known.content(path(file))) {
                    found.add(path(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // A folder that cannot be looked into is named; what went away meanwhile was a file on its way in.
                if (!(failure instanceof NoSuchFileException)) {
                    found.add(path(file));
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

    /** The files at the root that belong to no record, with their SHA-512. */
    static Map<String, String> rootFiles(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        List<Path> candidates = new ArrayList<>();
        try (Stream<Path> top = Files.list(root)) {
            top.filter(Files::isRegularFile).forEach(candidates::add);
        }
        if (Files.isDirectory(root.resolve("extensions"))) {
            try (Stream<Path> extensions = Files.walk(root.resolve("extensions"))) {
                extensions.filter(Files::isRegularFile).forEach(candidates::add);
            }
        }
        for (Path file : candidates) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (ROOT.matcher(path).matches()) {
                files.put(path, HexFormat.of().formatHex(Hash.SHA512.fresh().digest(Files.readAllBytes(file))));
            }
        }
        return files;
    }

    /** The object that a file of this path lies in, with a slash at its end. */
    static Optional<String> object(String path) {
        Matcher inside = IN_OBJECT.matcher(path);
        return inside.matches() ? Optional.of(inside.group(1)) : Optional.empty();
    }

    /** Whether a path is of the root's own files. */
    static boolean isOfRoot(String path) {
        return ROOT.matcher(path).matches();
    }

    /** The record's id in an inventory, be it damaged. */
    static Optional<String> id(byte[] inventory) {
        // Not as UTF-8: one damaged byte must not keep the rest from being read.
        Matcher id = ID.matcher(new String(inventory, StandardCharsets.ISO_8859_1));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** By what its lists say, when it lies where that record is to lie; or by its files. */
    private boolean isKnown(Path object) throws IOException {
        for (String list : List.of("inventory.json", "v1/inventory.json")) {
            try {
                if (id(Files.readAllBytes(object.resolve(list))).filter(id -> known.record(id) && place.apply(id).equals(object))
                        .isPresent()) {
                    return true;
                }
            } catch (IOException e) {
                // The other list may tell, or the files.
            }
        }
        return new ObjectFolder(object).list().stream().anyMatch(name -> known.content(path(object) + "/" + name));
    }
}
