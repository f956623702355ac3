package wenshu.notice.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenshu.notice.DraftFile;
import wenshu.notice.Fixtures;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.render.Rendition;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** The printed page measured: every figure is one of GB/T 9704-2012, in millimetres from the paper's upper left corner. */
class NoticeGeometryTests {

    private static final int RED = 0xFF0000;
    private static Rendition letter;
    private static Rendition document;

    @BeforeAll
    static void print() {
        Renderer renderer = new Renderer(new FontShelf(Path.of("target", "no-own-fonts")));
        NoticeComposer composer = new NoticeComposer(name -> SmallForm.docx());
        letter = renderer.render("letter", composer.docx(Fixtures.yangquan()));
        document = renderer.render("document", composer.docx(DraftFile.parse("", Fixtures.text("document-draft.txt"))));
    }

    @Test
    void theLettersMarkIs30BelowTheEdgeBetweenDoubleLinesOf170() {
        FrameItem.GlyphRun mark = run(letter, 1, "阳泉市人力");
        assertThat(mark.color()).isEqualTo(RED);
        assertThat(mm(mark.y()) - 0.86 * mm(mark.size())).isCloseTo(30, within(0.2));
        List<FrameItem.Stroke> lines = redLines(letter, 1);
        assertThat(lines).hasSize(4).allSatisfy(line -> {
            assertThat(mm(line.x1())).isCloseTo(20, within(0.1));
            assertThat(mm(line.x2())).isCloseTo(190, within(0.1));
        });
        assertThat(top(lines.get(0)) - mm(mark.y()) - 0.08 * mm(mark.size())).isCloseTo(4, within(0.2));
        assertThat(lines.get(0).width()).as("thick over thin").isGreaterThan(lines.get(1).width());
        assertThat(lines.get(2).width()).as("thin over thick").isLessThan(lines.get(3).width());
        assertThat(bottom(lines.get(3))).isCloseTo(277, within(0.1));
    }

    @Test
    void theLettersNumberIsFlushRightBelowTheLineAndItsFirstPageHasNoPageNumber() {
        FrameItem.GlyphRun number = run(letter, 1, "阳人社函");
        assertThat(mm(number.y()) - 0.86 * mm(number.size()) - bottom(redLines(letter, 1).get(1))).isCloseTo(4.94, within(0.3));
        assertThat(pageText(letter, 1)).doesNotContain("— 1 —", "—1—");
        assertThat(redLines(letter, 2)).isEmpty();
    }

    @Test
    void pageNumbersStand7BelowTheTypeAreaOddRightEvenLeft() {
        for (int page = 2; page <= 5; page++) {
            FrameItem.GlyphRun dash = runs(letter, page).stream().filter(r -> r.text().startsWith("—")).findFirst().orElseThrow();
            // The dash lies a third of an em above the baseline.
            assertThat(mm(dash.y()) - 0.33 * mm(dash.size())).isCloseTo(269, within(1.0));
            assertThat(mm(dash.x())).isCloseTo(page % 2 == 0 ? 28 + 4.94 : 165, within(3.0));
        }
    }

    @Test
    void aFullPageHolds22LinesOf28() {
        List<Integer> baselines = new ArrayList<>(runs(letter, 5).stream().filter(r -> mm(r.y()) < 262).map(FrameItem.GlyphRun::y)
                .distinct().sorted().toList());
        assertThat(baselines).hasSize(22);
        assertThat(baselines.get(1) - baselines.get(0)).isEqualTo(28_950);
        List<FrameItem.GlyphRun> full = runs(letter, 5).stream().filter(r -> r.codePoints().length >= 26).toList();
        assertThat(full).isNotEmpty();
        // Only a closing mark may hang over the right margin.
        assertThat(full).allSatisfy(r -> assertThat(mm(r.x() + r.width())).isLessThan(184 + 5.7));
    }

