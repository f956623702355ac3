package wenshu.forms.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import wenshu.fault.FaultException;
import wenshu.forms.batch.BatchFiles;
import wenshu.home.DurableFile;

/**
 * Batches on disk: a folder each, with what was brought and what is made. The file batch.json is written last of all when
 * a batch is brought, so that one without it never was.
 */
final class BatchStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDER = "batch.json";

    private final Path root;

    BatchStore(Path root) {
        this.root = root;
    }

    /** Every batch, the newest first. */
    List<KeptBatch> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<KeptBatch> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(f -> Files.isRegularFile(f.resolve(ORDER))).toList()) {
                all.add(read(folder.resolve(ORDER)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparing(KeptBatch::created).reversed().thenComparing(KeptBatch::id));
        return all;
    }

    /**
     * One batch of a person.
     *
     * @throws FaultException {@code BATCH_NOT_FOUND}, also when it is somebody else's
     */
    KeptBatch find(String id, String owner) {
        Path file = root.resolve(id.matches("[A-Za-z0-9]{8,40}") ? id : "none").resolve(ORDER);
        KeptBatch batch = Files.isRegularFile(file) ? read(file) : null;
        if (batch == null || !batch.owner().equals(owner)) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "BATCH_NOT_FOUND", "", "没有这一批", "请从“批量”的列表进入");
        }
        return batch;
    }

    private static KeptBatch read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), KeptBatch.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw FaultException.of(FaultException.Kind.UNAVAILABLE, "BATCH_BROKEN", file.getParent().getFileName().toString(),
                    "这一批的记录已损坏", "请删去数据目录 batches 下的这个文件夹，重新上传");
        }
    }

    /** Keeps a batch as it is now; on disk when this returns. */
    void keep(KeptBatch batch) {
        try {
            DurableFile.write(folder(batch).resolve(ORDER), JSON.writeValueAsBytes(batch));
            DurableFile.forceFolder(folder(batch));
            DurableFile.forceFolder(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the list that was brought. */
    void list(KeptBatch batch, InputStream in) throws IOException {
        try (DurableFile file = DurableFile.open(list(batch))) {
            in.transferTo(file.out());
            file.commit();
        }
    }

    /** The list that was brought; its name ends as it did. */
    Path list(KeptBatch batch) {
        String name = batch.listName().toLowerCase(java.util.Locale.ROOT);
        return folder(batch).resolve(name.endsWith(".json") ? "list.json" : name.endsWith(".jsonl") ? "list.jsonl" : "list");
    }

    Path photos(KeptBatch batch) {
        return folder(batch).resolve("photos");
    }

    BatchFiles files(KeptBatch batch) {
        return new BatchFiles(folder(batch).resolve("out"));
    }

    /** Takes everything of a batch away; the order first, so that half of it is none. */
    void remove(KeptBatch batch) {
        try {
            Files.deleteIfExists(folder(batch).resolve(ORDER));
            if (Files.isDirectory(folder(batch))) {
                try (Stream<Path> files = Files.walk(folder(batch))) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(KeptBatch batch) {
        return root.resolve(batch.id());
    }
}
