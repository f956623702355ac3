package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wenshu.check.layout.LayoutRules;
import wenshu.check.suite.HouseRules;

/** The rules of dates, figures, attachments, signing, colophon, conduct and privacy, each both ways. */
class FactRuleTests {

    private static final Path CASES = Path.of("src/test/resources/check/facts");

    private static List<RuleCase> cases() throws IOException {
        List<RuleCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                RuleCase.of(Files.readAllLines(file)).forEach(cases::add);
            }
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> bothWays() throws IOException {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.rule() + (c.wrong() ? " 错 " : " 对 ") + c.line(), c::run));
    }

    /** At least two faults and three right texts a rule, the nastier the better. */
    @Test
    void everyRuleHasCasesBothWays() throws IOException {
        Map<String, List<RuleCase>> byRule = cases().stream().collect(Collectors.groupingBy(RuleCase::rule));
        assertThat(HouseRules.checker().built().stream().filter(id -> id.matches("[DASVKI]\\d\\d"))
                .filter(id -> !new LayoutRules().rules().containsKey(id))).allSatisfy(id -> {
            assertThat(byRule).containsKey(id);
            assertThat(byRule.get(id).stream().filter(RuleCase::wrong)).as(id).hasSizeGreaterThanOrEqualTo(2);
            assertThat(byRule.get(id).stream().filter(c -> !c.wrong())).as(id).hasSizeGreaterThanOrEqualTo(3);
        });
    }
}
