package wenshu.desk;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class VersionsOnPostgresTest extends VersionsTest {
}
