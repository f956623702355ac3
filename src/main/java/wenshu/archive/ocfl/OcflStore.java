package wenshu.archive.ocfl;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wenshu.archive.ArchiveStore;
import wenshu.archive.Disk;
import wenshu.archive.FixityReport;
import wenshu.archive.StoredRecord;

/**
 * The archive as an OCFL 1.1 storage root on a file system: one object a record. It can be read without
 * us, and by any OCFL tool.
 *
 * <p>ocfl-java does not sync: here the whole object and every folder above it are synced before {@link #put} returns.
 */
public final class OcflStore implements ArchiveStore {

    private static final int OBJECT_DEPTH = 4;
    private static final int OBJECT_NAME = 64;
    static final String ID_PREFIX = "urn:wenshu:record:";

    private static final String README = "README.md";

    private final Path root;
    private final Path work;
    private final Disk disk;
    private OcflRepository repository;

    /**
     * Touches nothing yet: checking and reading need no repository.
     *
     * @param root the storage root
     * @param work folder for objects in the making, on the same file system
     */
    public OcflStore(Path root, Path work, Disk disk) {
        this.root = root;
        this.work = work;
        this.disk = disk;
    }

    /** Makes the storage root where there is none yet. */
    void begin() throws IOException {
        repository();
    }

    private synchronized OcflRepository repository() throws IOException {
        if (repository == null) {
            boolean fresh = !Files.isDirectory(root);
            Files.createDirectories(root);
            Files.createDirectories(work);
            repository = new OcflRepositoryBuilder().defaultLayoutConfig(new HashedNTupleLayoutConfig())
                    .storage(storage -> storage.fileSystem(root)).workDir(work).build();
            boolean told = tellHowToRead();
            if (fresh) {
                disk.syncTree(root, root.getParent());
            } else if (told) {
                disk.sync(root.resolve(README));
                disk.sync(root);
            }
        }
        return repository;
    }

    /** A page for whoever has only this folder; false when it was there. */
    private boolean tellHowToRead() throws IOException {
        Path page = root.resolve(README);
        if (Files.exists(page)) {
            return false;
        }
        try (InputStream text = OcflStore.class.getResourceAsStream("/wenshu/archive/README.md")) {
            Files.copy(text, page);
        }
        return true;
    }

    @Override
    public Map<String, String> put(String recordId, List<Item> items) throws IOException {
        return putAll(Map.of(recordId, items)).get(recordId);
    }

    /** Objects that are made together are synced together: their syncs share commits of the file system's journal. */
    @Override
    public Map<String, Map<String, String>> putAll(Map<String, List<Item>> records) throws IOException {
        VersionInfo about = new VersionInfo().setMessage("归档").setUser("文书", "urn:wenshu");
        OcflRepository ocfl = repository();
        records.forEach((id, items) -> ocfl.updateObject(ObjectVersionId.head(ID_PREFIX + id), about,
                object -> items.forEach(item -> object.addPath(item.staged(), item.name(), OcflOption.MOVE_SOURCE))));
        disk.syncTrees(records.keySet().stream().map(this::objectRoot).toList(), root);
        Map<String, Map<String, String>> paths = new HashMap<>();
        records.forEach((id, items) -> paths.put(id, fresh(id, items).orElseGet(() -> paths(ocfl, id))));
        return paths;
    }

    @Override
    public Map<String, String> putVersion(String recordId, int version, List<Item> items) throws IOException {
        VersionInfo about = new VersionInfo().setMessage("第 " + version + " 版").setUser("文书", "urn:wenshu");
        OcflRepository ocfl = repository();
        ocfl.updateObject(ObjectVersionId.version(ID_PREFIX + recordId, version - 1), about, object -> items.forEach(item ->
                object.addPath(item.staged(), item.name(), OcflOption.MOVE_SOURCE, OcflOption.OVERWRITE)));
        disk.syncTree(objectRoot(recordId), root);
        return paths(ocfl, recordId);
    }

    /**
     * Where the files of a first version lie, when each has a place of its own: the inventory need not be read back then, which
     * is a tenth of the work of storing a small record. Files of the same bytes share a place, and only the inventory knows.
     */
    private Optional<Map<String, String>> fresh(String recordId, List<Item> items) {
        Path content = objectRoot(recordId).resolve("v1/content");
        Map<String, String> own = new HashMap<>();
        for (Item item : items) {
            Path file = content.resolve(item.name());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            own.put(item.name(), root.relativize(file).toString().replace('\\', '/'));
        }
        return Optional.of(own);
    }

