package wenshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.DataHome;
import wenshu.home.Database;

class VersionsTest {

    @TempDir
    private Path folder;
    private Database database;
    private Versions versions;
    private Instant now = Instant.parse("2026-03-03T01:00:00Z");
    private Desk desk;

    @BeforeEach
    void open() {
        database = Database.open(new DataHome(folder));
        versions = new Versions(database);
        desk = new Desk(database, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofWhatIsSavedWhileTypingOneStateEveryTwoMinutesStays() {
        DeskDraft draft = desk.add("甲", "0", "lin");
        for (int i = 1; i <= 120; i++) {
            now = now.plus(Duration.ofSeconds(5));
            draft = desk.save(draft.id(), draft.version(), "甲", Integer.toString(i), "lin");
        }
        assertThat(versions.list(draft.id())).hasSizeBetween(6, 8).first().extracting(DeskVersion::text).isEqualTo("120");
    }

    @Test
    void whatWasMarkedAndTheLastStateOfEachPersonStay() {
        DeskDraft draft = desk.add("甲", "开头", "lin");
        draft = desk.save(draft.id(), draft.version(), "甲", "有意保存", "lin");
        versions.mark(draft.id(), draft.version());
        draft = desk.save(draft.id(), draft.version(), "甲", "林最后", "lin");
        draft = desk.save(draft.id(), draft.version(), "甲", "周", "zhou");
        draft = desk.save(draft.id(), draft.version(), "甲", "周又改", "zhou");
        assertThat(versions.list(draft.id())).extracting(DeskVersion::text).containsExactly("周又改", "周", "林最后", "有意保存", "开头");
    }

    @Test
    void afterADayOneStateAnHourStaysAndARemovedDraftTakesItsStatesAlong() {
        DeskDraft draft = desk.add("甲", "0", "lin");
        for (int i = 1; i <= 40; i++) {
            now = now.plus(Duration.ofMinutes(3));
            draft = desk.save(draft.id(), draft.version(), "甲", Integer.toString(i), "lin");
        }
        int before = versions.list(draft.id()).size();
        now = now.plus(Duration.ofDays(2));
        draft = desk.save(draft.id(), draft.version(), "甲", "后来", "lin");
        assertThat(before).isEqualTo(41);
        assertThat(versions.list(draft.id()).size()).isBetween(3, 5);
        desk.remove(draft.id());
        assertThat(versions.list(draft.id())).isEmpty();
    }
}
