package wenshu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the table of rooms in {@code docs/architecture.md}, to the vendor fences and to the size law. */
class ArchitectureTests {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses HOUSE = HouseClasses.ALL;

    /** Each room may use only what its row in the document names. */
    @TestFactory
    Stream<DynamicTest> arrows() throws IOException {
        Map<String, Set<String>> allowed = rooms();
        return allowed.entrySet().stream().map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
            // The root holds the Spring application class, which the command line starts.
            String[] targets = Stream.concat(Stream.of("wenshu", "wenshu." + room.getKey() + ".."),
                    room.getValue().stream().map(name -> "wenshu." + name + "..")).toArray(String[]::new);
            classes().that().resideInAPackage("wenshu." + room.getKey() + "..").should()
                    .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>not(resideInAnyPackage("wenshu.."))
                            .or(resideInAnyPackage(targets)))
                    .check(HOUSE);
        }));
    }

    @Test
    void theDocumentNamesEveryRoomAndNoOther() throws IOException {
        Set<String> built = new TreeSet<>();
        try (Stream<Path> folders = Files.list(SOURCES.resolve("wenshu"))) {
            folders.filter(Files::isDirectory).forEach(folder -> built.add(folder.getFileName().toString()));
        }
        assertThat(rooms().keySet()).containsExactlyInAnyOrderElementsOf(built);
        assertThat(Files.readAllLines(DOCUMENT)).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void noCyclesAtAnyDepth() {
        slices().matching("wenshu.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("wenshu.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /** A vendor's types stay in one room, so that replacing the vendor is the work of that room alone. */
    @TestFactory
    Stream<DynamicTest> vendorFences() {
        return Map.ofEntries(
                Map.entry("software.amazon..", "wenshu.archive.s3.."),
                Map.entry("org.flywaydb..", "wenshu.home.."),
                Map.entry("com.zaxxer..", "wenshu.home.."),
                Map.entry("org.sqlite..", "wenshu.home.."),
                Map.entry("com.itextpdf..", "wenshu.pdf.."),
                Map.entry("org.ofdrw..", "wenshu.ofd.."),
                Map.entry("org.apache.lucene..", "wenshu.search.lucene.."),
                Map.entry("org.apache.tika..", "wenshu.extract.worker.."),
                Map.entry("io.ocfl..", "wenshu.archive.ocfl.."),
                Map.entry("org.jodconverter..", "wenshu.office.."),
                Map.entry("com.google.zxing..", "wenshu.barcode.."),
                Map.entry("org.dhatim..", "wenshu.sheet.."),
                Map.entry("org.apache.james..", "wenshu.intake.. wenshu.extract.worker.."),
                Map.entry("org.bouncycastle..", "wenshu.home.."),
                Map.entry("org.springframework.web..", "wenshu.web.."),
                Map.entry("org.apache.pdfbox..", "wenshu.extract.worker..")).entrySet().stream()
                .map(fence -> DynamicTest.dynamicTest(fence.getKey(), () -> noClasses().that()
                        .resideOutsideOfPackages(fence.getValue().split(" ")).should().dependOnClassesThat()
                        .resideInAPackage(fence.getKey()).check(HOUSE)));
    }

    /** Layout sees neither files nor frameworks nor floating point that differs between machines. */
    @Test
    void typesetIsPure() {
        classes().that().resideInAPackage("wenshu.typeset..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("wenshu.typeset..", "java.lang..", "java.util..", "java.nio", "java.nio.charset",
                        "com.ibm.icu..").check(HOUSE);
    }

    @Test
    void filesAreSmall() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                assertThat(lines).as(file.toString()).isLessThanOrEqualTo(600);
                sizes.add(lines);
            }
        }
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2)).as("median file").isLessThanOrEqualTo(100);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("nine of ten files").isLessThanOrEqualTo(300);
    }

    /** The rows of the document's table: room to what it may use; "all above" is every row before it. */
    private static Map<String, Set<String>> rooms() throws IOException {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        Pattern row = Pattern.compile("\\| `(\\w+)` \\| .* \\| (.*) \\|");
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches()) {
                String may = matcher.group(2).strip();
                rooms.put(matcher.group(1), may.equals("–") ? Set.of()
                        : may.equals("all above") ? new TreeSet<>(rooms.keySet()) : Set.of(may.split(" ")));
            }
        }
        return rooms;
    }
}
