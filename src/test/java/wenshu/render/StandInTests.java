package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenshu.docx.read.FontTable;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.LineMetrics;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.FrameItem;

/** Which font is drawn, and how wide, where the one that a paper names is not at hand. */
class StandInTests {

    private static final FontShelf SHELF = new FontShelf(Path.of("no-own-fonts"));

    @ParameterizedTest
    @CsvSource({"Courier New, LiberationMono-Regular", "Georgia, LiberationSerif-Regular", "Nonesuch, LiberationSerif-Regular",
        "Nonesuch Sans, LiberationSans-Regular", "Nonesuch Mono, LiberationMono-Regular", "Renamed, Carlito-Regular",
        "'Nonesuch, Arial, sans-serif', LiberationSans-Regular", "Arial Bold, LiberationSans-Bold",
        "ＭＳ Ｐゴシック, NotoSansCJKsc-Medium", "@宋体, NotoSerifCJKsc-Regular"})
    void aFontOfTheSameKindStandsIn(String family, String face) {
        FontTable table = new FontTable(Map.of(
                "nonesuch sans", new FontTable.Entry(List.of(), FontTable.Kind.SANS),
                "nonesuch mono", new FontTable.Entry(List.of(), FontTable.Kind.MONOSPACED),
                "renamed", new FontTable.Entry(List.of("Nowhere", "Calibri"), FontTable.Kind.SERIF)));
        assertThat(new StandIns(SHELF, table).find(family, false, false, false).faces().getFirst().name())
                .isEqualTo(face);
    }

    @ParameterizedTest
    @CsvSource({"Cambria, 0, 554", "Cambria, a, 488", "Aptos, ' ', 203", "Consolas, x, 549", "宋体, 1, 500", "Georgia, é, 483",
        "Georgia, e, 483", "Times New Roman, 0, 500", "Open Sans, a, 556"})
    void linesAreMeasuredWithTheOfficialWidths(String family, char character, int thousandths) {
        FontStack stack = SHELF.find(family, false, false, false);
        TrueTypeFace face = stack.faceFor(character);
        assertThat(stack.advance(face, face.glyph(character), character, 1_000)).isEqualTo(thousandths);
    }

    @Test
    void quotesAreLatinWhereThePaperIsNotChinese() {
        assertThat(familiesOf("<w:p><w:r><w:t>He said “no”.</w:t></w:r></w:p>")).containsExactly("LiberationSerif-Regular");
        assertThat(familiesOf("<w:p><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>他说“不”。</w:t></w:r></w:p>"))
                .containsExactly("NotoSerifCJKsc-Regular");
    }

    @ParameterizedTest
    @CsvSource({"Times New Roman, 11000, 12648", "Calibri, 11000, 13428", "Open Sans, 10500, 14299"})
    void linesAreAsHighAsTheOfficialFont(String family, int size, int millipoints) {
        LineMetrics metrics = SHELF.find(family, false, false, false).metrics();
        assertThat(metrics.ascent(size) + metrics.descent(size) + metrics.lineGap(size)).isEqualTo(millipoints);
    }

    @ParameterizedTest
    @CsvSource({"en-US, 27100", "zh-CN, 35100"})
    void severalSpacesAreBalancedInEastAsianTextAlone(String language, int width) {
        byte[] docx = TestDocx.body("<w:p><w:r><w:rPr><w:sz w:val=\"32\"/><w:lang w:eastAsia=\"" + language
                + "\"/></w:rPr><w:t>a.  b</w:t></w:r></w:p>")
                .settings("<w:compat><w:balanceSingleByteDoubleByteWidth/></w:compat>").build().toBytes();
        assertThat(FrameItem.flat(new Renderer(SHELF).render("甲.docx", docx).frames().getFirst().items()).stream()
                .filter(FrameItem.GlyphRun.class::isInstance).mapToInt(item -> ((FrameItem.GlyphRun) item).width()).sum())
                .isBetween(width - 20, width + 20);
    }

    private static List<String> familiesOf(String body) {
        byte[] docx = TestDocx.body(body).build().toBytes();
        return FrameItem.flat(new Renderer(SHELF).render("甲.docx", docx).frames().getFirst().items()).stream()
                .filter(FrameItem.GlyphRun.class::isInstance)
                .map(item -> ((FrameItem.GlyphRun) item).face().name()).distinct().toList();
    }
}
