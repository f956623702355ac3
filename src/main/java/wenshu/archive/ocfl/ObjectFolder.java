package wenshu.archive.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object that is a folder.
 *
 * @param folder where it lies
 */
record ObjectFolder(Path folder) implements ObjectLists.Reader {

    @Override
    public InputStream open(String nameInObject) throws IOException {
        Path file = folder.resolve(nameInObject).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("a path outside the object");
        }
        return Files.newInputStream(file);
    }

    @Override
    public Set<String> list() throws IOException {
        Set<String> names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(folder.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }
}
