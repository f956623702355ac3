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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.StoredRecord;
import wenshu.archive.StoredRecord.Content;

/** Reads the objects of a storage root by their inventories; one that is damaged does not hide the others. */
final class StoredObjects {

    private static final String INVENTORY = "inventory.json";
    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,4})");

    private final Path root;

    StoredObjects(Path root) {
        this.root = root;
    }

    /** Shows every object; folders without an object's declaration are shown when they hold an inventory. */
    void each(Consumer<StoredRecord> visitor) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(root.resolve("extensions"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean declared = Files.exists(folder.resolve("0=ocfl_object_1.1"));
                if (declared || Files.exists(folder.resolve(INVENTORY)) || Files.isDirectory(folder.resolve("v1"))) {
                    visitor.accept(read(folder, declared));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (!(failure instanceof NoSuchFileException)) {
                    visitor.accept(StoredRecord.unreadable(root.relativize(file).toString(), "", "文件夹读不出来，没有收入"));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private StoredRecord read(Path folder, boolean declared) {
        String path = root.relativize(folder).toString();
        try {
            byte[] inventory = Files.readAllBytes(folder.resolve(INVENTORY));
            String stated = Files.readString(folder.resolve(INVENTORY + ".sha512"), StandardCharsets.UTF_8).strip();
            if (!stated.replaceAll("\\s+", " ").equals(ObjectLists.sha512(inventory) + " " + INVENTORY)) {
                return StoredRecord.unreadable(path, "", "清单已损坏，没有收入");
            }
            StoredRecord stored = understood(path, JsonMapper.shared().readTree(inventory));
            return declared ? stored : StoredRecord.unreadable(path, stored.id(), "没有写完整（缺少声明），没有收入");
        } catch (NoSuchFileException e) {
            return StoredRecord.unreadable(path, "", "没有写完整（缺少清单），没有收入");
        } catch (IOException | JacksonException e) {
            return StoredRecord.unreadable(path, "", "清单读不出来，没有收入");
        }
    }

    private static StoredRecord understood(String path, JsonNode inventory) {
        String id = inventory.path("id").asString("");
        Matcher head = VERSION.matcher(inventory.path("head").asString(""));
        if (!id.startsWith(OcflStore.ID_PREFIX) || !head.matches()) {
            return StoredRecord.unreadable(path, "", "不是文书的档案，没有收入");
        }
        Map<String, String> places = new LinkedHashMap<>();
        inventory.path("manifest").propertyStream().forEach(entry -> {
            if (!entry.getValue().isEmpty()) {
                places.put(entry.getKey(), entry.getValue().path(0).asString(""));
            }
        });
        List<Map<String, Content>> versions = new ArrayList<>();
        for (int number = 1; number <= Integer.parseInt(head.group(1)); number++) {
            Map<String, Content> files = new LinkedHashMap<>();
            inventory.path("versions").path("v" + number).path("state").propertyStream().forEach(entry -> {
                String place = places.get(entry.getKey());
                if (place != null) {
                    entry.getValue().forEach(name -> files.put(name.asString(), new Content(path + "/" + place, entry.getKey())));
                }
            });
            versions.add(Map.copyOf(files));
        }
        return new StoredRecord(path, id.substring(OcflStore.ID_PREFIX.length()), versions, "");
    }
}
