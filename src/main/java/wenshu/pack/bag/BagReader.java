package wenshu.pack.bag;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.pack.parcel.Digests;
import wenshu.pack.parcel.Faults;
import wenshu.pack.parcel.FileTree;
import wenshu.pack.parcel.PackLimits;

/** Holds a bag against its own lists: complete and valid as RFC 8493, 3 has it, or every fault named. */
public final class BagReader {

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]+)[ \\t]+\\*?(.+)");
    private static final Pattern DECLARATION = Pattern.compile(
            "BagIt-Version: (0\\.97|1\\.0)\\r?\\nTag-File-Character-Encoding: UTF-8\\r?\\n?");
    private static final List<String> ALGORITHMS = List.of("sha512", "sha256");

    private final Path root;
    private final Faults faults;
    private final Map<String, Digests> known = new HashMap<>();
    private Map<String, Path> files;

    private BagReader(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** Whether a folder claims to be a bag. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve("bagit.txt"));
    }

    /** Checks a bag; answers where its payload lies. */
    public static Path check(Path root, Faults faults) throws IOException {
        new BagReader(root, faults).check();
        return root.resolve("data");
    }

    private void check() throws IOException {
        files = FileTree.of(root);
        if (!DECLARATION.matcher(text("bagit.txt")).matches()) {
            faults.add("BAG_DECLARATION", "bagit.txt", "声明不是 BagIt 1.0 或编码不是 UTF-8");
        }
        if (files.containsKey("fetch.txt")) {
            faults.add("BAG_FETCH", "fetch.txt", "包要从网上取文件，这里不取");
        }
        boolean listed = false;
        for (String algorithm : ALGORITHMS) {
            listed |= manifest("manifest-" + algorithm + ".txt", algorithm, true);
            manifest("tagmanifest-" + algorithm + ".txt", algorithm, false);
        }
        if (!listed) {
            faults.add("BAG_MANIFEST", "manifest-sha512.txt", "没有 SHA-512 或 SHA-256 的清单");
        }
        oxum();
    }

    /** False when there is no such list. */
    private boolean manifest(String name, String algorithm, boolean payload) throws IOException {
        if (!files.containsKey(name)) {
            return false;
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String line : text(name).split("\\r?\\n")) {
            Matcher matcher = LINE.matcher(line);
            if (line.isEmpty()) {
                continue;
            }
            if (!matcher.matches()) {
                faults.add("BAG_LINE", name, "清单里有读不懂的行");
            } else if (hashes.put(BagPaths.read(matcher.group(2)), matcher.group(1).toLowerCase(Locale.ROOT)) != null) {
                faults.add("BAG_DOUBLE", name, "清单里有两行说同一个文件");
            }
        }
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            String path = entry.getKey();
            Path file = files.get(path);
            if (payload != path.startsWith(BagWriter.PAYLOAD) || file == null && path.contains("..")) {
                faults.add("BAG_PATH", name, "清单里有不该有的路径");
            } else if (file == null) {
                faults.add("FILE_MISSING", path, "清单里有，包里没有");
            } else if (!hash(path, file, algorithm).equals(entry.getValue())) {
                faults.add("FILE_DAMAGED", path, "内容与清单的校验值不符（" + algorithm + "）");
            }
        }
        if (payload) {
            files.keySet().stream().filter(path -> path.startsWith(BagWriter.PAYLOAD) && !hashes.containsKey(path))
                    .forEach(path -> faults.add("FILE_EXTRA", path, "包里有，清单 " + name + " 里没有"));
        }
        return true;
    }

    private String hash(String path, Path file, String algorithm) throws IOException {
        Digests digests = known.get(path);
        if (digests == null) {
            digests = Digests.of(file);
            known.put(path, digests);
        }
        return algorithm.equals("sha512") ? digests.sha512() : digests.sha256();
    }

    private void oxum() throws IOException {
        Matcher stated = Pattern.compile("(?m)^Payload-Oxum: (\\d{1,18})\\.(\\d{1,9})\\s*$").matcher(files.containsKey("bag-info.txt")
                ? text("bag-info.txt") : "");
        if (!stated.find()) {
            return;
        }
        long bytes = 0;
        long count = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().startsWith(BagWriter.PAYLOAD)) {
                bytes += Files.size(file.getValue());
                count++;
            }
        }
        if (bytes != Long.parseLong(stated.group(1)) || count != Long.parseLong(stated.group(2))) {
            faults.add("BAG_OXUM", "bag-info.txt", "包里是 " + count + " 个文件 " + bytes + " 字节，说明里是 " + stated.group(2) + " 个 "
                    + stated.group(1) + " 字节");
        }
    }

    private String text(String name) throws IOException {
        Path file = files.get(name);
        if (file == null || Files.size(file) > PackLimits.LIST_BYTES) {
            throw Faults.of("BAG_LIST", name, "缺少，或过大");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw Faults.of("BAG_LIST", name, "不是 UTF-8 文本");
        }
    }
}
