package wenshu.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layout cases of tables: widths, merged cells, heights, page ends, upright text, borders, nesting. */
class TableGoldenTests {

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return GoldenCase.in(Path.of("src/test/resources/golden/tables"));
    }
}
