package wenshu.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.home.DurableFile;

/**
 * The last line of the trail as it is written outside the database. Kept elsewhere too, it shows when the whole trail was
 * made anew.
 *
 * @param seq its number
 * @param hash its hash
 */
public record Head(long seq, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\\s*");

    /** Writes it into a file, on the disk when this returns. */
    void write(Path file) throws IOException {
        DurableFile.write(file, (seq + " " + hash + "\n").getBytes(StandardCharsets.UTF_8));
        DurableFile.forceFolder(file.toAbsolutePath().getParent());
    }

    /**
     * Reads what was written; empty when nothing ever was.
     *
     * @throws IOException when there is something that is no head
     */
    static Optional<Head> read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(parse(text).orElseThrow(() -> new IOException("no head of an audit trail: " + file)));
    }

    /** A head as it was noted down: number, blank, hash. */
    public static Optional<Head> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new Head(Long.parseLong(written.group(1)), written.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return seq + " " + hash;
    }
}
