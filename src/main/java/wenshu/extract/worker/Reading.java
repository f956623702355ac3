package wenshu.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;
import wenshu.extract.PlainText;
import wenshu.extract.Sniff;

/** Decides by content which reader a file goes to. */
final class Reading {

    private final Limits limits;
    private final TikaReading tika;

    Reading(Limits limits) {
        this.limits = limits;
        this.tika = new TikaReading(limits);
    }

    /** Reads a file as it came in. */
    Extracted read(Path file, String name) throws IOException {
        return read(file, name, new Budget(limits, Files.size(file)), 0);
    }

    /** The QR codes in a file as it came in. */
    Extracted codes(Path file) throws IOException {
        return sniff(file) == Sniff.PDF ? CodeReading.pdf(file) : CodeReading.picture(file);
    }

    /** Reads a file that lies {@code depth} zips deep; all depths share one budget. */
    Extracted read(Path file, String name, Budget budget, int depth) throws IOException {
        try {
            return switch (sniff(file)) {
                case PDF -> pdf(file);
                case OLE -> ole(file);
                case RTF -> tika.rtf(file);
                case HTML -> tika.html(file);
                case MAIL -> mail(file);
                case PICTURE -> PictureReading.read(file);
                case ZIP -> new ZipReading(this, tika, limits).read(file, budget, depth);
                case OTHER -> other(Files.readAllBytes(file));
            };
        } catch (Bomb e) {
            return Extracted.none(ExtractionStatus.BOMB, "application/zip", "文件解压后过大（疑似压缩炸弹）");
        }
    }

    private Extracted pdf(Path file) throws IOException {
        Extracted read = tika.pdf(file);
        if ("0".equals(read.metadata().get("pages")) && read.text().isBlank()) {
            return Extracted.none(ExtractionStatus.UNSUPPORTED, read.metadata().get("type"), "PDF 里一页也没有，请用原来的软件重新导出后再归档");
        }
        return switch (read.status()) {
            case COMPLETE, PARTIAL -> ScanPages.look(file, PdfEnd.look(file, read));
            default -> read;
        };
    }

    private Extracted mail(Path file) throws IOException {
        Extracted letter = new MailReading(tika, limits).read(file);
        return letter == null ? other(Files.readAllBytes(file)) : letter;
    }

    /** Word, Excel and PowerPoint of old, and WPS files that are the same inside; others leave no text. */
    private Extracted ole(Path file) throws IOException {
        Extracted read = tika.ole(file);
        return read.status() != ExtractionStatus.COMPLETE || !read.text().isBlank() ? read
                : Extracted.none(ExtractionStatus.UNSUPPORTED, read.metadata().get("type"), "没有读出文字，可用原来的软件另存为 DOCX 或 PDF 后再归档");
    }

    private static Extracted other(byte[] bytes) {
        return PlainText.looksLikeText(bytes) ? PlainText.read(bytes)
                : Extracted.none(ExtractionStatus.UNSUPPORTED, "application/octet-stream", "这种格式里没有可以读出的文字");
    }

    static Sniff sniff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sniff.of(in.readNBytes(64));
        }
    }
}
