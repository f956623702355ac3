package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.home.DataHome;
import wenshu.notice.DraftFile;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/**
 * A paper of every kind and layout as it is printed: each line with the millimetres of its left end and its baseline from
 * the paper's upper left corner. {@code -Dgolden.update=true} writes what is seen; read it before it is kept.
 */
class PaperGalleryTests {

    private static final Path GALLERY = Path.of("src/test/resources/wenshu/notice/gallery");
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path GOLDEN = Path.of("src/test/resources/wenshu/notice/golden/gallery");
    /** The forwarding notices bring forms with them and have golden lines of their own. */
    private static final List<String> ELSEWHERE = List.of("yangquan-forward.txt", "changzhi-forward.txt", "own-notice.txt");

    @TempDir
    private static Path home;
    private static Workshop workshop;

    @BeforeAll
    static void open() {
        VeraGreenfieldFoundryProvider.initialise();
        workshop = new Workshop(new DataHome(home), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @TestFactory
    Stream<DynamicTest> papers() throws IOException {
        List<Path> drafts = new ArrayList<>();
        for (Path folder : List.of(GALLERY, SAMPLES)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !ELSEWHERE.contains(file.getFileName().toString())).forEach(drafts::add);
            }
        }
        return drafts.stream().sorted().map(draft -> DynamicTest.dynamicTest(draft.getParent().getFileName() + "/" + draft.getFileName(),
                () -> printsTheGoldenLines(draft)));
    }

    private static void printsTheGoldenLines(Path draft) throws Exception {
        String name = draft.getFileName().toString();
        Notices.Set set = workshop.notices().issue(name, DraftFile.parse(name, Files.readString(draft)));
        assertThat(set.rendition().findings()).isEmpty();
        PdfATests.assertPdfA(set.rendition().pdf());
        String seen = lines(set.rendition().frames());
        Path golden = GOLDEN.resolve((draft.startsWith(SAMPLES) ? "sample-" : "") + name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(golden));
    }

    private static String lines(List<Frame> pages) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            out.append("第").append(i + 1).append("页\n");
            TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
            collect(pages.get(i).items(), 0, 0, rows);
            rows.forEach((y, runs) -> out.append(String.format(Locale.ROOT, "  %5.1f %5.1f  %s%n", mm(y), mm(runs.firstKey()),
                    String.join("", runs.values()))));
        }
        return out.toString().replace("\r", "");
    }

    private static void collect(List<FrameItem> items, int dx, int dy, TreeMap<Integer, TreeMap<Integer, String>> rows) {
        for (FrameItem item : items) {
            switch (item) {
                case FrameItem.GlyphRun run when !run.text().isBlank() ->
                    rows.computeIfAbsent(dy + run.y(), y -> new TreeMap<>()).merge(dx + run.x(), run.text(), String::concat);
                case FrameItem.Stroke line -> rows.computeIfAbsent(dy + line.y1(), y -> new TreeMap<>())
                        .merge(dx + line.x1(), line.x1() == line.x2() ? "│" : "──", (first, second) -> first);
                case FrameItem.Turned turned -> collect(turned.items(), dx + turned.x(), dy + turned.y(), rows);
                default -> collect(item.inner(), dx, dy, rows);
            }
        }
    }

    private static double mm(int millipoints) {
        return millipoints * 25.4 / 72_000;
    }
}
