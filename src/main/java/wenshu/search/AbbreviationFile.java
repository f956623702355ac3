package wenshu.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bureau's own short and long names, in a file that may be edited while the service runs; looked at again after a few
 * seconds. Without the file there is only the built-in table; a file that cannot be read leaves what was there.
 */
public final class AbbreviationFile implements Supplier<Abbreviations> {

    private static final Logger LOG = LoggerFactory.getLogger(AbbreviationFile.class);
    private static final long LARGEST = 512 * 1024;
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path file;
    private FileTime seen;
    private long lookedAt = System.nanoTime() - AGAIN_NANOS;
    private Abbreviations current = Abbreviations.BUILT_IN;

    /** @param file UTF-8; lines as {@link Abbreviations#and} reads them */
    public AbbreviationFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Abbreviations get() {
        if (System.nanoTime() - lookedAt >= AGAIN_NANOS) {
            lookedAt = System.nanoTime();
            look();
        }
        return current;
    }

    private void look() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (changed.equals(seen)) {
                return;
            }
            seen = changed;
            if (Files.size(file) > LARGEST) {
                LOG.warn("单位简称表超过 {} KB，没有采用，请删去不用的行", LARGEST / 1024);
                return;
            }
            current = Abbreviations.BUILT_IN.and(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            seen = null;
            current = Abbreviations.BUILT_IN;
        } catch (IOException e) {
            LOG.warn("单位简称表读不出来，仍用先前的表", e);
        }
    }
}
