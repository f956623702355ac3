package wenshu.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenshu.home.DurableFile;

/**
 * The photos of forms that are being filled in, each under the hash of its bytes: who holds the page with the name holds the
 * photo. What nobody has asked for in a year is thrown away.
 */
public final class PhotoShelf {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(jpg|png)");
    private static final Duration KEPT = Duration.ofDays(365);

    private final Path folder;
    private final Clock clock;

    /** The shelf in this folder, which is made when it is first needed. */
    public PhotoShelf(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Puts a photo on the shelf, on disk before this returns; gives its name. The caller has looked at what it is. */
    public String keep(byte[] photo, boolean jpeg) {
        String name = HexFormat.of().formatHex(sha256(photo)) + (jpeg ? ".jpg" : ".png");
        try {
            Files.createDirectories(folder);
            discardOld();
            DurableFile.write(folder.resolve(name), photo);
            DurableFile.forceFolder(folder);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The photo of that name; empty when there is none, or when it is no such name at all. */
    public Optional<byte[]> find(String name) {
        Path file = NAME.matcher(name).matches() ? folder.resolve(name) : null;
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discardOld() throws IOException {
        Instant limit = clock.instant().minus(KEPT);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
