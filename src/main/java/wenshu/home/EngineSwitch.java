package wenshu.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/**
 * The last step of a move to other engines: new settings take the place of the old, together with a database that comes or
 * goes. It is decided by one rename; whatever a crash leaves of it afterwards is finished by whoever opens the home next.
 */
public final class EngineSwitch {

    private final DataHome home;

    /** Of this home, whose lock the caller has. */
    public EngineSwitch(DataHome home) {
        this.home = home;
    }

    private Path decided() {
        return home.root().resolve("moving.done");
    }

    /** An empty folder for the new settings and, where it comes into the home, the new database; what a crash left there goes. */
    public DataHome begin() throws IOException {
        DataHome next = new DataHome(home.root().resolve("moving"));
        FileSystemUtils.deleteRecursively(next.root());
        Files.createDirectories(next.root());
        return next;
    }

    /** Makes what lies in that folder hold. */
    public void decide(DataHome next) throws IOException {
        DurableFile.forceFolder(next.root());
        Files.move(next.root(), decided(), StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceFolder(home.root());
        finish();
    }

    /** Finishes what was decided; nothing when there is nothing. */
    public void finish() {
        DataHome next = new DataHome(decided());
        Path settings = next.root().resolve(Engines.FILE);
        try {
            if (Files.exists(settings)) {
                if (!Engines.of(next).get(Engines.DATABASE).isEmpty() && Files.exists(home.database())) {
                    // Kept until somebody is sure; only no longer in the way.
                    Files.move(home.database(), free(home.database()), StandardCopyOption.ATOMIC_MOVE);
                }
                if (Files.exists(next.database())) {
                    Files.move(next.database(), home.database(), StandardCopyOption.ATOMIC_MOVE);
                }
                DurableFile.forceFolder(home.root());
                Files.move(settings, home.root().resolve(Engines.FILE), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                DurableFile.forceFolder(home.root());
            }
            FileSystemUtils.deleteRecursively(next.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path free(Path file) {
        Path free = file.resolveSibling(file.getFileName() + ".moved");
        for (int i = 2; Files.exists(free); i++) {
            free = file.resolveSibling(file.getFileName() + ".moved-" + i);
        }
        return free;
    }
}
