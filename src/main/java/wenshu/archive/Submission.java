package wenshu.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody hands in to be kept as one record (件). Everything said about it may be empty: what is missing is read out
 * of the first file where that is possible.
 *
 * @param entry what is known about it
 * @param origin whether made here or received
 * @param files the files, the main one first
 */
public record Submission(Entry entry, Origin origin, List<FileIn> files) {

    public Submission {
        files = List.copyOf(files);
    }

    /** With the properties that every paper says of itself. */
    public Submission(String title, String docNumber, int year, String kind, String issuer, List<String> persons, String note,
            Origin origin, List<FileIn> files) {
        this(Entry.of(title, docNumber, year, kind, issuer, persons, note), origin, files);
    }

    /** Files that came in, with nothing known about them. */
    public static Submission received(FileIn... files) {
        return new Submission(Entry.UNKNOWN, Origin.RECEIVED, List.of(files));
    }

    /** Where the bytes of a file come from; opened once. */
    @FunctionalInterface
    public interface Source {
        /** Opens the bytes. */
        InputStream open() throws IOException;
    }

    /**
     * One file on its way in.
     *
     * @param name what it is called; any text, never used as a path
     * @param source its bytes
     */
    public record FileIn(String name, Source source) {

        /** A file on disk. */
        public static FileIn of(Path file) {
            return new FileIn(file.getFileName().toString(), () -> Files.newInputStream(file));
        }

        /** Bytes in memory. */
        public static FileIn of(String name, byte[] bytes) {
            return new FileIn(name, () -> new ByteArrayInputStream(bytes));
        }
    }
}
