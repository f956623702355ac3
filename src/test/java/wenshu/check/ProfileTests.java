package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.fault.FaultException;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

class ProfileTests {

    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Paper PAPER = new Paper(List.of(
            new Element(0, Role.BODY, Part.MAIN, "正文。", false, 0, Element.Place.of(1))));
    /** A rule of each level that always finds something. */
    private static final RuleFamily EVERYTHING = () -> Map.of("T06", ProfileTests::always, "N01", ProfileTests::always);

    private static void always(Subject subject, Report report) {
        report.whole("有问题", "请改正");
    }

    private static List<Finding> check(Profile profile) {
        return new Checker(CATALOGUE, List.of(EVERYTHING)).check(new Subject(PAPER, Knowledge.NONE.under(profile)));
    }

    private static Profile parse(String text) {
        return Profile.parse("某局.txt", text, id -> CATALOGUE.entries().stream().anyMatch(entry -> entry.id().equals(id)));
    }

    @Test
    void leavesHabitsOutWhereOnlyStandardsCount() {
        assertThat(check(Profile.HOUSE)).extracting(finding -> finding.rule().id()).containsExactly("N01", "T06");
        assertThat(check(Profile.STANDARD)).extracting(finding -> finding.rule().id()).containsExactly("N01");
    }

    @Test
    void setsSeveritiesAndSwitchesRulesOff() {
        Profile profile = parse("名称 = 某局\n# 习惯\nT06 = 提示  # 本局沿用\nN01＝不查\n公示首日计入 = 否\n转发件列为附件 = 是\n");
        assertThat(check(profile)).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("T06");
            assertThat(finding.severity()).isEqualTo(Severity.HINT);
        });
        assertThat(profile.name()).isEqualTo("某局");
        assertThat(profile.countStartDay()).isFalse();
        assertThat(profile.forwardedIsAttachment()).isTrue();
    }

    @Test
    void namesTheLineThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> parse("T06 = 提示\nT99 = 提示")).isInstanceOf(FaultException.class)
                .hasMessageContaining("某局.txt 第2行");
        assertThatThrownBy(() -> parse("T06 = 严重")).isInstanceOf(FaultException.class).hasMessageContaining("第1行");
    }
}
