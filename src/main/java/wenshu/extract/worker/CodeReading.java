package wenshu.extract.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import wenshu.barcode.QrReader;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;

/** Finds QR codes on the first pages of a PDF, drawn or scanned, and in pictures. */
final class CodeReading {

    /** A print mark stands on the first page; a cover sheet or two may lie on top. */
    private static final int PAGES = 4;
    private static final int DPI = 300;
    /** An A4 page at 300 dots an inch has 8.7 million. */
    private static final long PIXELS = 12_000_000;
    /** What claims to have more is not decoded at all. */
    private static final long MOST_PIXELS = 200_000_000;
    private static final float POINTS_PER_INCH = 72;

    private CodeReading() {
    }

    static Extracted pdf(Path file) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(PAGES, document.getNumberOfPages()) && codes.isEmpty(); i++) {
                PDRectangle box = document.getPage(i).getCropBox();
                double inches = (double) box.getWidth() * box.getHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
                double dpi = Math.min(DPI, Math.sqrt(PIXELS / Math.max(inches, 0.01)));
                codes.addAll(codes(renderer.renderImageWithDPI(i, (float) dpi, ImageType.GRAY)));
            }
        } catch (InvalidPasswordException e) {
            return Extracted.none(ExtractionStatus.ENCRYPTED, "application/pdf", "文件有密码");
        }
        return found(codes, "application/pdf");
    }

    static Extracted picture(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Extracted.none(ExtractionStatus.UNSUPPORTED, "application/octet-stream", "不是 PDF，也不是能识别的图片（JPG、PNG、TIFF）");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    return Extracted.none(ExtractionStatus.FAILED, "image", "图片太大，请用 300 dpi 重新扫描");
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS));
                every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return found(codes(reader.read(0, every)), "image/" + reader.getFormatName());
            } finally {
                reader.dispose();
            }
        }
    }

    /** As it is first; a rough scan reads better at half its size. */
    private static Set<String> codes(BufferedImage page) {
        Set<String> codes = new LinkedHashSet<>(QrReader.read(page));
        if (codes.isEmpty() && page.getWidth() > 600) {
            BufferedImage half = new BufferedImage(page.getWidth() / 2, page.getHeight() / 2, BufferedImage.TYPE_BYTE_GRAY);
            var graphics = half.createGraphics();
            graphics.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION,
                    java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(page, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            codes.addAll(QrReader.read(half));
        }
        return codes;
    }

    private static Extracted found(Set<String> codes, String type) {
        return new Extracted(String.join("\n", codes), Map.of("type", type), ExtractionStatus.COMPLETE, "");
    }
}
