package wenshu.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.ArchivedFile;
import wenshu.archive.House;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.custody.property.FourProperties;
import wenshu.custody.property.Material;
import wenshu.custody.property.Piece;
import wenshu.custody.property.PropertyReport;
import wenshu.custody.property.Stage;
import wenshu.fault.FaultException;

/** Before a package is written everything that cannot go along is counted and named. */
class WholeFilesTest {

    @TempDir
    Path folder;
    private House house;

    private static FileIn text(String name, String text) {
        return FileIn.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path stored(ArchivedFile file) {
        return house.home.ocfl().resolve(file.contentPath());
    }

    private void demand() {
        List<Record> records = house.all();
        PropertyReport report = new FourProperties(Clock.systemUTC()).check(Stage.TRANSFER, new Material("移交",
                records.stream().map(record -> Piece.of(record, house.archive.keeping()::unchecked)).toList(), records.size(), List.of()), "");
        WholeFiles.demand(house.archive, records, report);
    }

    @Test
    void everyMissingOrDamagedFileIsCountedAndNamedAlsoThatOfAnEarlierVersion() throws IOException {
        try (House opened = new House(folder)) {
            house = opened;
            house.archive.add(Submission.received(text("完好.txt", "完好")));
            Record first = house.archive.add(Submission.received(text("甲.txt", "甲"), text("乙.txt", "乙"))).record();
            Record second = house.archive.add(Submission.received(text("丙.txt", "丙的原文"))).record();
            Record past = house.archive.add(Submission.received(text("丁.txt", "丁的第一版"))).record();
            house.archive.catalogue().addFiles(past.id(), 1, List.of(text("丁.txt", "丁的第二版")), "dangan", "");
            demand();
            Files.delete(stored(first.files().get(1)));
            Files.writeString(stored(second.files().getFirst()), "丙的改动");
            Files.delete(stored(past.files().getFirst()));
            assertThatThrownBy(this::demand).isInstanceOfSatisfying(FaultException.class, refused ->
                    assertThat(refused.getMessage().lines()).containsExactlyInAnyOrder(
                            "导出：有 3 个文件在档案库里缺失或损坏，整个包没有导出，请从备份恢复，或不选这些件再导出。",
                            "档案 " + first.id() + "《甲》“乙.txt”：文件缺失。", "档案 " + second.id() + "《丙》“丙.txt”：文件已经损坏。",
                            "档案 " + past.id() + "《丁》“丁.txt”（第 1 版）：文件缺失。"));

            Record many = house.archive.add(Submission.received(IntStream.range(0, 18).mapToObj(i -> text("附件" + i + ".txt", "附件" + i))
                    .toArray(FileIn[]::new))).record();
            for (ArchivedFile file : many.files()) {
                Files.delete(stored(file));
            }
            assertThatThrownBy(this::demand).isInstanceOfSatisfying(FaultException.class, refused -> assertThat(refused.faults()).hasSize(21))
                    .hasMessageContaining("有 21 个文件在档案库里缺失或损坏，整个包没有导出，下面列出前 20 个");
        }
    }
}
