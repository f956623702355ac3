package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import wenshu.pdf.PdfA;

/** The structure that a screen reader goes by, from the DOCX to the PDF; veraPDF takes it for PDF/UA-1. */
class AccessibleTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @Test
    void headingsTablesLinksAndTitles() throws Exception {
        String cell = "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        byte[] pdf = render("""
                <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>一、总则</w:t></w:r></w:p>
                <w:p><w:hyperlink w:anchor="表"><w:r><w:t>见表</w:t></w:r></w:hyperlink><w:r><w:t>正文</w:t></w:r></w:p>
                <w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:bookmarkStart w:id="0" w:name="表"/><w:r><w:t>1. 表</w:t></w:r></w:p>
                <w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
                <w:tr><w:trPr><w:tblHeader/></w:trPr>""" + cell.formatted("<w:gridSpan w:val=\"2\"/>", "表头") + "</w:tr>"
                + "<w:tr>" + cell.formatted("<w:vMerge w:val=\"restart\"/>", "甲") + cell.formatted("", "乙") + "</w:tr>"
                + "<w:tr>" + cell.formatted("<w:vMerge/>", "") + cell.formatted("", "") + "</w:tr>"
                + ("<w:tr><w:trPr><w:trHeight w:val=\"9000\"/></w:trPr>" + cell.formatted("", "丙")
                + cell.formatted("", "丁") + "</w:tr>").repeat(2)
                + "</w:tbl><w:p><w:r><w:t>尾</w:t></w:r></w:p>");
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        PdfA.check(pdf, PDFAFlavour.PDFUA_1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(tree(document.getDocumentCatalog().getStructureTreeRoot())).isEqualTo("Document(H1 P(Link) H2 "
                    + "Table(TR(TH(P)) TR(TD(P) TD(P)) TR(TD(P)) TR(TD(P) TD(P)) TR(TD(P) TD(P))) P)");
            assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo("一、总则");
        }
    }

    @Test
    void aTableWithHolesIsReadAsItsParagraphs() throws Exception {
        byte[] pdf = render("""
                <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
                <w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr>
                </w:tbl><w:p/>""");
        PdfA.check(pdf, PDFAFlavour.PDFUA_1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(tree(document.getDocumentCatalog().getStructureTreeRoot())).isEqualTo("Document(P P P P)");
        }
    }

    private static byte[] render(String body) {
        return RENDERER.render("测试.docx", TestDocx.body(body).build().toBytes()).pdf();
    }

    private static String tree(PDStructureNode node) {
        List<String> parts = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String inner = tree(element);
                parts.add(element.getStructureType() + (inner.isEmpty() ? "" : "(" + inner + ")"));
            }
        }
        return String.join(" ", parts);
    }
}
