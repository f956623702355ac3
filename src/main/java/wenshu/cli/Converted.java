package wenshu.cli;

import java.util.List;
import wenshu.render.Finding;

/**
 * What became of one DOCX.
 *
 * @param files the whole result, or one for each page
 * @param pages how many there are; 0 when the engine does not say
 * @param findings what a reader should know about them
 */
record Converted(List<byte[]> files, int pages, List<Finding> findings) {

    /** A way from a DOCX to the files of one format. */
    interface Engine extends AutoCloseable {

        /**
         * Converts one file.
         *
         * @param name what the clerk calls it, for messages
         */
        Converted convert(String name, byte[] docx) throws Exception;

        @Override
        default void close() {
            // Most hold nothing.
        }
    }
}
