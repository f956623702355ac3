package wenshu.archive.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import wenshu.archive.Description;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;
import wenshu.home.Hash;

/**
 * Everything in an OCFL object that the database does not know by itself: the inventory, once for each version and once
 * for the whole, a digest of each, the object's declaration, our descriptions of the record, the files of earlier versions.
 */
final class ObjectLists {

    static final String DECLARATION = "0=ocfl_object_1.1";
    private static final int LARGEST_LIST = 64 << 20;

    /** How the files of an object are read, wherever they lie. */
    interface Reader {
        /** Opens a file. @throws NoSuchFileException when it is not there */
        InputStream open(String nameInObject) throws IOException;

        /** The names of all files in the object. */
        Set<String> list() throws IOException;
    }

    private final Reader object;
    private final String prefix;
    private final String recordId;
    private final int version;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param prefix the object's path in the store, with a slash at its end
     * @param version the version that it is to be at; 0 for whatever it is
     */
    ObjectLists(Reader object, String prefix, String recordId, int version) {
        this.object = object;
        this.prefix = prefix;
        this.recordId = recordId;
        this.version = version;
    }

    /**
     * @param known files whose bytes are checked already: path in the store and SHA-512 as the database has it
     * @param description is given the path in the store and the bytes of the newest description, when they are as they were written
     */
    List<Finding> check(Map<String, String> known, BiConsumer<String, byte[]> description) throws IOException {
        byte[] declaration = read(DECLARATION, "声明");
        if (declaration != null && !new String(declaration, StandardCharsets.UTF_8).equals("ocfl_object_1.1\n")) {
            add(Verdict.DAMAGED, "声明", DECLARATION);
        }
        byte[] whole = list("");
        Inventory inventory = whole == null ? null : parsed(whole, "");
        Inventory newest = versions(inventory, whole);
        if (inventory != null) {
            againstDatabase(inventory, known);
        }
        if (newest != null) {
            contents(newest, known, description);
            extras(newest, known);
        }
        return findings;
    }

    /** Each version's own list; answers the list to go by: the whole object's, or else the newest one that is in order. */
    private Inventory versions(Inventory inventory, byte[] whole) throws IOException {
        Inventory newest = inventory;
        int last = inventory != null ? inventory.head() : newestFolder();
        for (int i = 1; i <= last; i++) {
            String folder = "v" + i + "/";
            byte[] bytes = list(folder);
            Inventory own = bytes == null ? null : parsed(bytes, folder);
            if (own == null) {
                continue;
            }
            if (own.head() != i || inventory != null && i == last && !Arrays.equals(bytes, whole)) {
                add(Verdict.DAMAGED, "清单", folder + Inventory.NAME);
            } else if (inventory == null) {
                newest = own;
            }
        }
        return newest;
    }

    private int newestFolder() throws IOException {
        Set<String> names = object.list();
        int last = 0;
        for (boolean more = true; more; ) {
            String next = "v" + (last + 1) + "/";
            more = names.stream().anyMatch(name -> name.startsWith(next));
            last += more ? 1 : 0;
        }
        return last;
    }

    private Inventory parsed(byte[] bytes, String folder) {
        try {
            Inventory inventory = Inventory.of(bytes);
            if (inventory.head() > 0 && inventory.id().equals(OcflStore.ID_PREFIX + recordId)) {
                return inventory;
            }
        } catch (JacksonException e) {
            // Its digest fits, and it is none.
        }
        add(Verdict.DAMAGED, "清单", folder + Inventory.NAME);
        return null;
    }

