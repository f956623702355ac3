package wenshu.finder;

import org.junit.jupiter.api.extension.ExtendWith;
import wenshu.home.OnPostgres;

@ExtendWith(OnPostgres.class)
class SavedSearchesOnPostgresTest extends SavedSearchesTest {
}
