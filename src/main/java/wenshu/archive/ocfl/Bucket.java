package wenshu.archive.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A place far away that keeps whole files under names with slashes, such as one of S3. What it has answered is durable there.
 * A name that is not there is a {@link java.nio.file.NoSuchFileException}.
 */
public interface Bucket extends AutoCloseable {

    /** Opens a file. */
    InputStream open(String key) throws IOException;

    /** Keeps a file that is not there yet; false, and nothing is changed, when it is. */
    boolean create(String key, Path file) throws IOException;

    /** Keeps a file in place of what is there. */
    void replace(String key, Path file) throws IOException;

    /** Something that changes when a file is written to. */
    String stamp(String key) throws IOException;

    /** Is told of a file: its name, its bytes, and when it was last written to, in milliseconds since 1970. */
    interface Visitor {
        void visit(String key, long size, long modified);
    }

    /** Tells of every file whose name begins so, in order. */
    void each(String prefix, Visitor visitor) throws IOException;

    /** Names every file whose name begins so, in order. */
    default void list(String prefix, Consumer<String> visitor) throws IOException {
        each(prefix, (key, size, modified) -> visitor.accept(key));
    }

    /** Names the files that have no slash in their names. */
    void top(Consumer<String> visitor) throws IOException;

    /** Whether the name of any file begins so. */
    boolean any(String prefix) throws IOException;

    /** Takes a file away; one that is not there is fine. */
    void remove(String key) throws IOException;

    @Override
    void close();
}
