package wenshu.signoff;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class SignOffsOnPostgresTests extends SignOffsTests {
}
