package wenshu.archive.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wenshu.archive.ArchiveStore;
import wenshu.archive.Disk;
import wenshu.archive.FixityReport;
import wenshu.archive.StoredRecord;
import wenshu.home.Hash;

/**
 * The same OCFL storage root in a bucket: any OCFL tool reads it after it is copied down. Objects are made in a folder of
 * this machine by {@link OcflStore} and sent file by file, their declaration last; only files that are not there are made.
 */
public final class BucketStore implements ArchiveStore {

    private static final List<String> LISTS = List.of(Inventory.NAME, Inventory.NAME + ".sha512");

    /** What is only on its way needs no disk that keeps its word. */
    private static final Disk SCRATCH = new Disk() {
        @Override
        public void sync(Path path) {
            // What counts is that the bucket has it.
        }
    };

    private final Bucket bucket;
    private final Path scratch;
    private final Disk disk;
    private boolean begun;

    /** @param scratch folder for objects in the making */
    public BucketStore(Bucket bucket, Path scratch, Disk disk) {
        this.bucket = bucket;
        this.scratch = scratch;
        this.disk = disk;
    }

    @Override
    public Map<String, String> put(String recordId, List<Item> items) throws IOException {
        try (Bench bench = new Bench()) {
            Map<String, String> paths = bench.store.put(recordId, items);
            begin(bench);
            send(bench, OcflStore.objectPath(recordId), "");
            return paths;
        }
    }

    @Override
    public Map<String, String> putVersion(String recordId, int version, List<Item> items) throws IOException {
        String object = OcflStore.objectPath(recordId);
        try (Bench bench = new Bench()) {
            bench.store.begin();
            fetchLists(object, bench.root, version - 1);
            Map<String, String> paths = bench.store.putVersion(recordId, version, items);
            send(bench, object, "v" + version + "/");
            for (String list : LISTS) {
                bucket.replace(object + list, bench.root.resolve(object + list));
            }
            return paths;
        }
    }

    /** The lists of an object as it stands, without which no version can be added. */
    private void fetchLists(String object, Path root, int versions) throws IOException {
        List<String> names = new ArrayList<>(LISTS);
        names.add(ObjectLists.DECLARATION);
        for (int i = 1; i <= versions; i++) {
            for (String list : LISTS) {
                names.add("v" + i + "/" + list);
            }
        }
        for (String name : names) {
            fetch(object + name, root.resolve(object + name));
        }
    }

