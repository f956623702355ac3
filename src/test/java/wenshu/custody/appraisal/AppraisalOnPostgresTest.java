package wenshu.custody.appraisal;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class AppraisalOnPostgresTest extends AppraisalTest {
}