    private static Map<String, String> paths(OcflRepository ocfl, String recordId) {
        Map<String, String> paths = new HashMap<>();
        for (FileDetails file : ocfl.describeVersion(ObjectVersionId.head(ID_PREFIX + recordId)).getFiles()) {
            paths.put(file.getPath(), file.getStorageRelativePath());
        }
        return paths;
    }

    @Override
    public void takeBack(String recordId, int version, Path folder) throws IOException {
        if (version < 2) {
            throw new IllegalArgumentException("the first version is the record itself");
        }
        Path object = objectRoot(recordId);
        Path before = object.resolve("v" + (version - 1));
        for (String list : List.of(Inventory.NAME, Inventory.NAME + ".sha512")) {
            // Written beside and renamed: whoever reads meanwhile sees one or the other.
            Path part = object.resolve(list + ".part");
            Files.copy(before.resolve(list), part, StandardCopyOption.REPLACE_EXISTING);
            disk.sync(part);
            Files.move(part, object.resolve(list), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Path extra = object.resolve("v" + version);
        if (Files.exists(extra)) {
            Files.createDirectories(folder);
            Files.move(extra, folder.resolve(recordId + "-v" + version), StandardCopyOption.ATOMIC_MOVE);
            disk.sync(folder);
        }
        disk.syncTree(object, root);
        repository().invalidateCache(ID_PREFIX + recordId);
    }

    @Override
    public InputStream open(String contentPath) throws IOException {
        Path file = root.resolve(contentPath).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("a path outside the archive");
        }
        return Files.newInputStream(file);
    }

    @Override
    public String stamp(String contentPath) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(root.resolve(contentPath), BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean holds(String recordId) {
        return Files.exists(objectRoot(recordId));
    }

    @Override
    public void each(Consumer<StoredRecord> visitor) throws IOException {
        new StoredObjects(root).each(visitor);
    }

    @Override
    public void takeOut(String recordId, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.move(objectRoot(recordId), folder.resolve(recordId), StandardCopyOption.ATOMIC_MOVE);
        disk.sync(folder);
        forget(recordId);
    }

    /** A record that comes out of a package may come again under its id. */
    private synchronized void forget(String recordId) {
        if (repository != null) {
            repository.invalidateCache(ID_PREFIX + recordId);
        }
    }

    @Override
    public void purge(String recordId, Path by) throws IOException {
        Path object = objectRoot(recordId);
        Path aside = by.resolve(recordId);
        if (Files.exists(object)) {
            clear(aside);
            Files.createDirectories(by);
            disk.sync(by.getParent());
            // Whole or not at all: a record half gone would look damaged.
            Files.move(object, aside, StandardCopyOption.ATOMIC_MOVE);
            disk.sync(by);
            for (Path above = object.getParent(); !above.equals(root); above = above.getParent()) {
                disk.sync(above);
                if (!isEmpty(above)) {
                    break;
                }
                Files.delete(above);
            }
            disk.sync(root);
        }
        if (Files.exists(aside)) {
            clear(aside);
            disk.sync(by);
        }
    }

    @Override
    public long count() throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        // Three folders of three letters above each object.
        try (Stream<Path> folders = Files.find(root, OBJECT_DEPTH, (path, attributes) -> attributes.isDirectory()
                && root.relativize(path).getNameCount() == OBJECT_DEPTH && path.getFileName().toString().length() == OBJECT_NAME)) {
            return folders.count();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static void clear(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> content = Files.walk(tree)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public List<FixityReport.Finding> checkLists(String recordId, int version, Map<String, String> known,
            BiConsumer<String, byte[]> newest) throws IOException {
        Path object = objectRoot(recordId);
        return new ObjectLists(new ObjectFolder(object), root.relativize(object) + "/", recordId, version).check(known, newest);
    }

    @Override
    public Map<String, String> rootFiles() throws IOException {
        return Strangers.rootFiles(root);
    }

    @Override
    public List<String> strangers(KnownPaths known) throws IOException {
        return new Strangers(root, known, this::objectRoot).find();
    }

    private Path objectRoot(String recordId) {
        return root.resolve(objectPath(recordId));
    }

    /** Where the object of a record lies in any storage root, with a slash at its end. */
    static String objectPath(String recordId) {
        HashedNTupleLayoutExtension layout = new HashedNTupleLayoutExtension();
        layout.init(new HashedNTupleLayoutConfig());
        return layout.mapObjectId(ID_PREFIX + recordId) + "/";
    }

    @Override
    public synchronized void close() {
        if (repository != null) {
            try {
                repository.close();
            } catch (UncheckedIOException e) {
                // Everything that was answered is on the device already.
            }
        }
    }
}
