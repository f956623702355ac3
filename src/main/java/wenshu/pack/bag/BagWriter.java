package wenshu.pack.bag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import wenshu.pack.parcel.Digests;
import wenshu.pack.parcel.PackageTree;
import wenshu.pack.parcel.Parcel;
import wenshu.pack.parcel.RecordFolder;

/** Writes records into a bag: payload under {@code data/}, then the lists, with SHA-512 and SHA-256 of everything. */
public final class BagWriter {

    static final String PAYLOAD = "data/";

    private final PackageTree tree;

    /** A bag in this tree. */
    public BagWriter(PackageTree tree) {
        this.tree = tree;
    }

    /** Writes a record into a folder of the payload. */
    public void record(String folder, Parcel parcel) throws IOException {
        RecordFolder.write(tree, PAYLOAD + folder, parcel);
    }

    /**
     * Writes what makes the folder a bag; what was written outside the payload before is among its tags.
     *
     * @param info the lines of bag-info.txt in this order, such as Source-Organization; lengths are added
     */
    public void finish(Map<String, String> info) throws IOException {
        Map<String, Digests> payload = new TreeMap<>();
        tree.written().forEach((path, digests) -> {
            if (path.startsWith(PAYLOAD)) {
                payload.put(path, digests);
            }
        });
        long bytes = payload.values().stream().mapToLong(Digests::size).sum();
        tree.write("bagit.txt", utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        StringBuilder lines = new StringBuilder();
        info.forEach((key, value) -> lines.append(key).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
        lines.append("Payload-Oxum: ").append(bytes).append('.').append(payload.size()).append('\n');
        tree.write("bag-info.txt", utf8(lines.toString()));
        tree.write("manifest-sha512.txt", manifest(payload, Digests::sha512));
        tree.write("manifest-sha256.txt", manifest(payload, Digests::sha256));
        Map<String, Digests> tags = new TreeMap<>(tree.written());
        tags.keySet().removeAll(payload.keySet());
        tree.write("tagmanifest-sha512.txt", manifest(tags, Digests::sha512));
        tree.write("tagmanifest-sha256.txt", manifest(tags, Digests::sha256));
    }

    private static byte[] manifest(Map<String, Digests> files, Function<Digests, String> hash) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, digests) -> lines.append(hash.apply(digests)).append("  ").append(BagPaths.written(path)).append('\n'));
        return utf8(lines.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
