package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenshu.check.suite.HouseRules;
import wenshu.paper.Paper;
import wenshu.paper.read.PaperReader;

/** Papers with the faults that real ones had, under invented names: what a careful reader listed must be found there. */
class CarefulReaderTests {

    private static final Path PAPERS = Path.of("src/test/resources/check/careful");

    @Test
    void findsWhatACarefulReaderFound() throws IOException {
        Map<String, List<String>> wanted = new TreeMap<>();
        for (String line : Files.readAllLines(PAPERS.resolve("expected.tsv"))) {
            String[] columns = line.split("\t");
            if (!line.startsWith("#") && !line.startsWith("?")) {
                wanted.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(columns[1] + " " + columns[2]);
            }
        }
        Checker checker = HouseRules.checker();
        List<String> missed = new ArrayList<>();
        for (String file : wanted.keySet()) {
            Paper paper = PaperReader.ofText(Files.readString(PAPERS.resolve(file)));
            List<String> found = checker.check(new Subject(paper)).stream()
                    .map(f -> (f.element() < 0 ? 0 : paper.elements().get(f.element()).place().paragraph()) + " " + f.rule().id())
                    .collect(Collectors.toList());
            wanted.get(file).stream().filter(place -> checker.built().contains(place.substring(place.length() - 3)))
                    .filter(place -> !found.contains(place)).forEach(place -> missed.add(file + " " + place));
        }
        assertThat(missed).isEmpty();
    }
}
