package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import wenshu.docx.read.DocxReader;
import wenshu.typeset.content.Document;
import wenshu.typeset.frame.FrameText;
import wenshu.typeset.page.Typesetter;

/**
 * A layout case in one readable file: pieces of WordprocessingML and the lines that must come of them, on the square
 * font. {@code -Dgolden.update=true} writes what comes out; read the difference before you keep it.
 */
final class GoldenCase {

    private GoldenCase() {
    }

    /** A test for each case in a folder. */
    static Stream<DynamicTest> in(Path folder) throws IOException {
        return Files.list(folder).filter(file -> file.toString().endsWith(".txt")).sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        Map<String, String> parts = parts(text);
        String actual = lay(parts);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text.substring(0, text.indexOf("=== expect\n")) + "=== expect\n" + actual);
        }
        assertThat(actual).isEqualTo(parts.get("expect"));
    }

    private static String lay(Map<String, String> parts) {
        TestDocx docx = TestDocx.body(parts.get("body"));
        parts.forEach((name, content) -> {
            if (name.startsWith("footer")) {
                docx.footer(name, content);
            } else if (name.startsWith("header")) {
                docx.header(name, content);
            }
        });
        if (parts.containsKey("footnotes")) {
            docx.footnotes(parts.get("footnotes"));
        }
        if (parts.containsKey("endnotes")) {
            docx.endnotes(parts.get("endnotes"));
        }
        docx.styles(parts.getOrDefault("styles", ""));
        docx.settings(parts.getOrDefault("settings", ""));
        if (parts.containsKey("numbering")) {
            docx.numbering(parts.get("numbering"));
        }
        for (String name : parts.keySet()) {
            if (name.startsWith("picture ")) {
                docx.picture(name.split(" ")[1], TestPictures.of(name.split(" ")[2]));
            }
        }
        DocxReader.ReadDocx read = DocxReader.read(docx.build());
        String pages = FrameText.of(new Typesetter(SquareFont.fonts()).set(read.document()));
        return !parts.containsKey("remarks") ? pages : pages + read.remarks().stream()
                .map(remark -> "remark " + remark.code() + " near “" + remark.near() + "”\n").collect(Collectors.joining());
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split("(?m)^=== ")) {
            int end = part.indexOf('\n');
            if (!part.isBlank() && end > 0) {
                parts.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
        return parts;
    }
}
