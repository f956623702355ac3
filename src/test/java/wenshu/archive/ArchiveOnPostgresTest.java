package wenshu.archive;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class ArchiveOnPostgresTest extends ArchiveTest {
}
