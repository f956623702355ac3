package wenshu.check.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.check.suite.HouseRules;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.read.PaperReader;

/**
 * Faults planted in clean papers must be found, and clean papers must be left alone. The whole campaign runs with
 * {@code -Dcheck.campaign=true} and writes its table to {@code target/planted.txt}.
 */
class PlantedFaultsTests {

    private static final Path RESOURCES = Path.of("src/test/resources/check");
    private static final double RECALL = 0.98;
    /** One false alarm, error or warning, in ten papers. */
    private static final int PAPERS_PER_ALARM = 10;

    private final Checker checker = HouseRules.checker();

    /** A clean paper with what is said of it before anything is planted. */
    private record Clean(String name, String text, Paper paper, Set<String> said) {
    }

    /** What became of one planted fault. */
    private record Outcome(Plant plant, String paper, boolean found, Set<String> others, String line) {
    }

    private static List<Plant> plants(Checker checker) throws IOException {
        return Files.readAllLines(RESOURCES.resolve("plants.txt")).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Plant::of).filter(plant -> checker.built().contains(plant.rule())).toList();
    }

    private List<Clean> papers() throws IOException {
        List<Clean> papers = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("clean"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Paper paper = PaperReader.ofText(text);
                papers.add(new Clean(file.getFileName().toString(), text, paper, grave(paper)));
            }
        }
        return papers;
    }

    private Set<String> grave(Paper paper) {
        return checker.check(new Subject(paper)).stream().filter(f -> f.severity() != Severity.HINT)
                .map(f -> f.rule().id() + " " + (f.element() < 0 ? "" : paper.elements().get(f.element()).stripped())).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void cleanPapersAreLeftAlone() throws IOException {
        List<Clean> papers = papers();
        assertThat(papers).hasSizeGreaterThanOrEqualTo(30);
        List<String> alarms = papers.stream().flatMap(clean -> clean.said.stream().map(said -> clean.name + " " + said)).toList();
        assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo(papers.size() / PAPERS_PER_ALARM);
    }

    /** Each spelling of each fault in one paper. */
    @Test
    void plantedFaultsAreFound() throws IOException {
        List<Clean> papers = papers();
        List<Outcome> outcomes = new ArrayList<>();
        int seed = 0;
        for (Plant plant : plants(checker)) {
            seed++;
            for (int i = 0; i < papers.size() && plant.demanded(); i++) {
                Optional<Outcome> outcome = run(plant, papers.get((seed * 7 + i) % papers.size()), seed);
                if (outcome.isPresent()) {
                    outcomes.add(outcome.get());
                    break;
                }
            }
        }
        List<String> missed = outcomes.stream().filter(outcome -> !outcome.found)
                .map(outcome -> outcome.plant.rule() + " " + outcome.paper + " " + outcome.line).toList();
        assertThat(missed).as("missed of " + outcomes.size()).hasSizeLessThanOrEqualTo((int) (outcomes.size() * (1 - RECALL)));
    }

    @Test
    @EnabledIfSystemProperty(named = "check.campaign", matches = "true")
    void campaign() throws IOException {
        List<Clean> papers = papers();
        List<Outcome> outcomes = new ArrayList<>();
        int seed = 0;
        for (Plant plant : plants(checker)) {
            for (Clean clean : papers) {
                for (int i = 0; i < 2; i++) {
                    run(plant, clean, ++seed).ifPresent(outcomes::add);
                }
            }
        }
        Map<String, List<Outcome>> byRule = outcomes.stream().collect(Collectors.groupingBy(o -> o.plant.rule(), TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("papers " + papers.size() + ", false alarms " + papers.stream().mapToInt(c -> c.said.size()).sum() + "\n");
        papers.forEach(clean -> clean.said.forEach(said -> table.append("  alarm ").append(clean.name).append(' ').append(said).append('\n')));
        long found = outcomes.stream().filter(Outcome::found).count();
        long alone = outcomes.stream().filter(o -> o.found && o.others.isEmpty()).count();
        table.append("rules %d, planted %d, found %d = %.4f, found alone %d = %.4f%n".formatted(byRule.size(), outcomes.size(), found,
                (double) found / outcomes.size(), alone, (double) alone / outcomes.size()));
        byRule.forEach((rule, all) -> {
            Map<String, Long> others = all.stream().flatMap(o -> o.others.stream()).collect(Collectors.groupingBy(o -> o, LinkedHashMap::new, Collectors.counting()));
            table.append("%s planted %d found %d others %s%n".formatted(rule, all.size(), all.stream().filter(Outcome::found).count(), others));
            all.stream().filter(o -> !o.found).limit(4).forEach(o -> table.append("    missed ").append(o.paper).append(" | ").append(o.line).append('\n'));
        });
        Files.writeString(Path.of("target/planted.txt"), table);
        List<Outcome> demanded = outcomes.stream().filter(outcome -> outcome.plant.demanded()).toList();
        assertThat((double) demanded.stream().filter(Outcome::found).count() / demanded.size()).isGreaterThanOrEqualTo(RECALL);
    }

    private Optional<Outcome> run(Plant plant, Clean clean, int seed) {
        return plant.in(clean.text, clean.paper, new Random(seed)).map(planted -> {
            Paper paper = PaperReader.ofText(planted.text());
            List<Finding> findings = checker.check(new Subject(paper));
            boolean found = findings.stream().filter(f -> f.rule().id().equals(plant.rule()))
                    .anyMatch(f -> plant.anywhere() || f.element() < 0 || there(paper.elements().get(f.element()), planted.line()));
            Set<String> others = findings.stream().filter(f -> f.severity() != Severity.HINT && !f.rule().id().equals(plant.rule()))
                    .filter(f -> f.element() < 0 || !clean.said.contains(f.rule().id() + " " + paper.elements().get(f.element()).stripped()))
                    .map(f -> f.rule().id()).collect(Collectors.toCollection(TreeSet::new));
            return new Outcome(plant, clean.name, found, others, planted.text().split("\n", -1)[planted.line()]);
        });
    }

    private static boolean there(Element element, int line) {
        return Math.abs(element.place().paragraph() - 1 - line) <= 0;
    }
}
