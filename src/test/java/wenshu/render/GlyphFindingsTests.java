package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A box that layout drew for a character is told from every other glyph that is not the usual one. */
class GlyphFindingsTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @Test
    void uprightMarksFixedHyphensAndOddSpacesAreNotMissing() {
        String upright = "<w:tbl><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val=\"4000\"/>"
                + "</w:trPr><w:tc><w:tcPr><w:textDirection w:val=\"tbRlV\"/></w:tcPr><w:p><w:r><w:t>主要业绩、（甲）。</w:t></w:r></w:p>"
                + "</w:tc></w:tr></w:tbl>";
        String odd = "<w:p><w:r><w:t>2026\u201111\u00A0月\u2003日，电\u00AD话□</w:t></w:r></w:p>";
        assertThat(RENDERER.layOut("甲", TestDocx.body(upright + odd).build().toBytes()).findings()).isEmpty();
    }

    @Test
    void whatNoFontHasIsNamedOnceWithItsFirstPage() {
        assertThat(RENDERER.layOut("甲", TestDocx.body("<w:p><w:r><w:t>好\uE7C7\uE7C7\uE7C8</w:t></w:r></w:p>").build().toBytes())
                .findings()).extracting(Finding::code, Finding::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GLYPH_MISSING", 1),
                        org.assertj.core.groups.Tuple.tuple("GLYPH_MISSING", 1));
    }
}
