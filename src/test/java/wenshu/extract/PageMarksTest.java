package wenshu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageMarksTest {

    private static final String FIRST = "关于开展示例工作的通知\n各县人力资源和社会保障局：\n现将有关事项通知如下，请认真组织实施。\n";
    private static final String SECOND = "一、申报条件。申报人应当在生产一线工作满十年，成绩突出。\n二、报送时间为四月底以前，逾期不再受理。\n";
    private static final String THIRD = "附件一览表由主管部门统一填写并加盖公章后报送。\n";

    private static String drawn(String... pages) {
        return String.join("\f", pages).replaceAll("[ \n\t]", "");
    }

    @Test
    void eachPageBeginsWhereItsFirstWordsStand() {
        assertThat(PageMarks.put(FIRST + SECOND + THIRD, drawn(FIRST, SECOND, THIRD)))
                .isEqualTo(FIRST + "\f" + SECOND + "\f" + THIRD + "\f");
        assertThat(PageMarks.put("只有一页", drawn("只有一页"))).isEqualTo("只有一页\n\f");
    }

    @Test
    void aLineThatGoesOnOverleafIsPartedThereAndIsOneLineAgainForWhoeverReadsLines() {
        String text = FIRST + SECOND;
        int cut = text.indexOf("工作满十年");
        String marked = PageMarks.put(text, drawn(text.substring(0, cut), text.substring(cut)));
        assertThat(marked).isEqualTo(text.substring(0, cut) + "\f" + text.substring(cut) + "\f");
        assertThat(new Extracted(marked, Map.of("type", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                ExtractionStatus.COMPLETE, "").lines()).isEqualTo(text);
    }

    @Test
    void headersHeadsOfTablesAndPageNumbersAreNotTakenForTheBeginningOfAPage() {
        String head = "序号\t姓名\t工作单位\t推荐等次\t出生年月\t从事专业\t联系方式\t备注\n";
        String rows = rows(1, 21);
        String more = rows(21, 31);
        String header = "示例市人力资源和社会保障局推荐人选汇总表";
        assertThat(PageMarks.put(header + "\n" + head + rows + more, drawn("—1—" + header + head + rows, "—2—" + header + head + more)))
                .isEqualTo(header + "\n" + head + rows + "\f" + more + "\f");
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + "\t某甲\t示例市第一中学\t推荐\n").collect(Collectors.joining());
    }

    @Test
    void ofFormsThatAreAlikeEachIsFoundWhereItIsExpected() {
        String form = "申报表\n姓名\t某甲\n工作单位\t示例市第一中学\n主要业绩\t长期在一线工作，成绩突出。\n";
        assertThat(PageMarks.put(form.repeat(4), drawn(form, form, form, form))).isEqualTo((form + "\f").repeat(4));
    }

    @Test
    void aPageThatIsNotFoundIsEmptyAndTheOthersKeepTheirNumbers() {
        assertThat(PageMarks.put(FIRST + THIRD, drawn(FIRST, "图", THIRD))).isEqualTo(FIRST + "\f\f" + THIRD + "\f");
        assertThat(PageMarks.put(FIRST, drawn(FIRST, "全是文字里没有的东西，一个字也对不上号，所以没有页", "也没有")))
                .isEqualTo(FIRST + "\f\f\f");
    }

    @Test
    void whatStandsElsewhereInTheTextDoesNotDragTheOtherPagesAlong() {
        String note = "脚注：本条所称单位包括示例市所属的全部事业单位和企业，以登记为准。\n";
        String second = SECOND + rows(1, 21);
        assertThat(PageMarks.put(FIRST + second + THIRD + note, drawn(FIRST, note + second, THIRD)).replace("\f", "§"))
                .isEqualTo(FIRST + "§" + second + "§" + THIRD + note + "§");
    }

    @Test
    void maskedNumbersAndWhatHasPagesAlreadyDoNotMatter() {
        String masked = FIRST + "王某，990101********0019，推荐。" + SECOND;
        assertThat(PageMarks.put(masked, drawn(FIRST, "王某，990101199001010019，推荐。" + SECOND)))
                .isEqualTo(FIRST + "\f王某，990101********0019，推荐。" + SECOND + "\f");
        assertThat(PageMarks.put("甲\f乙", drawn("甲乙"))).isEqualTo("甲\f乙");
    }

    @Test
    void manyPagesTakeAShortTime() {
        String text = IntStream.range(0, 60_000).mapToObj(i -> "甲乙丙丁戊己庚辛壬癸").collect(Collectors.joining("\n"));
        String pages = drawn(IntStream.range(0, 1_000).mapToObj(i -> text.substring(i * 600, i * 600 + 600)).toArray(String[]::new));
        long start = System.nanoTime();
        assertThat(PageMarks.put(text, pages).chars().filter(c -> c == '\f').count()).isEqualTo(1_000);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
