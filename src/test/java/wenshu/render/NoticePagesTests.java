package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import wenshu.assembly.Workshop;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.home.DataHome;
import wenshu.notice.DraftFile;
import wenshu.typeset.frame.FrameText;

/** The sample notices as printed pages: what stands on every line of the notice itself and of the first page behind it. */
class NoticePagesTests {

    private static final int PAGES_COMPARED = 3;
    private static final Set<String> MEASURES = Set.of("w:w", "w:h", "w:left", "w:right", "w:top", "w:bottom", "w:line",
            "w:before", "w:after", "w:firstLine", "w:hanging", "w:pos", "w:sz", "w:header", "w:footer");

    @TempDir
    private Path home;

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yangquan-forward", "changzhi-forward", "own-notice"})
    void printsTheGoldenLinesAsPdfA(String name) throws Exception {
        Rendition rendition;
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            rendition = workshop.notices().issue(name, DraftFile.parse(name, resource("/samples/" + name + ".txt"))).rendition();
        }
        assertThat(rendition.findings()).isEmpty();
        PdfATests.assertPdfA(rendition.pdf());
        String actual = lines(rendition);
        Path seen = Path.of("target", "golden", name + "-pages.txt");
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, actual);
        assertThat(actual).isEqualTo(resource("/wenshu/notice/golden/" + name + "-pages.txt"));
    }

    /** Word calls a file damaged when a measure is no number; our own reader would pass over it. */
    @Test
    void everyMeasureIsANumber() throws IOException {
        byte[] docx;
        try (Workshop workshop = new Workshop(new DataHome(home), Clock.systemUTC())) {
            docx = workshop.notices().issue("x", DraftFile.parse("x", resource("/samples/changzhi-forward.txt"))).docx();
        }
        OpcPackage file = OpcPackage.read("x", docx);
        for (String part : file.names()) {
            if (part.startsWith("word/") && part.endsWith(".xml")) {
                measures(part, file.xml(part).root());
            }
        }
    }

    private static void measures(String part, XmlElement element) {
        element.attributes().forEach((name, value) -> {
            if (MEASURES.contains(name)) {
                assertThat(value).as("%s %s %s", part, element.name(), name).matches("-?\\d+%?");
            }
        });
        element.children().forEach(child -> measures(part, child));
    }

    /** The text of each line without its place: {@link wenshu.notice} measures places, this shows where lines break. */
    private static String lines(Rendition rendition) {
        List<String> rows = FrameText.of(rendition.frames().subList(0, PAGES_COMPARED)).lines()
                .filter(row -> row.startsWith("page") || row.contains(" | ")).toList();
        return rows.stream().map(row -> row.startsWith("page") ? row.replaceAll("(page \\d+).*", "$1")
                : "  " + row.substring(row.indexOf(" | ") + 3)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NoticePagesTests.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
