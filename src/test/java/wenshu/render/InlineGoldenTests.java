package wenshu.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layout cases of text: grids, breaks, marks, gaps, decorations, numbers, tabs. */
class InlineGoldenTests {

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return GoldenCase.in(Path.of("src/test/resources/golden/inline"));
    }
}
