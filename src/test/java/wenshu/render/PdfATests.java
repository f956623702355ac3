package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import wenshu.pdf.PdfA;

/** The PDFs we write, judged by veraPDF and read back by PDFBox. */
class PdfATests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @Test
    void aPaperWithEveryOfficialFontAndRareNamesIsPdfA2u() throws Exception {
        Rendition rendition = render("""
                <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/>\
                <w:color w:val="FF0000"/><w:sz w:val="44"/></w:rPr><w:t>示例市人力资源和社会保障局</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>一、喆堃䶮𬭊</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/><w:b/></w:rPr><w:t>（一）喆堃䶮𬭊</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr><w:t>正文喆堃䶮𬭊，2026年fi③№㎡☑；𠀀𪚥𫝆</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:rFonts w:eastAsia="宋体" w:ascii="Arial"/><w:i/><w:u w:val="single"/></w:rPr>\
                <w:t>— 1 — Latin</w:t></w:r></w:p>
                """);
        assertThat(rendition.findings()).isEmpty();
        assertPdfA(rendition.pdf());
        assertThat(text(rendition.pdf())).contains("示例市人力资源和社会保障局", "一、喆堃䶮𬭊", "正文喆堃䶮𬭊，2026年fi③№㎡☑；𠀀𪚥𫝆",
                "—1—Latin");
    }

    @Test
    void aCharacterThatNoFontHasIsDrawnAsABoxAndReported() throws Exception {
        Rendition rendition = RENDERER.render("甲.docx",
                TestDocx.body("<w:p><w:r><w:t>甲\uE7C7乙</w:t></w:r></w:p>").build().toBytes());
        assertThat(rendition.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GLYPH_MISSING");
            assertThat(finding.message()).contains("第1页", "U+E7C7");
        });
        assertPdfA(rendition.pdf());
    }

    @Test
    void aFontThatNobodyKnowsIsNamed() {
        Rendition rendition = render("<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"不存在体\"/></w:rPr><w:t>正文</w:t></w:r></w:p>");
        assertThat(rendition.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FONT_UNKNOWN");
            assertThat(finding.message()).contains("不存在体");
        });
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        String body = "<w:p><w:r><w:t>同一份文件，同样的字节。</w:t></w:r></w:p>";
        byte[] docx = TestDocx.body(body).build().toBytes();
        Renderer other = new Renderer(new FontShelf(Path.of("no-own-fonts")));
        assertThat(other.render("乙.docx", docx).pdf()).isEqualTo(RENDERER.render("甲.docx", docx).pdf());
    }

    @Test
    void anEmptyPaperIsOnePage() throws Exception {
        byte[] pdf = render("<w:p/>").pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertPdfA(pdf);
    }

    private static Rendition render(String body) {
        return RENDERER.render("测试.docx", TestDocx.body(body).build().toBytes());
    }

    /** Fails with veraPDF's own words when the file is not PDF/A-2u. */
    public static void assertPdfA(byte[] pdf) throws Exception {
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace(" ", "");
        }
    }
}
