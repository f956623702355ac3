package wenshu.notice.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleBreakerTests {

    @Test
    void breaksTheWorkedExamplesByMeaning() {
        assertThat(TitleBreaker.lines("阳泉市人力资源和社会保障局转发山西省人力资源和社会保障厅关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知"))
                .containsExactly("阳泉市人力资源和社会保障局转发", "山西省人力资源和社会保障厅关于开展新一批", "享受政府特殊津贴人员选拔推荐工作的通知");
        assertThat(TitleBreaker.lines("长治市人力资源和社会保障局关于转发《关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知》的通知"))
                .containsExactly("长治市人力资源和社会保障局关于转发", "《关于开展2024年享受国务院政府特殊津贴", "人员选拔推荐工作的通知》的通知");
    }

    @Test
    void keepsAShortTitleOnOneLineAndOrgansWhole() {
        assertThat(TitleBreaker.lines("关于召开年度工作会议的通知")).hasSize(1);
        assertThat(TitleBreaker.lines("关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知"))
                .containsExactly("关于开展新一批享受政府特殊津贴人员", "选拔推荐工作的通知");
        assertThat(TitleBreaker.lines("阳泉市人力资源和社会保障局关于转发《关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知》的通知"))
                .containsExactly("阳泉市人力资源和社会保障局关于转发", "《关于开展新一批享受政府特殊津贴人员", "选拔推荐工作的通知》的通知");
    }

    /** Sixty published titles: how a city's bureau forwards them, and that the lines hold to the shape. */
    @Test
    void composesAndBreaksPublishedTitles() throws java.io.IOException {
        List<String> rows;
        try (var in = TitleBreakerTests.class.getResourceAsStream("/wenshu/notice/titles.tsv")) {
            rows = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
        assertThat(rows).hasSize(60);
        for (String row : rows) {
            String[] cells = row.split("\t");
            assertThat(Titles.quoting(cells[0], cells[2])).isEqualTo(cells[3]);
            assertThat(Titles.plain(cells[0], cells[1], cells[2])).isEqualTo(cells[4]);
            assertThat(Titles.original(cells[3], "")).as(cells[3]).isEqualTo(new Titles.Original("", cells[2]));
            for (String title : List.of(cells[2], cells[3], cells[4], cells[1] + cells[2])) {
                List<String> lines = TitleBreaker.lines(title);
                assertThat(String.join("", lines)).isEqualTo(title);
                assertThat(lines).as(title).allSatisfy(line -> assertThat(line).doesNotEndWith("关于").doesNotEndWith("《").doesNotEndWith("第")
                        .doesNotStartWith("的").doesNotStartWith("》").doesNotStartWith("届"));
                assertThat(lines.stream().mapToDouble(TitleBreaker::width).min().orElse(0)).as(title).isGreaterThan(2);
                for (String whole : List.of("人力资源", "社会保障", "特殊津贴", "高技能人才", "中小学", "农民工", "第十六届", "第二十四届", "技能大奖", "国（境）外", "通知", "2024年")) {
                    if (title.contains(whole)) {
                        assertThat(lines).as(whole + " in " + lines).anyMatch(line -> line.contains(whole));
                    }
                }
            }
        }
    }

    @Test
    void composesTheOtherStylesAndTakesTitlesApart() {
        assertThat(Titles.summary("示例市人力资源和社会保障局", "关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知"))
                .isEqualTo("示例市人力资源和社会保障局关于转发新一批享受政府特殊津贴人员选拔推荐工作有关文件的通知");
        assertThat(Titles.issuing("示例局", "示例市〈甲〉办法")).isEqualTo("示例局关于印发《示例市《甲》办法》的通知");
        assertThat(Titles.approving("示例市人民政府", "示例市人力资源和社会保障局", "关于做好某项工作的报告"))
                .isEqualTo("示例市人民政府批转示例市人力资源和社会保障局关于做好某项工作的报告的通知");
        assertThat(Titles.original("长治市人力资源和社会保障局关于转发《山西省人力资源和社会保障厅〈关于转发《人力资源社会保障部关于开展某项工作的通知》的通知〉》的通知", ""))
                .isEqualTo(new Titles.Original("人力资源社会保障部", "关于开展某项工作的通知"));
        assertThat(Titles.original("唐山市科学技术局关于转发《省科技厅关于转发〈科技部关于发布某专项项目申报指南的通知〉的通知》的通知", ""))
                .isEqualTo(new Titles.Original("科技部", "关于发布某专项项目申报指南的通知"));
        assertThat(Titles.original("示例市人力资源和社会保障局转发示例省人力资源和社会保障厅关于开展某项工作的通知", ""))
                .isEqualTo(new Titles.Original("示例省人力资源和社会保障厅", "关于开展某项工作的通知"));
    }

    @Test
    void neverBeginsALineWithAParticle() {
        assertThat(TitleBreaker.lines("示例市人力资源和社会保障局关于公布二〇二四年度甲乙丙丁戊己庚辛壬癸人选的的通知"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("的"));
        assertThat(TitleBreaker.lines("关于甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未（申酉）的通知"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("）").doesNotStartWith("的").doesNotEndWith("（"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverLosesACharacterNorOverfillsALine(long seed) {
        Random random = new Random(seed);
        String stock = "关于转发《〈》〉的通知2024年人力资源和社会保障局选拔推荐工作喆堃（）、";
        for (int round = 0; round < 300; round++) {
            StringBuilder title = new StringBuilder();
            for (int i = random.nextInt(120); i >= 0; i--) {
                title.append(stock.charAt(random.nextInt(stock.length())));
            }
            List<String> lines = TitleBreaker.lines(title.toString());
            assertThat(String.join("", lines)).as("seed %d, round %d", seed, round).isEqualTo(title.toString());
            assertThat(lines).allSatisfy(line -> assertThat(TitleBreaker.width(line)).as(title.toString()).isLessThanOrEqualTo(40));
        }
    }
}
