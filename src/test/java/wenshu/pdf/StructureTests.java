package wenshu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import wenshu.typeset.content.Raster;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Destination;
import wenshu.typeset.frame.FrameItem.Link;
import wenshu.typeset.frame.FrameItem.Tagged;
import wenshu.typeset.frame.Tag;
import wenshu.typeset.frame.Tag.Role;

/** What a PDF tells beside its ink: elements, headings, links; veraPDF judges it as PDF/A-2u and as PDF/UA-1. */
class StructureTests {

    private static final Tag PARAGRAPH = new Tag(Role.PARAGRAPH, null, 0, "");

    @Test
    void everyKindOfElement() throws Exception {
        Tag first = new Tag(Role.HEADING, null, 1, "一、总则");
        Tag deep = new Tag(Role.HEADING, null, 4, "深层");
        Tag table = new Tag(Role.TABLE, null, 0, "");
        Tag head = new Tag(Role.ROW, table, 0, "");
        Tag row = new Tag(Role.ROW, table, 0, "");
        Tag wide = Tag.cell(head, true, 2, 1);
        Tag left = Tag.cell(row, false, 1, 1);
        Tag right = Tag.cell(row, false, 1, 1);
        Tag note = new Tag(Role.NOTE, PARAGRAPH, 0, "");
        Tag figure = new Tag(Role.FIGURE, PARAGRAPH, 0, "局徽");
        byte[] pdf = paint("标题", page(
                new Tagged(Tag.DECORATION, List.of(new Tagged(PARAGRAPH, List.of(Runs.run(50_000, 20_000, "页眉"))))),
                new Tagged(first, List.of(Runs.run(50_000, 50_000, "一、总则"))),
                new Tagged(deep, List.of(Runs.run(50_000, 80_000, "深层"))),
                new Tagged(PARAGRAPH, List.of(Runs.run(50_000, 110_000, "正文"))),
                new FrameItem.Stroke(0, 120_000, 100_000, 120_000, 500, 0),
                new Tagged(PARAGRAPH, List.of(Runs.run(50_000, 140_000, "续"),
                        new Tagged(figure, List.of(new FrameItem.Picture(90_000, 130_000, 20_000, 20_000, raster(),
                                Raster.Crop.NONE, 1_000))))),
                new Tagged(wide, List.of(Runs.run(50_000, 170_000, "表头"))),
                new Tagged(left, List.of(Runs.run(50_000, 190_000, "甲"))),
                new Tagged(right, List.of()),
                new Tagged(note, List.of(Runs.run(50_000, 260_000, "注释")))),
                page(new Tagged(PARAGRAPH, List.of(Runs.run(50_000, 50_000, "第二页接着正文")))));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        PdfA.check(pdf, PDFAFlavour.PDFUA_1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(tree(document.getDocumentCatalog().getStructureTreeRoot())).isEqualTo(
                    "Document(H1 H2 P(Figure Note) Table(TR(TH) TR(TD TD)))");
        }
    }

    @Test
    void headingsBecomeTheOutline() throws Exception {
        byte[] pdf = paint("标题", page(
                heading(1, "一、甲", 50_000), heading(3, "1.乙", 80_000), heading(3, "2.丙", 110_000)),
                page(heading(1, "二、丁", 50_000)));
        PdfA.check(pdf, PDFAFlavour.PDFUA_1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem top = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            List<String> found = new ArrayList<>();
            for (PDOutlineItem item = top; item != null; item = item.getNextSibling()) {
                found.add(item.getTitle() + "@" + document.getPages().indexOf(item.findDestinationPage(document)));
                item.children().forEach(child -> found.add("-" + child.getTitle()));
            }
            assertThat(found).containsExactly("一、甲@0", "-1.乙", "-2.丙", "二、丁@1");
        }
    }

    @Test
    void linksLeadToTheWebAndIntoThePaperAndNowhereElse() throws Exception {
        byte[] pdf = paint("标题", page(
                new Tagged(PARAGRAPH, List.of(
                        link("https://example.com/甲 乙?a=1", 50_000), link("#目标", 80_000), link("#没有", 110_000),
                        link("file:///etc/passwd", 140_000), link("javascript:app.alert(1)", 170_000),
                        new FrameItem.Turned(100_000, 200_000, 90_000, List.of(link("mailto:a@example.com", 0)))))),
                page(new Tagged(PARAGRAPH, List.of(new Destination("目标", 50_000, 30_000),
                        Runs.run(50_000, 50_000, "目标")))));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        PdfA.check(pdf, PDFAFlavour.PDFUA_1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> found = new ArrayList<>();
            for (var annotation : document.getPage(0).getAnnotations()) {
                PDAnnotationLink link = (PDAnnotationLink) annotation;
                assertThat(link.getContents()).isNotEmpty();
                found.add(link.getAction() instanceof PDActionURI uri ? uri.getURI()
                        : ((PDNamedDestination) link.getDestination()).getNamedDestination());
            }
            assertThat(found).hasSize(3);
            assertThat(found.get(0)).isEqualTo("https://example.com/%E7%94%B2%20%E4%B9%99?a=1");
            assertThat(found.get(1)).isEqualTo("目标");
            assertThat(found.get(2)).isEqualTo("mailto:a@example.com");
            var box = document.getPage(0).getAnnotations().get(2).getRectangle();
            assertThat(box.getHeight()).isGreaterThan(box.getWidth());
            assertThat(document.getDocumentCatalog().getNames().getDests().getNames()).containsKey("目标");
        }
    }

    @Test
    void pagesWithoutTagsAreNotCalledAccessible() throws Exception {
        byte[] pdf = paint("标题", page(Runs.run(50_000, 50_000, "正文"), link("https://example.com/", 80_000)));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo()).isNull();
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() throws Exception {
        byte[] once = paint("甲", page(heading(1, "一", 50_000)));
        Thread.sleep(1_100);
        byte[] again = paint("甲", page(heading(1, "一", 50_000)));
        assertThat(Arrays.mismatch(once, again)).isEqualTo(-1);
    }

    private static FrameItem heading(int level, String text, int y) {
        return new Tagged(new Tag(Role.HEADING, null, level, text), List.of(Runs.run(50_000, y, text)));
    }

    private static Link link(String target, int y) {
        return new Link(50_000, y - 14_000, 32_000, 17_000, target, List.of(Runs.run(50_000, y, "链接")));
    }

    private static Frame page(FrameItem... items) {
        return new Frame(300_000, 300_000, List.of(items));
    }

    private static byte[] paint(String title, Frame... pages) {
        return PdfPainter.paint(List.of(pages), title, new byte[16]);
    }

    private static Raster raster() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", out);
        return new Raster(out.toByteArray(), Raster.Format.PNG, 4, 4, "clear");
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
