package wenshu.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;

class DutiesTest {

    @TempDir
    private Path folder;

    @Test
    void dutiesAreGivenAndTakenAndAClosedAccountHasNone() {
        try (Database database = Database.open(new DataHome(folder))) {
            Accounts accounts = QuickAccounts.of(database, Clock.systemUTC());
            Duties duties = new Duties(database);
            accounts.add("lin", "林示例", "办公室", Role.DRAFTER, "示例密码-1234");
            assertThat(duties.of("lin")).isEmpty();
            duties.set("lin", List.of(Duty.DRAFT, Duty.SEAL));
            assertThat(duties.of("lin")).containsExactly(Duty.DRAFT, Duty.SEAL);
            assertThat(duties.having(Duty.SEAL)).extracting(Person::name).containsExactly("林示例");
            duties.set("lin", List.of(Duty.SEAL));
            assertThat(duties.all()).containsEntry("lin", Set.of(Duty.SEAL));
            accounts.setEnabled("lin", false);
            assertThat(duties.of("lin")).isEmpty();
            assertThat(duties.having(Duty.SEAL)).isEmpty();
            assertThatThrownBy(() -> duties.set("nobody", List.of())).isInstanceOf(FaultException.class)
                    .hasMessageContaining("没有这个人员");
        }
    }
}
