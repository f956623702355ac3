package wenshu.pack.transfer;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class TransferOnPostgresTest extends TransferTest {
}
