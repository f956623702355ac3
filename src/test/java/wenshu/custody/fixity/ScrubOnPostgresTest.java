package wenshu.custody.fixity;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class ScrubOnPostgresTest extends ScrubTest {
}
