package wenshu.extract.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageReader;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;

/** Looks at a picture without decoding it: how many pages it has, and whether they may hold text. */
final class PictureReading {

    private static final String NO_TEXT = "图片太小，不像有文字";
    /** A page at 100 dots an inch is 827 wide; a portrait of 35 by 49 mm at 300 has 413 by 579. */
    private static final int LEAST = 480;
    private static final int MOST_PAGES = 200;

    private PictureReading() {
    }

    static Extracted read(Path file) throws IOException {
        try (PagePicture.Source source = PagePicture.Source.open(file)) {
            if (source == null) {
                return Extracted.none(ExtractionStatus.UNSUPPORTED, "image", "图片已损坏，或不是能识别的格式（JPG、PNG、TIFF）");
            }
            ImageReader reader = source.reader();
            String type = "image/" + reader.getFormatName().toLowerCase(Locale.ROOT);
            int pages = Math.max(1, reader.getNumImages(true));
            if (Math.min(reader.getWidth(0), reader.getHeight(0)) < LEAST) {
                return Extracted.none(ExtractionStatus.UNSUPPORTED, type, NO_TEXT);
            }
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PagePicture.MOST_PIXELS) {
                return Extracted.none(ExtractionStatus.FAILED, type, "图片太大（超过 2 亿像素），请用 300 dpi 重新扫描");
            }
            Map<String, String> about = new LinkedHashMap<>();
            about.put("type", type);
            about.put("pages", Integer.toString(pages));
            int kept = Math.min(pages, MOST_PAGES);
            about.put(Extracted.SCANS, IntStream.rangeClosed(1, kept).mapToObj(String::valueOf).collect(Collectors.joining(",")));
            return new Extracted("\f".repeat(kept), about, ExtractionStatus.SCAN, kept < pages ? "只识别前 " + kept + " 页" : "是图片");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Extracted.none(ExtractionStatus.UNSUPPORTED, "image", "图片已损坏");
        }
    }
}
