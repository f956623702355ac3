package wenshu.archive.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wenshu.archive.Disk;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DurableFile;
import wenshu.home.Hash;

/** Carries a storage root between a folder and a bucket, file by file; goes on after it was cut short. */
public final class RootCopy {

    private RootCopy() {
    }

    /** From a folder into a bucket that holds nothing else; answers how many files there are. */
    public static long up(Path root, Bucket bucket) throws IOException {
        Set<String> names = new ObjectFolder(root).list();
        bucket.list("", key -> refuseOther(names, key));
        for (String name : names) {
            Path file = root.resolve(name);
            if (!bucket.create(name, file)) {
                same(bucket, name, file);
            }
        }
        return names.size();
    }

    /** From a bucket into a folder that holds nothing else. */
    public static long down(Bucket bucket, Path root, Disk disk) throws IOException {
        List<String> keys = new ArrayList<>();
        bucket.list("", keys::add);
        Set<String> names = new TreeSet<>(keys);
        new ObjectFolder(root).list().forEach(name -> refuseOther(names, name));
        Files.createDirectories(root);
        for (String name : names) {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("a name outside the archive: " + name);
            }
            if (Files.exists(file)) {
                same(bucket, name, file);
                continue;
            }
            try (InputStream in = bucket.open(name); DurableFile copy = DurableFile.open(file)) {
                in.transferTo(copy.out());
                copy.commit();
            }
        }
        disk.syncTree(root, root.getParent());
        return names.size();
    }

    private static void refuseOther(Set<String> names, String other) {
        if (!names.contains(other)) {
            throw FaultException.of(Kind.CONFLICT, "TARGET_NOT_EMPTY", "目标文件存储", "里面已有别的文件（" + other + "）",
                    "请换一个空的地方，没有改动任何文件");
        }
    }

    private static void same(Bucket bucket, String name, Path file) throws IOException {
        if (!MessageDigest.isEqual(hash(bucket.open(name)), hash(Files.newInputStream(file)))) {
            throw FaultException.of(Kind.CONFLICT, "TARGET_DIFFERS", name, "目标处已有同名而内容不同的文件", "请换一个空的地方再搬");
        }
    }

    private static byte[] hash(InputStream bytes) throws IOException {
        MessageDigest digest = Hash.SHA512.fresh();
        try (InputStream in = new DigestInputStream(bytes, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }
}
