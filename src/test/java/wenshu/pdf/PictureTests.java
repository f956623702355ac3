package wenshu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Raster;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Pictures and outlines in the PDF: every pixel where it was, and PDF/A-2u all the same. */
class PictureTests {

    private static final int SIDE = 37;

    private record Kind(String name, BufferedImage image, boolean interlaced) {
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfPng() {
        return Stream.of(true, false).flatMap(interlaced -> Stream.of(
                new Kind("colours", drawn(BufferedImage.TYPE_INT_RGB), interlaced),
                new Kind("colours and alpha", drawn(BufferedImage.TYPE_INT_ARGB), interlaced),
                new Kind("grey", drawn(BufferedImage.TYPE_BYTE_GRAY), interlaced),
                new Kind("grey of 16 bits", drawn(BufferedImage.TYPE_USHORT_GRAY), interlaced),
                new Kind("colours and alpha of 16 bits", drawn(deep()), interlaced),
                new Kind("black and white", drawn(BufferedImage.TYPE_BYTE_BINARY), interlaced),
                new Kind("palette", drawn(indexed(8, false)), interlaced),
                new Kind("small palette", drawn(indexed(2, false)), interlaced),
                new Kind("palette with alpha", drawn(indexed(2, true)), interlaced)))
                .map(kind -> DynamicTest.dynamicTest(kind.name() + (kind.interlaced() ? ", interlaced" : ""), () -> {
                    byte[] pdf = paint(List.of(filling(png(kind.image(), kind.interlaced()))));
                    PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
                    assertSame(shown(pdf), kind.image());
                }));
    }

