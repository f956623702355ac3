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
    @CsvSource({"Cambria, 0, 554", "Cambria, a, 488", "Aptos, ' ', 203", "Consolas, x, 552", "宋体, 1, 500", "Georgia, é, 483",
        "Georgia, e, 483", "Times New Roman, 0, 500"})
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

    private static List<String> familiesOf(String body) {
        byte[] docx = TestDocx.body(body).build().toBytes();
        return FrameItem.flat(new Renderer(SHELF).render("甲.docx", docx).frames().getFirst().items()).stream()
                .filter(FrameItem.GlyphRun.class::isInstance)
                .map(item -> ((FrameItem.GlyphRun) item).face().name()).distinct().toList();
    }
}
