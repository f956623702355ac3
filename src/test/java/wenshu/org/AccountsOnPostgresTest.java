package wenshu.org;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class AccountsOnPostgresTest extends AccountsTest {

    @Override
    String failing() {
        return "alter table sign_in_failure add constraint full_disk check (locked_until = 0)";
    }
}
