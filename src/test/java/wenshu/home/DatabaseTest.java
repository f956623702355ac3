package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsPromiseSettingsOnEveryConnection() {
        try (Database database = Database.open(new DataHome(folder))) {
            assertThat(database.jdbc().sql("pragma journal_mode").query(String.class).single()).isEqualTo("wal");
            assertThat(database.jdbc().sql("pragma synchronous").query(Integer.class).single()).isEqualTo(2);
            assertThat(database.jdbc().sql("pragma foreign_keys").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void undoesAWriteThatThrowsAndKeepsOneThatDoesNot() {
        try (Database database = Database.open(new DataHome(folder))) {
            assertThatThrownBy(() -> database.write(jdbc -> {
                jdbc.sql("insert into index_outbox (record_id) values ('a')").update();
                throw new IllegalStateException("midway");
            })).hasMessage("midway");
            database.write(jdbc -> jdbc.sql("insert into index_outbox (record_id) values ('b')").update());
        }
        try (Database again = Database.openReadOnly(new DataHome(folder))) {
            assertThat(again.jdbc().sql("select record_id from index_outbox").query(String.class).list())
                    .containsExactly("b");
            assertThatThrownBy(() -> again.jdbc().sql("delete from index_outbox").update())
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void oneWriterAtATime() {
        DataHome home = new DataHome(folder);
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(FaultException.class)
                    .hasMessageContaining("正被另一个文书程序使用");
        }
        HomeLock.take(home).close();
    }
}
