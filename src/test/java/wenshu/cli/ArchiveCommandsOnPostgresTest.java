package wenshu.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.Engines;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class ArchiveCommandsOnPostgresTest extends ArchiveCommandsTest {

    @BeforeEach
    void settle() throws IOException {
        Files.createDirectories(home);
        Files.copy(folder.resolve(Engines.FILE), home.resolve(Engines.FILE));
    }
}
