package wenshu.archive;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;
import wenshu.home.PostgresServer;

@ExtendWith(OnPostgres.class)
class RebuildOnPostgresTest extends RebuildTest {

    @Override
    void loseDatabase() {
        PostgresServer.settle(folder.resolve("home"), PostgresServer.freshSchema());
    }
}
