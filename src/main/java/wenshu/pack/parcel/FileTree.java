package wenshu.pack.parcel;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** The files of a package that came in: counted, and each of them a plain file within it. */
public final class FileTree {

    private FileTree() {
    }

    /** The files by their path below the package, parts divided by /. */
    public static Map<String, Path> of(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!attributes.isRegularFile()) {
                    throw Faults.of("NOT_A_FILE", path, "是链接或特殊文件，包里只能有普通文件");
                }
                if (root.relativize(file).getNameCount() > PackLimits.DEPTH) {
                    throw Faults.of("TOO_DEEP", path, "文件夹超过 " + PackLimits.DEPTH + " 层");
                }
                files.put(path, file);
                if (files.size() > PackLimits.FILES) {
                    throw Faults.of("TOO_MANY_FILES", root.getFileName().toString(), "超过 " + PackLimits.FILES + " 个文件");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
