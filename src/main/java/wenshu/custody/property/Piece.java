package wenshu.custody.property;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;

/**
 * One record that is checked.
 *
 * @param record what is said about it, with the sizes and hashes that its files are to have
 * @param bytes how its files are read; they are not believed
 * @param lists what is wrong with the lists and descriptions that it lies with, in Chinese; empty when nothing is, or
 *     where there are none
 */
public record Piece(Record record, Bytes bytes, List<String> lists) {

    public Piece {
        lists = List.copyOf(lists);
    }

    /** A record without lists of its own. */
    public static Piece of(Record record, Bytes bytes) {
        return new Piece(record, bytes, List.of());
    }

    /** Where bytes come from. */
    @FunctionalInterface
    public interface Bytes {
        /** Opens a file. @throws java.nio.file.NoSuchFileException when it is not there */
        InputStream open(ArchivedFile file) throws IOException;
    }
}
