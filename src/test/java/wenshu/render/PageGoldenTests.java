package wenshu.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layout cases of pages: sections, columns, notes, running titles, what floats. */
class PageGoldenTests {

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return GoldenCase.in(Path.of("src/test/resources/golden/pages"));
    }
}
