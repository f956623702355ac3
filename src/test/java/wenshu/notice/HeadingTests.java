package wenshu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "一、选拔推荐条件|1|8", "（一）报送材料|2|7", "（一）高度重视，精心组织。各市要按照要求执行。|2|13", "1.推荐报告。内容包括推荐情况。|3|7",
        "（2）书面材料|4|7", "二十一、附则|1|6"})
    void knowsTheFourLevels(String paragraph, int level, int end) {
        Heading heading = Heading.of(paragraph).orElseThrow();
        assertThat(heading.level()).isEqualTo(level);
        assertThat(heading.end()).isEqualTo(end);
    }

    @Test
    void aNumberBeforeALongSentenceMakesNoHeading() {
        String text = "（一）选拔推荐工作由各市人力资源和社会保障局、省直有关部门（单位）、省属大型企业组织开展。基层单位逐级推荐。";
        Heading heading = Heading.of(text).orElseThrow();
        assertThat(heading.end()).isEqualTo(heading.markerEnd());
        assertThat(Heading.of("2024年3月11日")).isEmpty();
        assertThat(Heading.of("1.5倍")).isEmpty();
        assertThat(Heading.of("2.2019年度候选人汇总表")).isPresent();
    }
}
