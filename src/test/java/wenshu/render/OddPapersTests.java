package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import wenshu.typeset.frame.FrameText;

/** Papers of other programs that bend the rules: nothing of their text is lost. */
class OddPapersTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private static final String LINE = "<w:p><w:r><w:t>一行</w:t></w:r></w:p>";

    @Test
    void aFrameInTheDefaultsDoesNotFrameThePaper() {
        Rendition rendition = render(TestDocx.body(LINE.repeat(200)).styles("<w:docDefaults><w:pPrDefault><w:pPr>"
                + "<w:framePr w:w=\"0\" w:h=\"0\" w:xAlign=\"left\" w:y=\"0\" w:vAnchor=\"margin\"/></w:pPr></w:pPrDefault>"
                + "</w:docDefaults>"));
        assertThat(rendition.pages()).isGreaterThan(2);
    }

    @Test
    void aSecondBodyIsReadToo() {
        assertThat(text("<w:p><w:r><w:t>前文</w:t></w:r></w:p></w:body><w:body><w:p><w:r><w:t>后文</w:t></w:r></w:p>"))
                .containsSubsequence("前文", "后文");
    }

    @Test
    void aTableInsideAParagraphIsSetBelowIt() {
        assertThat(text("<w:p><w:r><w:t>段</w:t></w:r><w:tbl><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc>"
                + LINE + "</w:tc></w:tr></w:tbl></w:p>")).containsSubsequence("段", "一行");
    }

    @Test
    void aHeaderThatIsAPictureIsNoHeader() {
        TestDocx docx = TestDocx.body(LINE + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"p\"/></w:sectPr>")
                .put("word/media/p.png", "\u0089PNG").relationship("p", "image", "media/p.png", false);
        assertThat(render(docx).pages()).isEqualTo(1);
    }

    @Test
    void aCellHigherThanLengthsCanSayIsRefused() {
        String line = "<w:p><w:pPr><w:spacing w:line=\"31680\" w:lineRule=\"exact\"/></w:pPr></w:p>";
        TestDocx docx = TestDocx.body("<w:tbl><w:tr><w:tc>" + line.repeat(1_500) + "</w:tc></w:tr></w:tbl><w:p/>");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> render(docx))
                .isInstanceOf(wenshu.fault.FaultException.class).hasMessageContaining("单元格");
    }

    @Test
    void aStyleMayChangeTheLevelOfItsListAlone() {
        String level = "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"（%%%d）\"/><w:pPr><w:ind w:left=\"%d\"/>"
                + "</w:pPr></w:lvl>";
        TestDocx docx = TestDocx.body("<w:p><w:pPr><w:pStyle w:val=\"L2\"/></w:pPr><w:r><w:t>项</w:t></w:r></w:p>")
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:ind w:left=\"4000\"/></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"L1\"><w:basedOn w:val=\"Base\"/><w:pPr><w:numPr>"
                        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"L2\"><w:basedOn w:val=\"L1\"/><w:pPr><w:numPr>"
                        + "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level.formatted(0, "decimal", 1, 100)
                        + level.formatted(1, "chineseCounting", 2, 200)
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        // One inch of margin and the ten points of the level, not the two hundred of the style below the list's.
        assertThat(FrameText.of(render(docx).frames())).contains("（一）").contains("  82.00..");
    }

    private static String text(String body) {
        return FrameText.of(render(TestDocx.body(body)).frames());
    }

    private static Rendition render(TestDocx docx) {
        return RENDERER.render("甲.docx", docx.build().toBytes());
    }
}
