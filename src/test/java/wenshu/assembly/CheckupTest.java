package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.assembly.Check.State;
import wenshu.home.DataHome;
import wenshu.home.Database;
import wenshu.intake.WatchFolder;
import wenshu.render.FontShelf;

/** What a check-up says of the database and of the index beside it. */
class CheckupTest {

    @TempDir
    private Path folder;

    @Test
    void beforeAnythingExistsThereIsOnlyAReminderAndNothingIsMade() {
        DataHome home = new DataHome(folder.resolve("none"));
        assertThat(check(home, "数据库").state()).isEqualTo(State.NOTE);
        assertThat(check(home, "索引").state()).isEqualTo(State.NOTE);
        assertThat(home.root()).doesNotExist();
    }

    @Test
    void indexThatHoldsEveryRecordIsGoodAlsoWhileTheServiceWorks() {
        DataHome home = new DataHome(folder);
        try (Workshop workshop = archive(home, "砚池街道零工市场", "青禾巷走访记录")) {
            assertThat(check(home, "数据库")).isEqualTo(new Check("数据库", State.GOOD, "wenshu.db，归档 2 件。"));
            assertThat(check(home, "索引")).isEqualTo(new Check("索引", State.GOOD, "可检索 2 件，与数据库一致。"));
        }
    }

    @Test
    void indexThatIsLostOrFromAnotherTimeIsBadAndReindexMendsIt() throws IOException {
        DataHome home = new DataHome(folder);
        archive(home, "砚池街道零工市场").close();
        Path kept = folder.resolveSibling(folder.getFileName() + "-kept");
        Files.move(home.index(), kept);
        assertThat(check(home, "索引").state()).isEqualTo(State.BAD);
        assertThat(check(home, "索引").message()).contains("reindex");
        archive(home, "青禾巷走访记录").close();
        assertThat(check(home, "索引").state()).isEqualTo(State.GOOD);
        remove(home.index());
        Files.move(kept, home.index());
        try (Database database = Database.open(home)) {
            database.write(jdbc -> jdbc.sql("delete from index_outbox").update());
        }
        assertThat(check(home, "索引").message()).contains("可检索 1 件，数据库里有 2 件");
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            workshop.archive().reindex();
        }
        assertThat(check(home, "索引").state()).isEqualTo(State.GOOD);
    }

    @Test
    void aBackupOlderThanAWeekOrOneThatFailedIsTold() {
        DataHome home = new DataHome(folder);
        archive(home, "砚池街道零工市场").close();
        assertThat(check(home, "备份").message()).contains("还没有备份过", "wenshu.backup.to");
        for (int days : new int[] {1, 6, 8}) {
            Instant then = Instant.now().minus(Duration.ofDays(days));
            new Backups(home, Clock.fixed(then, ZoneId.of("Asia/Shanghai"))).run(folder.resolveSibling(folder.getFileName() + "-b" + days), 3,
                    Map.of(), now -> { });
            Check check = check(home, "备份");
            assertThat(check.message()).contains(days == 1 ? "24 小时前" : days + " 天前");
            assertThat(check.state()).isEqualTo(days > 7 ? State.NOTE : State.GOOD);
        }
        assertThatThrownBy(() -> new Backups(home, Clock.systemUTC()).run(folder.resolve("within"), 3, Map.of(), now -> { })).isNotNull();
        assertThat(check(home, "备份").state()).isEqualTo(State.BAD);
        assertThat(check(home, "备份").message()).contains("没有成功", "8 天前");
        assertThat(check(home, "Word 页码").message()).contains("都已排好");
        assertThat(check(home, "文字识别").message()).matches(".*(没有等待的|自动补识别).*");
    }

    @Test
    void theWatchedFolderIsTold() {
        DataHome home = new DataHome(folder);
        try (Workshop workshop = new Workshop(home, Clock.systemUTC())) {
            assertThat(watch(workshop, true, false, 0, "文件夹不存在")).satisfies(check -> assertThat(check.state()).isEqualTo(State.BAD))
                    .satisfies(check -> assertThat(check.message()).contains("文件夹不存在；请检查"));
            assertThat(watch(workshop, false, true, 3, "").message()).contains("默认位置", "3 个文件等待收入", "还没有收入过");
            workshop.database().write(jdbc -> jdbc.sql("insert into intake_batch (id, owner, name, source, state, created_at, message)"
                    + " values ('B1', '', '', 'WATCH', 'DONE', '2026-03-02T04:00:00Z', '')").update());
            assertThat(watch(workshop, true, true, 0, "").message()).endsWith("没有等待的文件，最近一次收入 2026-03-02 12:00。");
        }
    }

    private static Check watch(Workshop workshop, boolean named, boolean there, int waiting, String trouble) {
        return WatchCheck.of(new WatchFolder.State("/收件", named, there, waiting, trouble), workshop.database());
    }

    @Test
    void damagedDatabaseIsBad() throws IOException {
        DataHome home = new DataHome(folder);
        Files.writeString(home.database(), "这不是数据库".repeat(1000));
        assertThat(check(home, "数据库").state()).isEqualTo(State.BAD);
    }

    private static Check check(DataHome home, String subject) {
        return Checkup.run(home, new FontShelf(home.fonts())).stream().filter(check -> check.subject().equals(subject))
                .findFirst().orElseThrow();
    }

    private static Workshop archive(DataHome home, String... texts) {
        Workshop workshop = new Workshop(home, Clock.systemUTC());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            workshop.archive().add(Submission.received(FileIn.of(text + ".txt", bytes)));
        }
        workshop.archive().settle();
        return workshop;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