    @Test
    void theDocumentsMarkIs72BelowTheEdgeAndItsLine4BelowTheNumber() {
        FrameItem.GlyphRun mark = run(document, 1, "阳泉市人力");
        assertThat(mm(mark.y()) - 0.86 * mm(mark.size())).isCloseTo(72, within(0.3));
        FrameItem.Stroke line = redLines(document, 1).getFirst();
        assertThat(redLines(document, 1)).hasSize(1);
        assertThat(mm(line.x2() - line.x1())).isCloseTo(156, within(0.2));
        FrameItem.GlyphRun number = run(document, 1, "阳人社发");
        assertThat(top(line) - mm(number.y()) - 0.15 * mm(number.size())).isCloseTo(4, within(0.2));
        assertThat(mm(number.x())).as("one character in: it stands beside the signer").isCloseTo(28 + 5.56, within(0.2));
    }

    @Test
    void theColophonEndsOnTheLowerEdgeOfTheLastPagesTypeArea() {
        int last = document.pages();
        List<FrameItem.Stroke> lines = strokes(document, last);
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(mm(line.x2() - line.x1())).isCloseTo(156, within(0.2)));
        assertThat(mm(lines.getLast().y1())).isCloseTo(262, within(0.5));
        assertThat(mm(lines.getFirst().width())).isCloseTo(0.35, within(0.02));
        assertThat(mm(lines.get(1).width())).isCloseTo(0.25, within(0.02));
        assertThat(mm(lines.getLast().width())).isCloseTo(0.35, within(0.02));
    }

    @Test
    void theDateStandsFourCharactersFromTheRightWithTheNameCentredOverIt() {
        FrameItem.GlyphRun name = runs(letter, 2).stream().filter(r -> r.text().startsWith("阳泉市人力")).findFirst().orElseThrow();
        List<FrameItem.GlyphRun> date = runs(letter, 2).stream().filter(r -> r.y() - name.y() == 28_950).toList();
        int left = date.stream().mapToInt(FrameItem.GlyphRun::x).min().orElseThrow();
        int right = date.stream().mapToInt(r -> r.x() + r.width()).max().orElseThrow();
        assertThat(184 - mm(right)).isCloseTo(4 * 5.56, within(0.5));
        assertThat(mm(left + right) / 2).isCloseTo(mm(2 * name.x() + name.width()) / 2, within(0.5));
    }

    private static double mm(double millipoints) {
        return millipoints * 25.4 / 72_000;
    }

    private static double top(FrameItem.Stroke line) {
        return mm(line.y1() - line.width() / 2.0);
    }

    private static double bottom(FrameItem.Stroke line) {
        return mm(line.y1() + line.width() / 2.0);
    }

    private static FrameItem.GlyphRun run(Rendition rendition, int page, String start) {
        return runs(rendition, page).stream().filter(r -> r.text().startsWith(start)).findFirst().orElseThrow();
    }

    private static String pageText(Rendition rendition, int page) {
        StringBuilder text = new StringBuilder();
        runs(rendition, page).forEach(r -> text.append(r.text()));
        return text.toString();
    }

    private static List<FrameItem.GlyphRun> runs(Rendition rendition, int page) {
        return flat(rendition.frames().get(page - 1)).stream().filter(FrameItem.GlyphRun.class::isInstance)
                .map(FrameItem.GlyphRun.class::cast).toList();
    }

    private static List<FrameItem.Stroke> redLines(Rendition rendition, int page) {
        return strokes(rendition, page).stream().filter(line -> line.color() == RED).toList();
    }

    private static List<FrameItem.Stroke> strokes(Rendition rendition, int page) {
        return flat(rendition.frames().get(page - 1)).stream().filter(FrameItem.Stroke.class::isInstance)
                .map(FrameItem.Stroke.class::cast).sorted(Comparator.comparingInt(FrameItem.Stroke::y1)).toList();
    }

    private static List<FrameItem> flat(Frame frame) {
        return FrameItem.flat(frame.items());
    }
}
