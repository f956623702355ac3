package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;

class DatabaseMoveTest {

    @TempDir
    Path folder;

    private DataHome home(String name) {
        Path home = folder.resolve(name);
        PostgresServer.settle(home, PostgresServer.freshSchema());
        return new DataHome(home);
    }

    @Test
    void everythingGoesOverAndBackAndNumbersGoOn() {
        try (Database sqlite = Database.open(new DataHome(folder.resolve("a"))); Database postgres = Database.open(home("b"));
                Database again = Database.open(new DataHome(folder.resolve("c")))) {
            sqlite.write(jdbc -> {
                jdbc.sql("insert into person (login, name, unit, role, password_hash) values ('lin', '林', '', 'DRAFTER', 'x')").update();
                jdbc.sql("insert into person_duty (login, duty) values ('lin', 'DRAFT')").update();
                jdbc.sql("insert into signoff_text (sha256, text) values ('a', '𬎆　正文\n')").update();
                for (int i = 0; i < 500; i++) {
                    jdbc.sql("insert into desk_draft (title, text, author, updated_at) values (?, '', 'lin', ?)").params("稿" + i, i).update();
                    jdbc.sql("insert into index_outbox (record_id) values ('r')").update();
                }
                return jdbc.sql("delete from index_outbox").update();
            });
            postgres.jdbc().sql("create table of_somebody_else (id bigint)").update();
            long rows = new DatabaseMove(sqlite, postgres).run();
            assertThat(rows).isGreaterThanOrEqualTo(503);
            assertThat(new DatabaseMove(sqlite, postgres).run()).as("once more is no harm").isEqualTo(rows);
            assertThat(postgres.jdbc().sql("select text from signoff_text").query(String.class).single()).isEqualTo("𬎆　正文\n");
            new DatabaseMove(postgres, again).run();
            for (Database each : List.of(postgres, again)) {
                long draft = each.write(jdbc -> jdbc.sql("insert into desk_draft (title, text, author, updated_at)"
                        + " values ('新', '', 'lin', 1) returning id").query(Long.class).single());
                long seq = each.write(jdbc -> jdbc.sql("insert into index_outbox (record_id) values ('r') returning seq")
                        .query(Long.class).single());
                assertThat(List.of(draft, seq)).containsExactly(501L, 501L);
            }
            assertThatThrownBy(() -> new DatabaseMove(sqlite, postgres).run()).isInstanceOf(FaultException.class)
                    .hasMessageContaining("没有改动任何数据");
        }
    }
}
