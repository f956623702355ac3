package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.home.OnPostgres;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;

/** Files that are laid into a folder are archived once they are left alone, and put where one sees what became of them. */
class WatchFolderTest {

    @TempDir
    Path folder;

    @Test
    @OnPostgres.WhenAsked
    void whatIsQuietIsTakenInAndMovedAndTheRefusedOnesSayWhy() throws IOException {
        Path watched = Files.createDirectories(folder.resolve("收件/2022年/晋中工匠"));
        Path root = folder.resolve("收件");
        Files.writeString(watched.resolve("李假设-推荐表.txt"), Papers.form("晋中工匠推荐表", "李假设", "示例机械厂", ""));
        Files.writeString(watched.resolve("正在写.docx.part"), "还没写完");
        Files.createFile(root.resolve("空的.txt"));
        Files.createSymbolicLink(root.resolve("别处.txt"), Files.writeString(folder.resolve("秘密.txt"), "不该进来"));
        try (House house = new House(folder.resolve("home"));
                Intake intake = IntakeRoom.open(house.home, house.database, house.archive,
                        new FormVersions(new TemplateCatalogue(house.home), new FormReader()), login -> login.isEmpty() ? "" : "示例科", Clock.systemUTC());
                WatchFolder watch = new WatchFolder(root, true, intake, Clock.systemUTC(), Duration.ZERO);
                WatchFolder patient = new WatchFolder(root, true, intake, Clock.systemUTC(), Duration.ofMinutes(5))) {
            assertThat(patient.sweep()).as("what has just come may still be growing").isZero();
            assertThat(watch.sweep()).isEqualTo(2);
            assertThat(house.all()).singleElement().satisfies(record -> {
                assertThat(record.year()).isEqualTo(2022);
                assertThat(record.persons()).containsExactly("李假设");
            });
            assertThat(root.resolve("已归档/2022年/晋中工匠/李假设-推荐表.txt")).exists();
            assertThat(root.resolve("未归档/空的.txt")).exists();
            assertThat(root.resolve("未归档/空的.txt.原因.txt")).content().contains("空的");
            assertThat(root.resolve("别处.txt")).exists();
            assertThat(watched.resolve("正在写.docx.part")).exists();
            assertThat(watch.sweep()).as("what was moved away is not looked at again").isZero();
            Files.copy(root.resolve("已归档/2022年/晋中工匠/李假设-推荐表.txt"), watched.resolve("李假设-推荐表.txt"));
            assertThat(watch.sweep()).isEqualTo(1);
            assertThat(house.all()).as("after a crash before the move nothing comes in twice").hasSize(1);
            assertThat(root.resolve("已归档/2022年/晋中工匠/李假设-推荐表-2.txt")).exists();
            String longest = "空".repeat(83) + "ab.txt";
            for (int i = 0; i < 2; i++) {
                Files.createFile(root.resolve(longest));
                assertThat(watch.sweep()).isEqualTo(1);
                assertThat(root.resolve(longest)).as("a name of 255 bytes is put aside too").doesNotExist();
            }
            assertThat(root.resolve("未归档/" + "空".repeat(83) + "-2.txt")).exists();
            assertThat(root.resolve("未归档/" + "空".repeat(81) + ".原因.txt")).content().contains("空的");
        }
    }
}
