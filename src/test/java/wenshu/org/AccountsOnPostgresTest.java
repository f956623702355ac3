package wenshu.org;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class AccountsOnPostgresTest extends AccountsTest {
}
