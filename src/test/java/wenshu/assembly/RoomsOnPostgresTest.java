package wenshu.assembly;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class RoomsOnPostgresTest extends RoomsTest {
}
