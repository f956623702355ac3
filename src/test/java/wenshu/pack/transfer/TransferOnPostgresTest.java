package wenshu.pack.transfer;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
@OnPostgres.WhenAsked
class TransferOnPostgresTest extends TransferTest {

    @Override
    List<PackFormat> formats() {
        return List.of(PackFormat.BAGIT);
    }
}