    private void fetch(String key, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = bucket.open(key)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The files of the root, once. */
    private synchronized void begin(Bench bench) throws IOException {
        if (begun) {
            return;
        }
        for (String file : Strangers.rootFiles(bench.root).keySet()) {
            bucket.create(file, bench.root.resolve(file));
        }
        begun = true;
    }

    /** Contents first, then lists, the declaration last: what is cut short is seen to be half-stored. */
    private void send(Bench bench, String object, String part) throws IOException {
        Path folder = bench.root.resolve(object);
        List<String> names = new ArrayList<>(new ObjectFolder(folder).list());
        names.removeIf(name -> !name.startsWith(part));
        names.sort(Comparator.comparingInt(BucketStore::turn).thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            if (!bucket.create(object + name, folder.resolve(name))) {
                throw new FileAlreadyExistsException(object + name);
            }
        }
    }

    private static int turn(String name) {
        return name.equals(ObjectLists.DECLARATION) ? 3 : LISTS.contains(name) ? 2 : name.contains("/content/") ? 0 : 1;
    }

    @Override
    public void takeBack(String recordId, int version, Path folder) throws IOException {
        if (version < 2) {
            throw new IllegalArgumentException("the first version is the record itself");
        }
        String object = OcflStore.objectPath(recordId);
        try (Bench bench = new Bench()) {
            for (String list : LISTS) {
                Path before = bench.root.resolve(list);
                fetch(object + "v" + (version - 1) + "/" + list, before);
                bucket.replace(object + list, before);
            }
        }
        move(object + "v" + version + "/", folder.resolve(recordId + "-v" + version));
    }

    @Override
    public void takeOut(String recordId, Path folder) throws IOException {
        move(OcflStore.objectPath(recordId), folder.resolve(recordId));
    }

    /** The declaration first: what is cut short is half-stored, and is purged again. */
    @Override
    public void purge(String recordId, Path by) throws IOException {
        String object = OcflStore.objectPath(recordId);
        List<String> keys = keys(object);
        keys.sort(Comparator.comparingInt((String key) -> turn(key.substring(object.length()))).reversed());
        for (String key : keys) {
            bucket.remove(key);
        }
    }

    /** Down to a folder, on the disk, and only then away; may be called again after it was cut short. */
    private void move(String prefix, Path folder) throws IOException {
        List<String> keys = keys(prefix);
        if (keys.isEmpty()) {
            return;
        }
        for (String key : keys) {
            fetch(key, folder.resolve(key.substring(prefix.length())));
        }
        disk.syncTree(folder, folder.getParent());
        for (String key : keys.reversed()) {
            bucket.remove(key);
        }
    }

    private List<String> keys(String prefix) throws IOException {
        List<String> keys = new ArrayList<>();
        bucket.list(prefix, keys::add);
        return keys;
    }

    @Override
    public InputStream open(String contentPath) throws IOException {
        return bucket.open(inside(contentPath));
    }

    @Override
    public String stamp(String contentPath) throws IOException {
        return bucket.stamp(inside(contentPath));
    }

    private static String inside(String path) throws IOException {
        if (path.startsWith("/") || ("/" + path + "/").contains("/../")) {
            throw new IOException("a path outside the archive");
        }
        return path;
    }

    @Override
    public boolean holds(String recordId) {
        try {
            return bucket.any(OcflStore.objectPath(recordId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long count() throws IOException {
        Set<String> objects = new HashSet<>();
        bucket.list("", key -> Strangers.object(key).ifPresent(objects::add));
        return objects.size();
    }

    @Override
    public void each(Consumer<StoredRecord> visitor) throws IOException {
        Set<String> objects = new TreeSet<>();
        bucket.list("", key -> Strangers.object(key).ifPresent(objects::add));
        for (String object : objects) {
            try (Bench bench = new Bench()) {
                Files.createDirectories(bench.root.resolve(object + "v1"));
                for (String name : List.of(LISTS.get(0), LISTS.get(1), ObjectLists.DECLARATION)) {
                    try {
                        fetch(object + name, bench.root.resolve(object + name));
                    } catch (NoSuchFileException e) {
                        // Whoever reads the lists says what is missing.
                    }
                }
                new StoredObjects(bench.root).each(visitor);
            }
        }
    }

    @Override
    public List<FixityReport.Finding> checkLists(String recordId, int version, Map<String, String> known,
            BiConsumer<String, byte[]> newest) throws IOException {
        String object = OcflStore.objectPath(recordId);
        return new ObjectLists(reader(object), object, recordId, version).check(known, newest);
    }

    private ObjectLists.Reader reader(String object) {
        return new ObjectLists.Reader() {
            @Override
            public InputStream open(String nameInObject) throws IOException {
                return bucket.open(object + inside(nameInObject));
            }

            @Override
            public Set<String> list() throws IOException {
                Set<String> names = new TreeSet<>();
                keys(object).forEach(key -> names.add(key.substring(object.length())));
                return names;
            }
        };
    }

    @Override
    public Map<String, String> rootFiles() throws IOException {
        List<String> keys = new ArrayList<>();
        bucket.top(keys::add);
        bucket.list("extensions/", keys::add);
        Map<String, String> files = new TreeMap<>();
        for (String key : keys) {
            if (Strangers.isOfRoot(key)) {
                try (InputStream in = bucket.open(key)) {
                    files.put(key, HexFormat.of().formatHex(Hash.SHA512.fresh().digest(in.readAllBytes())));
                }
            }
        }
        return files;
    }

    @Override
    public List<String> strangers(KnownPaths known) throws IOException {
        Map<String, List<String>> unknown = new TreeMap<>();
        Set<String> accounted = new TreeSet<>();
        List<String> found = new ArrayList<>();
        bucket.list("", key -> {
            String object = Strangers.object(key).orElse("");
            if (known.content(key)) {
                accounted.add(object);
            } else if (!object.isEmpty()) {
                unknown.computeIfAbsent(object, any -> new ArrayList<>()).add(key);
            } else if (!Strangers.isOfRoot(key)) {
                found.add(key);
            }
        });
        for (Map.Entry<String, List<String>> object : unknown.entrySet()) {
            if (!accounted.contains(object.getKey()) && !isKnown(object.getKey(), known)) {
                found.addAll(object.getValue());
            }
        }
        found.sort(null);
        return found;
    }

    private boolean isKnown(String object, KnownPaths known) throws IOException {
        for (String list : List.of(Inventory.NAME, "v1/" + Inventory.NAME)) {
            try (InputStream in = bucket.open(object + list)) {
                String id = Strangers.id(in.readAllBytes()).orElse("");
                if (!id.isEmpty() && known.record(id) && OcflStore.objectPath(id).equals(object)) {
                    return true;
                }
            } catch (NoSuchFileException e) {
                // The other list may tell.
            }
        }
        return false;
    }

    @Override
    public void close() {
        bucket.close();
    }

    /** A small storage root of this machine for one object, gone afterwards. */
    private final class Bench implements AutoCloseable {

        private final Path folder = scratch.resolve(UUID.randomUUID().toString());
        private final Path root = folder.resolve("ocfl");
        private final OcflStore store = new OcflStore(root, folder.resolve("work"), SCRATCH);

        @Override
        public void close() throws IOException {
            store.close();
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
