package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.Version;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;

/** What a scan is about is guessed anew when its text is known, and nothing that a person has said of it is touched. */
class SecondGuessTest {

    /** Bytes without any text: as a scan looks that nobody has recognised yet. */
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    private static final Extracted READ = new Extracted("省示例厅文件\n示人社函〔2024〕31号\n关于推荐示例工匠人选的通知\n各单位：\n姓名：林致远\n"
            + "身份证号：110105194912310021\n工作单位：示例机械厂\n2024年3月1日\n", Map.of("type", "image/jpeg"), ExtractionStatus.RECOGNISED, "把握 90 %");

    @TempDir
    Path folder;

    private static Record takenIn(House house, Intake intake, String path) {
        Batch batch = intake.begin("", "扫描件", Batch.Source.WEB);
        byte[] bytes = PICTURE.clone();
        bytes[10] = (byte) path.hashCode();
        intake.bring(batch, List.of(new Intake.FileIn(path, () -> new ByteArrayInputStream(bytes))));
        intake.runNow(batch.id(), () -> { });
        return house.archive.record(intake.items(batch.id(), Shown.ALL, 0, 9).getFirst().recordId());
    }

    @Test
    void onlyWhatWasGuessedIsGuessedAnew() {
        try (House house = new House(folder.resolve("home")); Intake intake = IntakeRoom.open(house.home, house.database, house.archive,
                new FormVersions(new TemplateCatalogue(house.home), new FormReader()), login -> "示例科", Clock.systemUTC())) {
            Record plain = takenIn(house, intake, "SCAN0001.jpg");
            assertThat(plain.title()).isEqualTo("SCAN0001");
            intake.recognised(plain.id(), "SCAN0001.jpg", READ);
            Record now = house.archive.record(plain.id());
            assertThat(now.title()).isEqualTo("关于推荐示例工匠人选的通知");
            assertThat(now.docNumber()).isEqualTo("示人社函〔2024〕31号");
            assertThat(now.year()).isEqualTo(2024);
            assertThat(now.entry().section()).as("who brought it stays").isEqualTo("示例科");
            assertThat(now.entry().people()).singleElement().satisfies(person -> assertThat(person.idKey()).hasSize(64));
            assertThat(house.archive.catalogue().versions(plain.id())).extracting(Version::why).contains("识别文字后重新判断");
            intake.recognised(plain.id(), "SCAN0001.jpg", READ);
            assertThat(house.archive.record(plain.id()).version()).as("the second time tells nothing new").isEqualTo(now.version());

            Record corrected = takenIn(house, intake, "SCAN0002.jpg");
            house.archive.revise(corrected.id(), 1, corrected.entry().titled("某某亲笔改的题名").numbered("示人社函〔2020〕1号"), "dangan", "");
            intake.recognised(corrected.id(), "SCAN0002.jpg", READ);
            assertThat(house.archive.record(corrected.id()).title()).isEqualTo("某某亲笔改的题名");
            assertThat(house.archive.record(corrected.id()).docNumber()).isEqualTo("示人社函〔2020〕1号");
            assertThat(house.archive.record(corrected.id()).year()).as("what nobody has said is still guessed").isEqualTo(2024);

            Record confirmed = takenIn(house, intake, "SCAN0003.jpg");
            house.database.write(jdbc -> jdbc.sql("update intake_item set confirmed = 1 where record_id = ?").param(confirmed.id()).update());
            intake.recognised(confirmed.id(), "SCAN0003.jpg", READ);
            assertThat(house.archive.record(confirmed.id()).version()).isEqualTo(1);

            byte[] other = PICTURE.clone();
            other[10] = 99;
            Record filed = house.archive.add(new Submission("手填的题名", "", 2019, "", "", List.of(), "", Origin.RECEIVED,
                    List.of(Submission.FileIn.of("SCAN0004.jpg", other)))).record();
            intake.recognised(filed.id(), "SCAN0004.jpg", READ);
            now = house.archive.record(filed.id());
            assertThat(now.title()).isEqualTo("手填的题名");
            assertThat(now.year()).isEqualTo(2019);
            assertThat(now.docNumber()).as("what was left empty is filled").isEqualTo("示人社函〔2024〕31号");
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }
}
