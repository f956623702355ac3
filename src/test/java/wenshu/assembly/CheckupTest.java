package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.assembly.Check.State;
import wenshu.home.DataHome;
import wenshu.home.Database;
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
