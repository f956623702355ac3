package wenshu.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;
import wenshu.extract.MeasuredPdf;
import wenshu.extract.TextExtractor;
import wenshu.notice.Fixtures;
import wenshu.notice.compose.NoticeComposer;
import wenshu.render.FontShelf;
import wenshu.render.LaidOut;
import wenshu.render.Renderer;

/** Two ways to measure one paper: our own frames, and the bytes of the PDF that is painted from them. */
class PagesTests {

    private static final int CLOSE = 30;

    @TempDir
    private Path temp;

    @Test
    void thePdfMeasuresAsItsFramesDo() throws Exception {
        LaidOut laid = laidOut();
        Pages frames = FramePages.of(laid.frames());
        MeasuredPdf read = read(laid.pdf());
        assertThat(read.status()).as(read.reason()).isEqualTo(ExtractionStatus.COMPLETE);
        Pages pdf = read.pages().orElseThrow();
        assertThat(pdf.text()).isEqualTo(frames.text());
        assertThat(pdf.fonts()).isNotEmpty().allMatch(Pages.Font::embedded);
        for (int page = 0; page < frames.sheets().size(); page++) {
            Sheet one = frames.sheets().get(page);
            Sheet other = pdf.sheets().get(page);
            assertThat(other.width()).isCloseTo(one.width(), within(CLOSE));
            assertThat(other.height()).isCloseTo(one.height(), within(CLOSE));
            lines(one.lines(), other.lines());
            assertThat(other.bars()).hasSameSizeAs(one.bars());
            for (int i = 0; i < one.bars().size(); i++) {
                close(other.bars().get(i).box(), one.bars().get(i).box());
                assertThat(other.bars().get(i).color()).isEqualTo(one.bars().get(i).color());
            }
        }
    }

    private static void lines(List<TextLine> frames, List<TextLine> pdf) {
        for (int i = 0; i < frames.size(); i++) {
            TextLine one = frames.get(i);
            TextLine other = pdf.get(i);
            assertThat(other.baseline()).isCloseTo(one.baseline(), within(CLOSE));
            for (int k = 0; k < one.glyphs().size(); k++) {
                Glyph a = one.glyphs().get(k);
                Glyph b = other.glyphs().get(k);
                assertThat(b.x()).as(one.text() + " " + k).isCloseTo(a.x(), within(CLOSE));
                assertThat(b.size()).isCloseTo(a.size(), within(CLOSE));
                assertThat(b.color()).isEqualTo(a.color());
                if (a.ink() != null) {
                    close(b.ink(), a.ink());
                }
            }
        }
    }

    private static void close(Box one, Box other) {
        assertThat(one.left()).isCloseTo(other.left(), within(300));
        assertThat(one.top()).isCloseTo(other.top(), within(300));
        assertThat(one.right()).isCloseTo(other.right(), within(300));
        assertThat(one.bottom()).isCloseTo(other.bottom(), within(300));
    }

    @Test
    void whatTheReadingProcessSaysIsReadAsItWasWritten() {
        Pages frames = FramePages.of(laidOut().frames());
        assertThat(PagesText.read(PagesText.write(frames))).isEqualTo(frames);
        assertThatThrownBy(() -> PagesText.read("source\tPDF\ng\tx\t0\t0\t0\t5\t0\t0\t0\t0\t0\t0\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PagesText.read("line\t1\t2\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PagesText.read("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenPdfIsOnlySaidToBeBroken() throws Exception {
        MeasuredPdf read = read("%PDF-1.4\nnothing that is one".getBytes());
        assertThat(read.pages()).isEmpty();
        assertThat(read.status()).isEqualTo(ExtractionStatus.FAILED);
        assertThat(read.reason()).isNotEmpty();
        assertThat(read("no PDF at all".getBytes()).status()).isEqualTo(ExtractionStatus.UNSUPPORTED);
    }

    private MeasuredPdf read(byte[] bytes) throws Exception {
        Path file = Files.write(temp.resolve("x.pdf"), bytes);
        try (TextExtractor extractor = new TextExtractor(temp.resolve("work"), 1, Limits.DEFAULT)) {
            return extractor.pages(file, "x.pdf");
        }
    }

    private static LaidOut laidOut() {
        byte[] docx = new NoticeComposer(name -> {
            throw new IllegalStateException("no forms here");
        }).docx(withoutForms());
        return new Renderer(new FontShelf(Path.of("nowhere"))).layOut("x.docx", docx);
    }

    private static wenshu.notice.Draft withoutForms() {
        wenshu.notice.Draft draft = Fixtures.yangquan();
        return new wenshu.notice.Draft(draft.head(), draft.body(), List.of(), draft.forwarded());
    }
}
