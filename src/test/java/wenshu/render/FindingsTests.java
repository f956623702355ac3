package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenshu.fault.FaultException;

/** What a paper's reader is told of what is not drawn as it stands: what, and where. */
class FindingsTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private static final String EQUATION = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
            + "<m:r><m:t>x+y</m:t></m:r></m:oMath>";
    private static final String BREAK = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

    private static String p(String text, String more) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>" + more + "</w:p>";
    }

    private static LaidOut layOut(String body) {
        return RENDERER.layOut("甲.docx", TestDocx.body(body).build().toBytes());
    }

    @Test
    void aFindingSaysOnWhichPageAndBesideWhichWords() {
        LaidOut laid = layOut(p("第一段文字在第一页上，没有任何问题", "") + BREAK
                + p("第二页 的这一段里有一个公式很长很长很长", EQUATION));
        assertThat(laid.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("EQUATION");
            assertThat(finding.page()).isEqualTo(2);
            assertThat(finding.near()).isEqualTo("第二页的这一段里有一个公式很长很");
            assertThat(finding.message()).startsWith("第2页“第二页的这一段里有一个公式很长很”附近：").endsWith("。");
        });
    }

    @Test
    void textBeyondThePaperIsTold() {
        LaidOut laid = layOut(p("正文", "") + "<w:p><w:pPr><w:ind w:left=\"20000\"/></w:pPr><w:r><w:t>在纸外</w:t></w:r></w:p>");
        assertThat(laid.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("TEXT_OFF_PAGE");
            assertThat(finding.severity()).isEqualTo(Severity.LEFT_OUT);
            assertThat(finding.message()).startsWith("第1页“在");
        });
    }

    @Test
    void theSameWordsOnLaterPagesAreToldApart() {
        LaidOut laid = layOut(p("照片", EQUATION) + BREAK + p("照片", "") + BREAK + p("其他", "") + p("照片", EQUATION));
        assertThat(laid.findings()).extracting(Finding::page).first().isEqualTo(1);
        laid = layOut(p("甲段", EQUATION) + BREAK + p("乙段", EQUATION) + BREAK + p("甲段", EQUATION));
        assertThat(laid.findings()).extracting(Finding::page).containsExactly(1, 2);
    }

    @Test
    void aFindingInACellAndOneInAHeaderHaveTheirPages() {
        LaidOut laid = RENDERER.layOut("甲.docx", TestDocx.body(BREAK + "<w:tbl><w:tblGrid><w:gridCol w:w=\"4000\"/>"
                + "</w:tblGrid><w:tr><w:tc>" + p("主要业绩", "") + "<w:p>" + EQUATION.replace("x+y", "E=mc")
                + "</w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>"
                + "</w:sectPr></w:pPr></w:p>" + p("尾", "")).header("h1", p("眉上的字", EQUATION)).build().toBytes());
        assertThat(laid.findings()).extracting(Finding::place).first().isEqualTo("第2页“E=mc”附近");
        assertThat(laid.findings().getLast().place()).matches("第[123]页“眉上的字x\\+y”附近");
    }

    @Test
    void strictRefusesWhatIsNotDrawnAsItStandsAndNamesEachPlace() {
        LaidOut laid = layOut(p("一甲", EQUATION) + p("二乙\uE7C7", "") + BREAK + p("三丙", EQUATION));
        FaultException refused = catchThrowableOfType(FaultException.class, laid::strictly);
        assertThat(refused.faults()).extracting(fault -> fault.code())
                .containsExactlyInAnyOrder("EQUATION", "EQUATION", "GLYPH_MISSING");
        assertThat(refused.getMessage().lines()).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("甲.docx，第")
                .endsWith("，严格模式不予转换。"));
    }

    @Test
    void aFontThatStandsInIsReportedButNotRefused() {
        LaidOut laid = layOut("<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"不存在体\"/></w:rPr><w:t>正文</w:t></w:r></w:p>");
        assertThat(laid.findings()).extracting(Finding::severity).containsExactly(Severity.STAND_IN);
        assertThat(laid.strictly()).isSameAs(laid);
    }

    @Test
    void aThousandTimesTheSameIsSaidTwentyTimesAndOnce() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append(p("第" + i + "段", EQUATION));
        }
        List<Finding> findings = layOut(body.toString()).findings();
        assertThat(findings).hasSize(21);
        assertThat(findings.getLast().message()).startsWith("另有 40 处：");
    }
}
