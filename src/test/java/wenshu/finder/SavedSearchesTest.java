package wenshu.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.org.Accounts;
import wenshu.org.QuickAccounts;
import wenshu.org.Role;

class SavedSearchesTest {

    @TempDir
    Path folder;

    @Test
    void everybodyHasTheirOwn() {
        try (Database database = Database.open(new DataHome(folder))) {
            Accounts accounts = QuickAccounts.of(database, Clock.systemUTC());
            accounts.add("yi", "示例一", "办公室", Role.DRAFTER, "示例密码-1234");
            accounts.add("er", "示例二", "办公室", Role.DRAFTER, "示例密码-1234");
            SavedSearches saved = new SavedSearches(database, Clock.systemUTC());
            saved.save("yi", " 津贴  三年 ", "/search?q=a");
            saved.save("yi", "津贴 三年", "/search?q=b");
            saved.save("er", "津贴 三年", "/search?q=c");
            assertThat(saved.of("yi")).containsExactly(new SavedSearch("津贴 三年", "/search?q=b"));
            saved.save("yi", "工匠", "/search?q=d");
            assertThatThrownBy(() -> saved.rename("yi", "工匠", "津贴 三年")).isInstanceOf(FaultException.class)
                    .hasMessageContaining("已经有一个叫");
            saved.rename("yi", "工匠", "工匠 2025");
            saved.delete("yi", "津贴 三年");
            assertThat(saved.of("yi")).extracting(SavedSearch::name).containsExactly("工匠 2025");
            assertThat(saved.of("er")).hasSize(1);
            assertThatThrownBy(() -> saved.delete("yi", "津贴 三年")).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> saved.save("yi", "  ", "/search")).hasMessageContaining("没有写名称");
            assertThatThrownBy(() -> saved.save("yi", "字".repeat(41), "/search")).hasMessageContaining("40");
        }
    }
}
