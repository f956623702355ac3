package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A move that was decided is finished from wherever a crash has left it; one that was not is forgotten. */
class EngineSwitchTest {

    private static final String SERVER = "wenshu.database = jdbc:postgresql://db.example/wenshu\n";

    @TempDir
    private Path folder;
    private DataHome home;
    private Path decided;

    @BeforeEach
    void decide() throws IOException {
        home = new DataHome(folder);
        decided = Files.createDirectory(folder.resolve("moving.done"));
    }

    private Path settings() {
        return home.root().resolve(Engines.FILE);
    }

    @Test
    void theOldDatabaseGoesOutOfTheWay() throws IOException {
        for (boolean gone : new boolean[] {false, true}) {
            Files.createDirectories(decided);
            Files.writeString(decided.resolve(Engines.FILE), SERVER);
            if (!gone) {
                Files.writeString(home.database(), "old");
            }
            new EngineSwitch(home).finish();
            assertThat(home.database()).doesNotExist();
            assertThat(folder.resolve("wenshu.db.moved")).hasContent("old");
            assertThat(settings()).hasContent(SERVER);
            assertThat(decided).doesNotExist();
        }
    }

    @Test
    void theNewDatabaseComesInBeforeAnythingIsRead() throws IOException {
        Database.open(new DataHome(decided)).close();
        for (boolean there : new boolean[] {false, true}) {
            Files.createDirectories(decided);
            Files.writeString(decided.resolve(Engines.FILE), "");
            Files.writeString(settings(), SERVER);
            assertThat(Files.exists(home.database())).isEqualTo(there);
            try (Database database = Database.open(home)) {
                assertThat(database.dialect()).isEqualTo(Dialect.SQLITE);
            }
            assertThat(settings()).isEmptyFile();
            assertThat(decided).doesNotExist();
        }
    }

    @Test
    void whatWasNotDecidedChangesNothing() throws IOException {
        EngineSwitch change = new EngineSwitch(home);
        Files.writeString(change.begin().root().resolve(Engines.FILE), SERVER);
        change.finish();
        assertThat(settings()).doesNotExist();
        assertThat(change.begin().root()).isEmptyDirectory();
    }
}
