package wenshu.register;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class RegisterOnPostgresTests extends RegisterTests {
}