    @Test
    void aJpegStaysAsItIs() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
            Raster jpeg = jpeg(drawn(type));
            byte[] pdf = paint(List.of(filling(jpeg)));
            PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDImageXObject image = image(document);
                assertThat(image.getStream().getCOSObject().createRawInputStream().readAllBytes())
                        .isEqualTo(jpeg.data());
            }
            int red = type == BufferedImage.TYPE_INT_RGB ? 254 : 76;
            assertThat(new Color(shown(pdf).getRGB(10, 10)).getRed()).isBetween(red - 3, red + 3);
        }
    }

    @Test
    void printingColoursBecomeScreenColours() throws Exception {
        byte[] pdf = paint(List.of(filling(cmyk(255, 0, 255, 0))));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(image(document).getColorSpace().getName()).isEqualTo("DeviceRGB");
        }
        Color color = new Color(shown(pdf).getRGB(10, 10));
        assertThat(color.getGreen()).isGreaterThan(250);
        assertThat(color.getRed() + color.getBlue()).isLessThan(10);
    }

    @Test
    void onePictureIsStoredOnce() throws Exception {
        Raster raster = png(drawn(BufferedImage.TYPE_INT_ARGB), false);
        byte[] once = paint(List.of(filling(raster)));
        byte[] often = paint(List.of(filling(raster), filling(raster)), List.of(filling(raster)));
        assertThat(often.length - once.length).isLessThan(800);
        assertThat(paint(List.of(filling(raster)))).isEqualTo(once);
    }

    @Test
    void croppingShowsAPart() throws Exception {
        Raster raster = png(drawn(BufferedImage.TYPE_INT_RGB), false);
        BufferedImage page = shown(paint(List.of(new FrameItem.Picture(10_000, 10_000, 10_000, 10_000, raster,
                new Raster.Crop(500, 500, 0, 0), 1_000))));
        assertThat(new Color(page.getRGB(15, 15))).isEqualTo(Color.BLUE);
        assertThat(new Color(page.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void aFaintPictureLetsShineThroughWhatIsBehind() throws Exception {
        Raster raster = png(drawn(BufferedImage.TYPE_INT_RGB), false);
        byte[] pdf = paint(List.of(new FrameItem.Picture(0, 0, SIDE * 1_000, SIDE * 1_000, raster, Raster.Crop.NONE,
                250)));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        assertThat(new Color(shown(pdf).getRGB(30, 30)).getRed()).isBetween(185, 197);
    }

    @Test
    void aPictureThatEndsTooSoonIsWhiteThere() throws Exception {
        byte[] whole = png(drawn(BufferedImage.TYPE_INT_RGB), false).data();
        byte[] damaged = Arrays.copyOf(whole, whole.length * 2 / 3);
        byte[] pdf = paint(List.of(filling(new Raster(damaged, Raster.Format.PNG, SIDE, SIDE, "damaged"))));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        assertThat(new Color(shown(pdf).getRGB(SIDE - 2, SIDE - 2))).isEqualTo(Color.WHITE);
    }

    @Test
    void outlinesAndDashes() throws Exception {
        List<FrameItem.Segment> box = List.of(new FrameItem.Segment.Move(0, 0), new FrameItem.Segment.Line(20_000, 0),
                new FrameItem.Segment.Curve(20_000, 10_000, 20_000, 10_000, 20_000, 20_000),
                new FrameItem.Segment.Line(0, 20_000), new FrameItem.Segment.Close());
        byte[] pdf = paint(List.of(
                new FrameItem.Path(5_000, 5_000, box, 0x00FF00, 0xFF0000, 2_000, Dash.SOLID),
                new FrameItem.Stroke(0, 30_000, 37_000, 30_000, 2_000, 0x0000FF, Dash.DASHED)));
        PdfA.check(pdf, PDFAFlavour.PDFA_2_U);
        BufferedImage page = shown(pdf);
        assertThat(new Color(page.getRGB(15, 15))).isEqualTo(Color.GREEN);
        assertThat(new Color(page.getRGB(5, 15))).isEqualTo(Color.RED);
        assertThat(new Color(page.getRGB(4, 30))).isEqualTo(Color.BLUE);
        assertThat(new Color(page.getRGB(11, 30))).isEqualTo(Color.WHITE);
    }

    @SafeVarargs
    private static byte[] paint(List<? extends FrameItem>... pages) {
        return PdfPainter.paint(Arrays.stream(pages)
                .map(items -> new Frame(SIDE * 1_000, SIDE * 1_000, List.copyOf(items))).toList(), "图", new byte[16]);
    }

    private static FrameItem filling(Raster raster) {
        return new FrameItem.Picture(0, 0, SIDE * 1_000, SIDE * 1_000, raster, Raster.Crop.NONE, 1_000);
    }

    private static BufferedImage shown(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static PDImageXObject image(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        return (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    /** Red at the top left, blue at the bottom right, half seen through at the bottom left, a hole in the middle. */
    private static BufferedImage drawn(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        if (!image.getColorModel().hasAlpha()) {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, SIDE, SIDE);
        }
        g.setColor(Color.RED);
        g.fillRect(0, 0, 19, 19);
        g.setColor(Color.BLUE);
        g.fillRect(19, 19, 18, 18);
        g.setColor(new Color(0, 0, 0, 128));
        g.fillRect(0, 22, 15, 15);
        g.dispose();
        return image;
    }

    private static BufferedImage drawn(int type) {
        return drawn(new BufferedImage(SIDE, SIDE, type));
    }

    private static BufferedImage indexed(int bits, boolean alpha) {
        byte[] red = {(byte) 0xFF, (byte) 0xFF, 0, 0};
        byte[] green = {(byte) 0xFF, 0, 0, 0};
        byte[] blue = {(byte) 0xFF, 0, (byte) 0xFF, 0};
        IndexColorModel colors = alpha
                ? new IndexColorModel(bits, 4, red, green, blue, new byte[] {0, (byte) 0xFF, (byte) 0x80, (byte) 0xFF})
                : new IndexColorModel(bits, 4, red, green, blue);
        return new BufferedImage(SIDE, SIDE, bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED
                : BufferedImage.TYPE_BYTE_BINARY, colors);
    }

    private static BufferedImage deep() {
        return ImageTypeSpecifier.createInterleaved(java.awt.color.ColorSpace.getInstance(
                java.awt.color.ColorSpace.CS_sRGB), new int[] {0, 1, 2, 3}, java.awt.image.DataBuffer.TYPE_USHORT,
                true, false).createBufferedImage(SIDE, SIDE);
    }

    private static Raster png(BufferedImage image, boolean interlaced) throws IOException {
        return new Raster(written("png", new IIOImage(image, null, null), interlaced), Raster.Format.PNG, SIDE, SIDE,
                "png" + System.identityHashCode(image));
    }

    private static Raster jpeg(BufferedImage image) throws IOException {
        return new Raster(written("jpeg", new IIOImage(image, null, null), false), Raster.Format.JPEG, SIDE, SIDE,
                "jpeg");
    }

    private static Raster cmyk(int... inks) throws IOException {
        var raster = java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, SIDE, SIDE, 4,
                null);
        for (int i = 0; i < SIDE * SIDE; i++) {
            raster.setPixel(i % SIDE, i / SIDE, inks);
        }
        return new Raster(written("jpeg", new IIOImage(raster, null, null), false), Raster.Format.JPEG, SIDE, SIDE,
                "cmyk");
    }

    private static byte[] written(String format, IIOImage image, boolean interlaced) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (interlaced) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, image, param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static void assertSame(BufferedImage page, BufferedImage image) throws IOException {
        BufferedImage wanted = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = wanted.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, SIDE, SIDE);
        g.drawImage(ImageIO.read(new ByteArrayInputStream(written("png", new IIOImage(image, null, null), false))), 0,
                0, null);
        g.dispose();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                Color is = new Color(page.getRGB(x, y));
                Color should = new Color(wanted.getRGB(x, y));
                int difference = Math.abs(is.getRed() - should.getRed())
                        + Math.abs(is.getGreen() - should.getGreen()) + Math.abs(is.getBlue() - should.getBlue());
                assertThat(difference).as(x + "," + y + ": " + is + " " + should).isLessThanOrEqualTo(6);
            }
        }
    }
}
