package wenshu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.home.Database;

class DeskTest {

    @TempDir
    private Path folder;
    private Database database;
    private Desk desk;

    @BeforeEach
    void open() {
        database = Database.open(new DataHome(folder));
        desk = new Desk(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsTheTextExactlyAsTypedAcrossARestart() {
        String text = "标题: [未写完\n\n  正文\t䶮\u3000\n";
        long id = desk.add("未命名", text, "lin").id();
        database.close();
        open();
        assertThat(desk.find(id).text()).isEqualTo(text);
    }

    @Test
    void secondSaveOnTheSameVersionIsToldWhatIsStored() {
        DeskDraft draft = desk.add("甲", "一", "lin");
        desk.save(draft.id(), draft.version(), "甲", "二", "zhou");
        StaleDraftException stale = catchThrowableOfType(StaleDraftException.class,
                () -> desk.save(draft.id(), draft.version(), "甲", "三", "lin"));
        assertThat(stale.stored().text()).isEqualTo("二");
        assertThat(desk.find(draft.id()).text()).isEqualTo("二");
    }

    @Test
    void unknownDraftAndEndlessTextAreRefused() {
        assertThatThrownBy(() -> desk.find(7)).isInstanceOf(FaultException.class).hasMessageContaining("没有这份草稿");
        assertThatThrownBy(() -> desk.add("长", "字".repeat(Desk.MOST_TEXT + 1), "lin"))
                .isInstanceOf(FaultException.class).hasMessageContaining("100 万字");
    }

    @Test
    void listShowsLatestFirstAndWhatWasIssued() {
        DeskDraft first = desk.add("先", "1", "lin");
        DeskDraft second = desk.add("后", "2", "lin");
        desk.issued(first.id(), "r1");
        assertThat(desk.list()).extracting(DeskDraft::title).containsExactly("后", "先");
        assertThat(desk.list()).extracting(DeskDraft::issued).containsExactly(false, true);
        desk.remove(second.id());
        assertThat(desk.list()).hasSize(1);
    }

    @Test
    void aHeldDraftIsNeitherChangedNorRemovedUntilItIsLetGo() {
        DeskDraft draft = desk.add("甲", "一", "lin");
        database.write(jdbc -> desk.hold(jdbc, draft.id(), draft.version()));
        assertThatThrownBy(() -> desk.save(draft.id(), draft.version(), "甲", "二", "lin")).isInstanceOf(FaultException.class)
                .hasMessageContaining("正在送签");
        assertThatThrownBy(() -> desk.remove(draft.id())).hasMessageContaining("正在送签");
        assertThatThrownBy(() -> database.write(jdbc -> desk.hold(jdbc, draft.id(), draft.version())))
                .hasMessageContaining("正在送签");
        assertThat(desk.find(draft.id()).text()).isEqualTo("一");
        database.write(jdbc -> {
            desk.letGo(jdbc, draft.id());
            return null;
        });
        assertThat(desk.save(draft.id(), draft.version(), "甲", "二", "lin").text()).isEqualTo("二");
        assertThatThrownBy(() -> database.write(jdbc -> desk.hold(jdbc, draft.id(), draft.version())))
                .isInstanceOf(StaleDraftException.class);
        desk.remove(draft.id());
        assertThat(desk.list()).isEmpty();
    }
}
