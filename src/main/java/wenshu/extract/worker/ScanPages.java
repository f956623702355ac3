package wenshu.extract.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;

/** Finds the pages of a PDF whose text must be recognised: pictures of pages, and pages whose text is gibberish. */
final class ScanPages {

    private static final int MOST = 5_000;
    /** Fewer characters are a page number, not a text. */
    private static final int NO_TEXT = 8;
    /** What a scanning program prints on each page. */
    private static final int LITTLE_TEXT = 60;
    /** Pixels of the smallest picture that may be a page. */
    private static final long PAGE_PIXELS = 500_000;
    private static final int DEEPEST = 3;
    private static final int MOST_GLYPHS = 500;

    private ScanPages() {
    }

    /** What was read, with the status SCAN and the numbers of the pages when there are any. */
    static Extracted look(Path file, Extracted read) throws IOException {
        String[] pages = read.text().split("\f", -1);
        List<Integer> doubtful = new ArrayList<>();
        StringBuilder kept = new StringBuilder();
        boolean gibberish = false;
        for (int i = 0; i < pages.length; i++) {
            boolean last = i == pages.length - 1;
            boolean garbled = Gibberish.is(pages[i]);
            gibberish |= garbled;
            // Wrong characters are worse than none: somebody might find them.
            kept.append(garbled ? "" : pages[i]).append(last ? "" : "\f");
            if ((garbled || !last && characters(pages[i]) < LITTLE_TEXT) && doubtful.size() < MOST) {
                doubtful.add(garbled ? -(i + 1) : i + 1);
            }
        }
        List<Integer> scans = doubtful.isEmpty() ? doubtful : scans(file, pages, doubtful);
        if (scans.isEmpty()) {
            return read;
        }
        Map<String, String> about = new LinkedHashMap<>(read.metadata());
        about.put(Extracted.SCANS, scans.stream().map(String::valueOf).collect(Collectors.joining(",")));
        String what = (scans.size() == pages.length - 1 ? "" : "有 " + scans.size() + " 页") + (gibberish ? "文字层是乱码" : "是扫描图");
        return new Extracted(kept.toString(), about, ExtractionStatus.SCAN,
                what + (read.status() == ExtractionStatus.PARTIAL ? "；" + read.reason() : ""));
    }

    private static List<Integer> scans(Path file, String[] pages, List<Integer> doubtful) throws IOException {
        List<Integer> scans = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            for (int doubt : doubtful) {
                int number = Math.abs(doubt);
                if (number <= document.getNumberOfPages() && (doubt < 0 || picture(document.getPage(number - 1), characters(pages[number - 1])))) {
                    scans.add(number);
                }
            }
        }
        return scans;
    }

    /** Whether there is more on the page than its characters say: a picture, or glyphs that stand for no character. */
    private static boolean picture(PDPage page, long characters) throws IOException {
        return picture(page.getResources(), characters, 0) || characters == 0 && new PageMeasuring(page, new FontNumbers(), MOST_GLYPHS)
                .sheet().lines().stream().flatMap(line -> line.glyphs().stream()).anyMatch(glyph -> glyph.ink() != null && glyph.text().isBlank());
    }

    private static boolean picture(PDResources resources, long characters, int depth) {
        if (resources == null || depth > DEEPEST) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            try {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject image && (characters < NO_TEXT
                        || (long) image.getWidth() * image.getHeight() >= PAGE_PIXELS)) {
                    return true;
                }
                if (object instanceof PDFormXObject form && picture(form.getResources(), characters, depth + 1)) {
                    return true;
                }
            } catch (IOException e) {
                // A picture that cannot be opened cannot be recognised either.
            }
        }
        return false;
    }

    static long characters(String page) {
        return page.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
}
