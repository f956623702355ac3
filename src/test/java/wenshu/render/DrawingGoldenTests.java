package wenshu.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layout cases of what is drawn: lines and shapes, pictures and where they stand, text boxes, older drawings. */
class DrawingGoldenTests {

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return GoldenCase.in(Path.of("src/test/resources/golden/drawings"));
    }
}
