package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.archive.Entry;
import wenshu.archive.House;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Submission;

/** Near doubles in an archive. */
class NearsTest {

    private static final String TEXT = "各县（区）人力资源和社会保障局：现将示例工作有关事项通知如下。一、提高认识，加强领导，压实责任。"
            + "二、认真组织，按时报送材料，逾期不予受理。三、严格审核，确保材料真实、准确、完整，弄虚作假的取消资格。四、联系人和电话另行通知。";

    @TempDir
    Path folder;

    private static Record add(House house, String name, String text, String number, List<String> people) {
        return house.archive.add(new Submission(Entry.of("关于示例工作的通知", number, 2020, "通知", "", people, ""), Origin.RECEIVED,
                List.of(Submission.FileIn.of(name, Papers.utf8(text))))).record();
    }

    @Test
    void thePaperItselfIsToldFromOthersThatReadAlike() {
        try (House house = new House(folder.resolve("home"))) {
            Nears nears = new Nears(house.database, house.archive);
            Record first = add(house, "一.txt", TEXT, "示人社函〔2020〕1号", List.of());
            Record changed = add(house, "二.txt", TEXT.replace("按时报送", "及时上报"), "", List.of());
            Record same = add(house, "三.txt", TEXT.replace("。", "。\n"), "", List.of());
            Record number = add(house, "四.txt", "只有题名和文号一样，别的都不同。", "示人社函〔2020〕1号", List.of());
            Record other = add(house, "五.txt", TEXT.replace("四、", "五、"), "示人社函〔2020〕2号", List.of());
            Record hers = add(house, "六.txt", TEXT + "甲", "", List.of("张虚构"));
            Record his = add(house, "七.txt", TEXT + "乙", "", List.of("李假设"));
            while (nears.catchUp() > 0) {
                // Until every record is known.
            }
            assertThat(nears.of(first.id(), record -> true)).extracting(Near::recordId).contains(changed.id(), same.id(), number.id())
                    .doesNotContain(other.id());
            assertThat(nears.of(first.id(), record -> true)).filteredOn(near -> near.recordId().equals(same.id())).singleElement()
                    .extracting(Near::said).isEqualTo("文字相同");
            assertThat(nears.of(first.id(), record -> true)).filteredOn(near -> near.recordId().equals(changed.id())).singleElement()
                    .satisfies(near -> assertThat(near.difference()).isBetween(1, 8));
            assertThat(nears.of(first.id(), record -> true)).filteredOn(near -> near.recordId().equals(number.id())).singleElement()
                    .extracting(Near::said).isEqualTo("题名和文号相同，内容不同");
            assertThat(nears.of(hers.id(), record -> true)).extracting(Near::recordId).as("another person's").doesNotContain(his.id());
            assertThat(nears.of(first.id(), record -> !record.id().equals(same.id()))).extracting(Near::recordId)
                    .as("what may not be seen").doesNotContain(same.id());
        }
    }
}