    private byte[] list(String folder) throws IOException {
        byte[] inventory = read(folder + Inventory.NAME, "清单");
        byte[] digest = read(folder + Inventory.NAME + ".sha512", "清单的校验值");
        if (inventory == null || digest == null) {
            return null;
        }
        String stated = new String(digest, StandardCharsets.UTF_8);
        String actual = sha512(inventory);
        if (!stated.matches("[0-9a-f]{128}[ \t]+inventory\\.json\n")) {
            add(Verdict.DAMAGED, "清单的校验值", folder + Inventory.NAME + ".sha512");
            if (twinSays(folder, actual)) {
                return inventory;
            }
            // Nothing vouches for the list itself: one that is none is named too.
            parsed(inventory, folder);
            return null;
        }
        if (stated.startsWith(actual)) {
            return inventory;
        }
        if (twinSays(folder, actual)) {
            add(Verdict.DAMAGED, "清单的校验值", folder + Inventory.NAME + ".sha512");
            return inventory;
        }
        add(Verdict.DAMAGED, "清单", folder + Inventory.NAME);
        return null;
    }

    /** The newest list lies in the object twice: the digest of the one tells which half of the other has changed. */
    private boolean twinSays(String folder, String sha512) throws IOException {
        String twin = folder.isEmpty() ? "v" + newestFolder() + "/" : "";
        try (InputStream in = object.open(twin + Inventory.NAME + ".sha512")) {
            return new String(in.readNBytes(sha512.length()), StandardCharsets.US_ASCII).equals(sha512);
        } catch (IOException e) {
            return false;
        }
    }

    private void againstDatabase(Inventory inventory, Map<String, String> known) {
        boolean agrees = known.entrySet().stream().allMatch(file -> file.getKey().startsWith(prefix)
                && file.getValue().equals(inventory.contents().get(file.getKey().substring(prefix.length()))));
        // An object that was put back to an earlier version agrees with itself all the same.
        if (!agrees || version > 0 && inventory.head() != version) {
            add(Verdict.DAMAGED, "清单（与数据库不符）", Inventory.NAME);
        }
    }

    private void contents(Inventory inventory, Map<String, String> known, BiConsumer<String, byte[]> description) {
        String head = "v" + inventory.head() + "/";
        for (Map.Entry<String, String> content : inventory.contents().entrySet()) {
            String path = content.getKey();
            if (known.containsKey(prefix + path)) {
                continue;
            }
            String name = inventory.names().get(path);
            String what = name.equals(Description.NAME) ? "档案说明" : name;
            try (InputStream in = object.open(path)) {
                boolean told = name.equals(Description.NAME) && path.startsWith(head);
                byte[] bytes = told ? in.readNBytes(LARGEST_LIST) : null;
                if (!(told ? sha512(bytes) : sha512(in)).equals(content.getValue())) {
                    add(Verdict.DAMAGED, what, path);
                } else if (told) {
                    description.accept(prefix + path, bytes);
                }
            } catch (NoSuchFileException e) {
                add(Verdict.MISSING, what, path);
            } catch (IOException e) {
                add(Verdict.DAMAGED, what, path);
            }
        }
    }

    private void extras(Inventory inventory, Map<String, String> known) throws IOException {
        for (String name : object.list()) {
            if (!inventory.contents().containsKey(name) && !Inventory.isList(name, inventory.head())
                    && !known.containsKey(prefix + name)) {
                add(Verdict.EXTRA, name.substring(name.lastIndexOf('/') + 1), name);
            }
        }
    }

    private byte[] read(String name, String what) {
        try (InputStream in = object.open(name)) {
            byte[] bytes = in.readNBytes(LARGEST_LIST + 1);
            if (bytes.length <= LARGEST_LIST) {
                return bytes;
            }
            add(Verdict.DAMAGED, what, name);
        } catch (NoSuchFileException e) {
            add(Verdict.MISSING, what, name);
        } catch (IOException e) {
            add(Verdict.DAMAGED, what, name);
        }
        return null;
    }

    private void add(Verdict verdict, String what, String name) {
        findings.add(new Finding(verdict, recordId, what, prefix + name));
    }

    static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(Hash.SHA512.fresh().digest(bytes));
    }

    private static String sha512(InputStream in) throws IOException {
        MessageDigest digest = Hash.SHA512.fresh();
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
