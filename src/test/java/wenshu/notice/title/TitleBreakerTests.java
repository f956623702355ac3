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
