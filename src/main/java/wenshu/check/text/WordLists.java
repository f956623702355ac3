package wenshu.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words that a bureau keeps: one entry a line, columns by tabs, remarks after #. */
final class WordLists {

    private WordLists() {
    }

    /** The lines of a list, each as its columns. */
    static List<String[]> read(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream("/wenshu/check/words/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
