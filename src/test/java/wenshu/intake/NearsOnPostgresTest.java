package wenshu.intake;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class NearsOnPostgresTest extends NearsTest {
}
