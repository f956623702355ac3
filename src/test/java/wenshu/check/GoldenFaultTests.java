package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wenshu.check.text.TextRules;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.read.PaperReader;

/** Real papers, with invented persons, and the faults of wording that were found in them by eye. */
class GoldenFaultTests {

    private static final Path FOLDER = Path.of("src/test/resources/check/wording");
    private static final Checker CHECKER = new Checker(Catalogue.standard(), TextRules.families());

    private static Paper paper(String name) throws IOException {
        return PaperReader.ofText(Files.readString(FOLDER.resolve(name + ".txt")));
    }

    /** Rule, line and words at fault. */
    private static Set<List<String>> found(String name) throws IOException {
        Paper paper = paper(name);
        Set<List<String>> found = new HashSet<>();
        for (Finding finding : CHECKER.check(new Subject(paper))) {
            if (finding.element() >= 0) {
                Element element = paper.elements().get(finding.element());
                String line = String.valueOf(element.place().paragraph());
                found.add(List.of(finding.rule().id(), line, element.text().substring(finding.start(), finding.end()).strip()));
                found.add(List.of(finding.rule().id(), line, ""));
            }
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsFound() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.txt")).stream().filter(line -> !line.startsWith("#")).map(line -> {
            String[] parts = line.split(" ", 4);
            return DynamicTest.dynamicTest(line, () -> assertThat(found(parts[0]))
                    .contains(List.of(parts[1], parts[2], parts.length > 3 ? parts[3].strip() : "")));
        });
    }

    /** What another organ wrote is pointed at and never changed. */
    @Test
    void theForwardedPaperIsOnlyPointedAt() throws IOException {
        Paper paper = paper("forwarding");
        List<Finding> foreign = CHECKER.check(new Subject(paper)).stream()
                .filter(f -> f.element() >= 0 && paper.elements().get(f.element()).part().foreign()).toList();
        assertThat(foreign).hasSizeGreaterThan(30).allSatisfy(f -> {
            assertThat(f.severity()).isEqualTo(Severity.HINT);
            assertThat(f.edits()).isEmpty();
        });
        assertThat(CHECKER.check(new Subject(paper)).stream().flatMap(f -> f.edits().stream()))
                .noneMatch(edit -> paper.elements().get(edit.element()).part().foreign());
    }
}
