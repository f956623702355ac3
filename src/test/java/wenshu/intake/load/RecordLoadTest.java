package wenshu.intake.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.House;
import wenshu.archive.Record;
import wenshu.search.Query;

/** Lines become records, once each. */
class RecordLoadTest {

    @TempDir
    Path folder;

    private static List<LineOutcome> load(House house, byte[] lines) throws IOException {
        List<LineOutcome> outcomes = new ArrayList<>();
        new RecordLoad(house.archive, house.database).load(new ByteArrayInputStream(lines), outcomes::add);
        return outcomes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLineBecomesARecordWithItsTextAndWhatItSays() throws IOException {
        try (House house = new House(folder.resolve("home"))) {
            List<LineOutcome> outcomes = load(house, utf8("""
                    {"id":"A1","kind":"A","title":"2019年示例工匠申报表（张虚构）","docno":"示人社发[2019]07号","year":"2019","unit":"示例机械厂","persons":["张虚构",{"name":"李假设","unit":"示例学院","result":"入选"}],"body":"姓名\\t张虚构"}

                    不是 JSON
                    {"id":"A2","title":"没有正文的一件","year":2020}
                    {"id":"A3"}
                    {"id":"A4","year":"去年","body":"x"}
                    """));
            assertThat(outcomes).extracting(LineOutcome::line).containsExactly(1, 3, 4, 5, 6);
            assertThat(outcomes).extracting(LineOutcome::refused).containsExactly(false, true, false, true, true);
            assertThat(outcomes.get(1).faults().getFirst().sentence()).contains("第 3 行").contains("不是一个 JSON 对象");
            Record record = house.archive.record(outcomes.getFirst().recordId());
            assertThat(record.title()).isEqualTo("2019年示例工匠申报表（张虚构）");
            assertThat(record.docNumber()).isEqualTo("示人社发〔2019〕7号");
            assertThat(record.year()).isEqualTo(2019);
            assertThat(record.kind()).as("the code of another system is no kind of paper").isEqualTo("申报表");
            assertThat(record.entry().unit()).isEqualTo("示例机械厂");
            assertThat(record.entry().people().get(1).result()).isEqualTo("入选");
            assertThat(record.files().getFirst().name()).isEqualTo("2019年示例工匠申报表（张虚构）.txt");
            house.archive.settle();
            assertThat(house.archive.search(Query.of("李假设")).total()).isEqualTo(1);
            assertThat(house.archive.verify().findings()).isEmpty();
        }
    }

    @Test
    void theSameLinesAgainAreThereAlreadyAndOneWordingMayBeTwoRecords() throws IOException {
        String lines = IntStream.range(0, 205).mapToObj(i -> "{\"id\":\"B" + i + "\",\"title\":\"第" + i + "号批复\",\"body\":\""
                + (i < 10 ? "同意。" : "同意第" + i + "号。") + "\"}").collect(Collectors.joining("\n"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(utf8(lines + "\n" + lines.lines().findFirst().orElseThrow()));
        }
        try (House house = new House(folder.resolve("home"))) {
            List<LineOutcome> first = load(house, packed.toByteArray());
            assertThat(first).hasSize(206);
            assertThat(first.stream().filter(outcome -> !outcome.duplicate())).hasSize(205);
            assertThat(first.getLast().recordId()).isEqualTo(first.getFirst().recordId());
            assertThat(house.archive.list(1, 1).total()).isEqualTo(205);
            assertThat(load(house, utf8(lines))).allMatch(LineOutcome::duplicate);
            assertThat(house.archive.list(1, 1).total()).isEqualTo(205);
        }
    }
}
