package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenshu.docx.read.DocxReader;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.GlyphRun;
import wenshu.typeset.page.Typesetter;

/** What must hold for any text: nothing lost or doubled, no forbidden mark at a line's end, nothing beyond the margin. */
class LayoutPropertyTests {

    private static final String ALPHABET = "一二三四五六七八九十人社局，。、；：？！（）《》“”〔〕——……abc XYZ 2026 3.5%";
    private static final String NOT_FIRST = "，。、；：？！）》”〕";
    private static final String NOT_LAST = "（《“〔";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsSetWholeAndByTheRules(long seed) {
        Random random = new Random(seed);
        String text = text(random);
        boolean hang = random.nextBoolean();
        String body = "<w:p><w:pPr><w:jc w:val=\"both\"/><w:overflowPunct w:val=\"" + (hang ? 1 : 0) + "\"/>"
                + "<w:ind w:firstLine=\"" + random.nextInt(640) + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                + text + "</w:t></w:r></w:p><w:sectPr><w:pgSz w:w=\"" + (3_000 + random.nextInt(6_000))
                + "\" w:h=\"5000\"/><w:pgMar w:top=\"400\" w:bottom=\"400\" w:left=\"400\" w:right=\"400\"/></w:sectPr>";
        TestDocx docx = TestDocx.body(body).settings(random.nextBoolean()
                ? "<w:characterSpacingControl w:val=\"compressPunctuation\"/>" : "");
        List<Frame> pages = new Typesetter(SquareFont.fonts()).set(DocxReader.read(docx.build()).document());

        List<String> lines = new ArrayList<>();
        for (Frame page : pages) {
            lines.addAll(lines(page, hang));
        }
        assertThat(String.join("", lines).replace(" ", "")).as("seed %d", seed).isEqualTo(text.replace(" ", ""));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0) {
                assertThat(NOT_FIRST.indexOf(line.charAt(0))).as("seed %d, line %d: %s", seed, i, line).isNegative();
            }
            if (i < lines.size() - 1) {
                assertThat(NOT_LAST.indexOf(line.charAt(line.length() - 1)))
                        .as("seed %d, line %d: %s", seed, i, line).isNegative();
            }
        }
    }

    /** Random text in which marks stand as they may in a paper: never three closing marks in a row. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("始");
        int marks = 0;
        for (int i = 0; i < 200 + random.nextInt(400); i++) {
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            boolean mark = NOT_FIRST.indexOf(c) >= 0 || NOT_LAST.indexOf(c) >= 0 || c == '—' || c == '…' || c == '%'
                    || c == '.';
            marks = mark ? marks + 1 : 0;
            if (marks < 2) {
                text.append(c);
            }
        }
        return text.append('终').toString();
    }

    private static List<String> lines(Frame page, boolean hang) {
        List<GlyphRun> runs = new ArrayList<>();
        FrameItem.flat(page.items()).forEach(item -> {
            if (item instanceof GlyphRun run) {
                runs.add(run);
            }
        });
        runs.sort(Comparator.comparingInt(GlyphRun::y).thenComparingInt(GlyphRun::x));
        List<String> lines = new ArrayList<>();
        int y = -1;
        for (GlyphRun run : runs) {
            int over = run.x() + run.width() - (page.width() - 20_000);
            assertThat(over).as(run.text()).isLessThanOrEqualTo(hang ? run.size() : 100);
            if (run.y() != y) {
                lines.add("");
                y = run.y();
            }
            lines.set(lines.size() - 1, lines.getLast() + run.text());
        }
        return lines;
    }
}
