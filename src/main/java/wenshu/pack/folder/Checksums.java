package wenshu.pack.folder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.pack.parcel.Digests;
import wenshu.pack.parcel.Faults;
import wenshu.pack.parcel.FileTree;
import wenshu.pack.parcel.PackLimits;
import wenshu.pack.parcel.PackageTree;

/** The list of hashes in a package that is a plain folder, as {@code sha512sum} writes it. */
public final class Checksums {

    /** Its name. */
    public static final String NAME = "校验值.sha512";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{128}) [ *](.+)");

    private Checksums() {
    }

    /** Whether a folder has such a list. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /** Lists everything that was written so far. */
    public static void write(PackageTree tree) throws IOException {
        StringBuilder lines = new StringBuilder();
        tree.written().forEach((path, digests) -> lines.append(digests.sha512()).append("  ").append(path).append('\n'));
        tree.write(NAME, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Holds a folder against its list: nothing missing, nothing changed, nothing more. */
    public static Map<String, Path> check(Path root, Faults faults) throws IOException {
        Map<String, Path> files = FileTree.of(root);
        Path list = files.get(NAME);
        if (list == null || Files.size(list) > PackLimits.LIST_BYTES) {
            throw Faults.of("CHECKSUMS", NAME, "缺少，或过大");
        }
        Set<String> listed = new HashSet<>();
        for (String line : lines(list)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !listed.add(matcher.group(2))) {
                faults.add("CHECKSUM_LINE", NAME, "有读不懂或重复的行");
                continue;
            }
            Path file = files.get(matcher.group(2));
            if (file == null) {
                faults.add("FILE_MISSING", matcher.group(2), "清单里有，包里没有");
            } else if (!Digests.of(file).sha512().equalsIgnoreCase(matcher.group(1))) {
                faults.add("FILE_DAMAGED", matcher.group(2), "内容与清单的校验值不符");
            }
        }
        files.keySet().stream().filter(path -> !path.equals(NAME) && !listed.contains(path))
                .forEach(path -> faults.add("FILE_EXTRA", path, "包里有，" + NAME + " 里没有"));
        return files;
    }

    private static List<String> lines(Path list) throws IOException {
        try {
            return Files.readAllLines(list, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw Faults.of("CHECKSUMS", NAME, "不是 UTF-8 文本");
        }
    }
}
