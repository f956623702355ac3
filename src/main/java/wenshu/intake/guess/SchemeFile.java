package wenshu.intake.guess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bureau's own schemes, in a file that may be edited while the service runs; looked at again after a few seconds. One
 * that cannot be read leaves what was there.
 */
public final class SchemeFile implements Supplier<Schemes> {

    private static final Logger LOG = LoggerFactory.getLogger(SchemeFile.class);
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path file;
    private FileTime seen;
    private long lookedAt;
    private Schemes current;

    /** @param file UTF-8, need not exist; lines as {@link Schemes} reads them */
    public SchemeFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Schemes get() {
        if (current == null || System.nanoTime() - lookedAt >= AGAIN_NANOS) {
            lookedAt = System.nanoTime();
            look();
        }
        return current;
    }

    private void look() {
        try {
            FileTime changed = changed();
            if (current == null || !Objects.equals(changed, seen)) {
                current = Schemes.with(file);
                seen = changed;
            }
        } catch (IOException | UncheckedIOException e) {
            if (current == null) {
                throw e instanceof UncheckedIOException known ? known : new UncheckedIOException((IOException) e);
            }
            LOG.warn("项目名称表读不出来，仍用先前的表", e);
        }
    }

    private FileTime changed() throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
