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
import wenshu.check.text.TextRules;

/** The rules that need only the words, each both ways. */
class TextRuleTests {

    private static final Path CASES = Path.of("src/test/resources/check/text");

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

    @Test
    void everyRuleHasCasesBothWays() throws IOException {
        Map<String, List<RuleCase>> byRule = cases().stream().collect(Collectors.groupingBy(RuleCase::rule));
        assertThat(TextRules.families().stream().flatMap(family -> family.rules().keySet().stream())).allSatisfy(id -> {
            assertThat(byRule).containsKey(id);
            assertThat(byRule.get(id).stream().filter(RuleCase::wrong)).as(id).hasSizeGreaterThanOrEqualTo(2);
            assertThat(byRule.get(id).stream().filter(c -> !c.wrong())).as(id).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    /** What the catalogue says can be done, in the families of words, is done. */
    @Test
    void everyRuleOfTheFamiliesIsBuilt() {
        List<String> built = TextRules.families().stream().flatMap(family -> family.rules().keySet().stream()).toList();
        assertThat(Catalogue.standard().entries().stream().map(RuleEntry::id).filter(id -> id.matches("[NTRBPW]\\d\\d"))
                .filter(id -> !List.of("T13", "P19").contains(id))).allSatisfy(id -> assertThat(built).contains(id));
    }
}
