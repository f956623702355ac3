package wenshu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Recognises the pages of a scan one after the other: each is painted by the reading process and read by tesseract. */
final class ScanReading {

    private static final Duration A_PAGE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 200;
    /** Less is a photo with a pattern that looks like a stroke or two. */
    private static final int FEWEST_LETTERS = 4;
    private static final double LEAST_SURE = 35;

    private final Tesseract tesseract;
    private final Function<Wire.Request, Extracted> child;
    private final Path temp;
    private final BooleanSupplier stopped;

    ScanReading(Tesseract tesseract, Function<Wire.Request, Extracted> child, Path temp, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.tesseract = tesseract;
        this.child = child;
        this.temp = temp;
    }

    /**
     * The text with what was recognised in its place.
     *
     * @param read what the file's own text is, with the status SCAN
     */
    Extracted read(Path file, String name, Extracted read) {
        String[] pages = read.text().split("\f", -1);
        List<Integer> scans = Arrays.stream(read.metadata().getOrDefault(Extracted.SCANS, "").split(","))
                .filter(number -> !number.isEmpty()).map(Integer::valueOf).toList();
        Set<String> reasons = new LinkedHashSet<>();
        int letters = 0;
        double sure = 0;
        for (int number : scans.subList(0, Math.min(MOST_PAGES, scans.size()))) {
            if (stopped.getAsBoolean()) {
                return read;
            }
            try {
                PageText page = page(file, name, number);
                if (page.letters() >= FEWEST_LETTERS && page.confidence() >= LEAST_SURE && number <= pages.length
                        && page.text().length() > pages[number - 1].strip().length()) {
                    pages[number - 1] = page.text() + "\n";
                    letters += page.letters();
                    sure += page.letters() * page.confidence();
                }
            } catch (IOException e) {
                reasons.add("第 " + number + " 页没有识别成功");
            }
        }
        if (stopped.getAsBoolean()) {
            return read;
        }
        if (scans.size() > MOST_PAGES) {
            reasons.add("只识别了前 " + MOST_PAGES + " 页扫描图");
        }
        return answer(read, String.join("\f", pages), letters == 0 ? 0 : (int) Math.round(sure / letters), reasons, scans.size());
    }

    private static Extracted answer(Extracted read, String text, int confidence, Set<String> reasons, int scans) {
        Map<String, String> about = new LinkedHashMap<>(read.metadata());
        about.remove(Extracted.SCANS);
        if (text.isBlank()) {
            return reasons.size() >= scans ? new Extracted("", about, ExtractionStatus.FAILED, "文字识别没有成功")
                    : new Extracted("", about, ExtractionStatus.UNSUPPORTED, "图里没有认出文字");
        }
        if (confidence > 0) {
            about.put(Extracted.CONFIDENCE, Integer.toString(confidence));
            reasons.add("把握 " + confidence + " %");
        }
        int more = read.reason().indexOf('；');
        if (more >= 0) {
            reasons.add(read.reason().substring(more + 1));
        }
        return new Extracted(text, about, confidence > 0 ? ExtractionStatus.RECOGNISED : reasons.isEmpty() ? ExtractionStatus.COMPLETE
                : ExtractionStatus.PARTIAL, String.join("；", reasons));
    }

    private PageText page(Path file, String name, int number) throws IOException {
        Extracted picture = child.apply(new Wire.Request(file, name, Wire.What.PICTURE, number));
        if (picture.status() != ExtractionStatus.COMPLETE) {
            throw new IOException(picture.reason());
        }
        Path png = Path.of(picture.text()).normalize();
        if (!png.startsWith(temp)) {
            throw new IOException("a picture outside the folder");
        }
        try {
            return tesseract.read(png, A_PAGE);
        } finally {
            Files.deleteIfExists(png);
        }
    }
}
