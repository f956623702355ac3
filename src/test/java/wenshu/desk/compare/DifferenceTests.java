package wenshu.desk.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenshu.desk.compare.Difference.Kind;
import wenshu.desk.compare.Difference.Paragraph;
import wenshu.desk.compare.Difference.Span;

class DifferenceTests {

    @Test
    void aChangedParagraphShowsItsWords() {
        assertThat(Difference.of("请于2023年3月31日前报送。\n不变。", "请于2024年4月15日前报送。\n\n不变。").getFirst()).isEqualTo(
                new Paragraph(Kind.CHANGED, java.util.List.of(new Span(Kind.SAME, "请于"), new Span(Kind.REMOVED, "2023"),
                        new Span(Kind.ADDED, "2024"), new Span(Kind.SAME, "年"), new Span(Kind.REMOVED, "3"),
                        new Span(Kind.ADDED, "4"), new Span(Kind.SAME, "月"), new Span(Kind.REMOVED, "31"),
                        new Span(Kind.ADDED, "15"), new Span(Kind.SAME, "日前报送。"))));
    }

    @Test
    void paragraphsThatShareNothingWentAndCame() {
        assertThat(Difference.of("甲乙丙丁。\n尾。", "完全不同的另一段话。\n尾。")).extracting(Paragraph::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }

    @Test
    void blankLinesAndIndentsDoNotCount() {
        assertThat(Difference.of("　　甲。\n\n乙。", "甲。\n乙。\n")).extracting(Paragraph::kind).containsOnly(Kind.SAME);
    }
}
