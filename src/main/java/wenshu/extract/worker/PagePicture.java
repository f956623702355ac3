package wenshu.extract.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Sniff;

/**
 * Paints one page as a plain grey PNG: the program that recognises text is never given anything that a stranger has made.
 */
final class PagePicture {

    /** Characters of 16 points: 1 % wrong at 200 dots an inch, 2.4 % at 300, 4 % at 350 (four pages, seeds 3 to 6). */
    private static final int DPI = 200;
    /** The longer side of an A4 page at that. Nobody says how large the page in a picture is. */
    private static final int PAGE = 2_400;
    /** An A4 page at 300 dots an inch has 8.7 million. */
    private static final long PIXELS = 12_000_000;
    static final long MOST_PIXELS = 200_000_000;
    private static final float POINTS_PER_INCH = 72;
    /** Small pictures of pages read better when they are made larger. */
    private static final int SMALL = 1_400;

    private PagePicture() {
    }

    static Extracted of(Path file, int page) throws IOException {
        BufferedImage picture = Files.size(file) > 4 && Reading.sniff(file) == Sniff.PDF ? pdf(file, page) : image(file, page);
        if (picture == null) {
            return Extracted.none(ExtractionStatus.FAILED, "image", "图片太大或已损坏");
        }
        Path png = Files.createTempFile("page", ".png");
        ImageIO.write(picture, "png", png.toFile());
        return new Extracted(png.toString(), Map.of("type", "image/png"), ExtractionStatus.COMPLETE, "");
    }

    private static BufferedImage pdf(Path file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            double inches = (double) box.getWidth() * box.getHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
            double dpi = Math.min(DPI, Math.sqrt(PIXELS / Math.max(inches, 0.01)));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.GRAY);
        }
    }

    private static BufferedImage image(Path file, int page) throws IOException {
        try (Source source = Source.open(file)) {
            if (source == null) {
                return null;
            }
            ImageReader reader = source.reader();
            long pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
            if (pixels > MOST_PIXELS) {
                return null;
            }
            int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels / PIXELS)));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return grey(reader.read(page - 1, every));
        }
    }

    private static BufferedImage grey(BufferedImage colours) {
        int longest = Math.max(colours.getWidth(), colours.getHeight());
        double times = longest < SMALL ? 2 : longest > PAGE * 5 / 4 ? PAGE / (double) longest : 1;
        BufferedImage grey = new BufferedImage((int) (colours.getWidth() * times), (int) (colours.getHeight() * times),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, times < 1 ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        graphics.drawImage(colours, 0, 0, grey.getWidth(), grey.getHeight(), null);
        graphics.dispose();
        return grey;
    }

    /** A picture that is open. */
    record Source(ImageInputStream in, ImageReader reader) implements AutoCloseable {

        /** Null when no reader knows the format. */
        static Source open(Path file) throws IOException {
            ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                in.close();
                return null;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, false, true);
            return new Source(in, reader);
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            in.close();
        }
    }
}
