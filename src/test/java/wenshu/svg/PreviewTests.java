package wenshu.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.render.TestDocx;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Raster;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Pages for looking at: SVG that is plain XML without anything active, PNG with the ink where it belongs. */
class PreviewTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @Test
    void textIsOutlinesWithTheWordsOverThem() throws Exception {
        String svg = SvgPainter.page(page("<w:p><w:r><w:t>标题 &lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; 标</w:t></w:r></w:p>"));
        Document document = xml(svg);
        StringBuilder words = new StringBuilder();
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent());
        }
        assertThat(words.toString().replace(" ", "")).isEqualTo("标题<script>alert(\"1\")</script>&标");
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isIn("svg", "rect", "defs", "path", "g", "use", "text");
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                assertThat(element.getAttributes().item(a).getNodeName()).doesNotStartWith("on").isNotEqualTo("style");
            }
        }
        assertThat(svg.split("<path id=\"g", -1).length).isLessThan(svg.split("<use ", -1).length);
        assertThat(document.getElementsByTagName("path").item(0).getAttributes().getNamedItem("d").getNodeValue())
                .contains("M", "Q", "Z");
    }

    @Test
    void everyKindOfItemIsWellFormed() throws Exception {
        FrameItem picture = new FrameItem.Picture(10_000, 10_000, 40_000, 40_000, red(), new Raster.Crop(100, 0, 0, 0),
                500);
        Frame frame = new Frame(100_000, 100_000, List.of(picture,
                new FrameItem.Path(0, 0, List.of(new FrameItem.Segment.Move(0, 0),
                        new FrameItem.Segment.Curve(1, 2, 3, 4, 50_000, 60_000), new FrameItem.Segment.Close()),
                        0xFF0000, 0x00FF00, 1_000, Dash.DASHED),
                new FrameItem.Turned(50_000, 50_000, 45_000, List.of(new FrameItem.Fill(0, 0, 5_000, 5_000, 0))),
                new FrameItem.Clipped(0, 0, 5_000, 5_000, List.of(picture)),
                new FrameItem.Link(0, 0, 5_000, 5_000, "https://example.com/?a=\"<b>&c", List.of(picture)),
                new FrameItem.Link(0, 0, 5_000, 5_000, "javascript:alert(1)", List.of(picture))));
        Document document = xml(SvgPainter.page(frame));
        assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("a").getLength()).isEqualTo(1);
        assertThat(SvgPainter.page(frame)).doesNotContain("javascript:").isEqualTo(SvgPainter.page(frame));
    }

    private static final String A4 = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\""
            + " w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\"/></w:sectPr>";

    @Test
    void aThumbnailHasInkWhereThePageHas() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngPainter.page(
                page("<w:p><w:r><w:rPr><w:sz w:val=\"200\"/></w:rPr><w:t>國</w:t></w:r></w:p>" + A4), 300)));
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(424);
        assertThat(ink(image, 45, 36, 95, 100)).isGreaterThan(400);
        assertThat(ink(image, 0, 200, 300, 424)).isZero();
    }

    @Test
    void picturesAndLinesStandWhereTheyBelong() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngPainter.page(new Frame(100_000, 100_000, List.of(
                new FrameItem.Picture(10_000, 10_000, 20_000, 20_000, red(), Raster.Crop.NONE, 1_000),
                new FrameItem.Turned(50_000, 50_000, 90_000, List.of(
                        new FrameItem.Fill(0, 0, 20_000, 5_000, 0x0000FF))),
                new FrameItem.Picture(80_000, 80_000, 10_000, 10_000,
                        new Raster(new byte[] {1, 2, 3}, Raster.Format.PNG, 1, 1, "kaputt"), Raster.Crop.NONE, 1_000))),
                100)));
        assertThat(new Color(image.getRGB(20, 20))).isEqualTo(Color.RED);
        assertThat(new Color(image.getRGB(47, 65))).isEqualTo(Color.BLUE);
        assertThat(new Color(image.getRGB(60, 52))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(85, 85))).isEqualTo(Color.LIGHT_GRAY);
    }

    private static int ink(BufferedImage image, int x1, int y1, int x2, int y2) {
        int dark = 0;
        for (int y = y1; y < y2; y++) {
            for (int x = x1; x < x2; x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static Raster red() throws Exception {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, 0xFF0000);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new Raster(out.toByteArray(), Raster.Format.PNG, 4, 4, "rot");
    }

    private static Frame page(String body) {
        return RENDERER.render("测试.docx", TestDocx.body(body).build().toBytes()).frames().getFirst();
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
