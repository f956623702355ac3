package wenshu.pack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import wenshu.archive.ocfl.Bucket;

/** A file that belongs to a data home, wherever it lies; one that is gone meanwhile is a {@link NoSuchFileException}. */
sealed interface HomeFile {

    /** Bytes. */
    long size() throws IOException;

    /** When it was last written to, in milliseconds since 1970. */
    long modified() throws IOException;

    /** Its bytes. */
    InputStream open() throws IOException;

    /** Whether it is, by length and time, what an earlier backup has. */
    default boolean unchanged(Listed listed) throws IOException {
        try {
            return size() == listed.size() && modified() == listed.modified();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** In the data home itself. */
    record Local(Path file) implements HomeFile {

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public long modified() throws IOException {
            return Files.getLastModifiedTime(file).toMillis();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** In a bucket, as it was listed there. */
    record Kept(Bucket bucket, String key, long size, long modified) implements HomeFile {

        @Override
        public InputStream open() throws IOException {
            return bucket.open(key);
        }
    }
}
