package wenshu.audit;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class AuditTrailOnPostgresTests extends AuditTrailTests {
}
