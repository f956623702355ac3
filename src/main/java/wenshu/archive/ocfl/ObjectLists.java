package wenshu.archive.ocfl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.Description;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;

/**
 * The lists that OCFL keeps in each object: the inventory, twice, a digest of each, and the object's declaration. The
 * inventory names a digest for each content file; our own description of the record is checked by it.
 */
final class ObjectLists {

    private static final String INVENTORY = "inventory.json";
    private static final String DIGEST = "inventory.json.sha512";
    private static final String DECLARATION = "0=ocfl_object_1.1";

    private final Path root;
    private final Path object;
    private final String recordId;
    private final List<Finding> findings = new ArrayList<>();

    ObjectLists(Path root, Path object, String recordId) {
        this.root = root;
        this.object = object;
        this.recordId = recordId;
    }

    static boolean isList(String nameInObject) {
        return List.of(INVENTORY, DIGEST, DECLARATION, "v1/" + INVENTORY, "v1/" + DIGEST).contains(nameInObject);
    }

    List<Finding> check() {
        byte[] declaration = read(DECLARATION, "声明");
        if (declaration != null && !new String(declaration, StandardCharsets.UTF_8).equals("ocfl_object_1.1\n")) {
            add(Verdict.DAMAGED, "声明", DECLARATION);
        }
        byte[] inventory = list("");
        list("v1/");
        if (inventory != null && findings.isEmpty()) {
            checkDescription(inventory);
        }
        return findings;
    }

    private byte[] list(String folder) {
        byte[] inventory = read(folder + INVENTORY, "清单");
        byte[] digest = read(folder + DIGEST, "清单的校验值");
        if (inventory == null || digest == null) {
            return null;
        }
        String stated = new String(digest, StandardCharsets.UTF_8).strip();
        if (!stated.replaceAll("\\s+", " ").equals(sha512(inventory) + " " + INVENTORY)) {
            add(Verdict.DAMAGED, "清单", folder + INVENTORY);
            return null;
        }
        return inventory;
    }

    /** Content files that no submission brought: our own description of the record. */
    private void checkDescription(byte[] inventory) {
        for (Map.Entry<String, String> content : contents(inventory).entrySet()) {
            if (!content.getKey().endsWith("/" + Description.NAME)) {
                continue;
            }
            byte[] description = read(content.getKey(), "档案说明");
            if (description != null && !sha512(description).equals(content.getValue())) {
                add(Verdict.DAMAGED, "档案说明", content.getKey());
            }
        }
    }

    private static Map<String, String> contents(byte[] inventory) {
        Map<String, String> contents = new LinkedHashMap<>();
        try {
            JsonNode manifest = JsonMapper.shared().readTree(inventory).path("manifest");
            manifest.propertyStream().forEach(entry -> entry.getValue()
                    .forEach(path -> contents.put(path.asString(), entry.getKey())));
        } catch (JacksonException e) {
            // The digest fits, so this was written so: nothing to check it by.
            return Map.of();
        }
        return contents;
    }

    private byte[] read(String name, String what) {
        Path file = object.resolve(name);
        if (!Files.isRegularFile(file)) {
            add(Verdict.MISSING, what, name);
            return null;
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            add(Verdict.DAMAGED, what, name);
            return null;
        }
    }

    private void add(Verdict verdict, String what, String name) {
        findings.add(new Finding(verdict, recordId, what, root.relativize(object.resolve(name)).toString()));
    }

    static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
