package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.check.text.TextRules;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Rules of words take time in line with the length of a text, whatever stands in it. */
class RuleSpeedTests {

    private static final Checker CHECKER = new Checker(Catalogue.standard(), TextRules.families());
    private static final int LENGTH = 20_000;

    /** Of this thread alone: what else the machine does is no matter. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static long millis(String text, Role role) {
        Paper paper = new Paper(List.of(new Element(0, role, Part.MAIN, text, false, 0, Element.Place.of(1))));
        long start = PROCESSOR.getCurrentThreadCpuTime();
        CHECKER.check(new Subject(paper));
        return Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - start).toMillis();
    }

    /** Twice the text may take about twice the time: a quarter of the length tells what the whole may take. */
    @ParameterizedTest
    @ValueSource(strings = {"好", "a", "1", " ", "　", ",", "，", "(", "《", "“", "\"", "<", "-", ".", "1-", "第1", "a.", "a@", "《关于", "〔2024〕", "1.", "的《", "以下简称", "*",
        "省", "省人力资源和社会保障", "人民政府", "12、", "…", "须需", "帐", "http://", "x=", "\\", "&", "[bookmark:", "登陆", "1 ", "甲、", "有三个部分，是", "各县", "做出", "一"})
    void isLinear(String piece) {
        String whole = piece.repeat(LENGTH / piece.length());
        millis(whole.substring(0, whole.length() / 4), Role.BODY);
        long quarter = Math.max(25, millis(whole.substring(0, whole.length() / 4), Role.BODY));
        long all = millis(whole, Role.BODY);
        // What is compiled meanwhile can hold up one run, not every one.
        for (int again = 0; again < 3 && all >= quarter * 12; again++) {
            all = Math.min(all, millis(whole, Role.BODY));
        }
        assertThat(all).as("%s: a quarter takes %d ms", piece, quarter).isLessThan(quarter * 12);
    }

    @Test
    void manyParagraphsAreLinearToo() {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            elements.add(new Element(i, i % 3 == 0 ? Role.HEADING_3 : Role.BODY, Part.MAIN, (i % 7 + 1) + ".各单位要认真组织(部门)，2-5名", false, 0, Element.Place.of(i + 1)));
        }
        long start = System.nanoTime();
        assertThat(CHECKER.check(new Subject(new Paper(elements)))).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
