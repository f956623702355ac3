package wenshu.extract.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.measure.Pages;
import wenshu.measure.PagesText;
import wenshu.measure.Sheet;

/** Measures what stands on the pages of a PDF. */
final class PageReading {

    /** More pages than a paper and its forms ever have. */
    private static final int MOST_PAGES = 200;
    /** 200 pages of 900 characters; each takes some fifty characters of the reply. */
    private static final int MOST_GLYPHS = 200_000;
    private static final String TYPE = "application/pdf";

    private PageReading() {
    }

    static Extracted pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            FontNumbers fonts = new FontNumbers();
            List<Sheet> sheets = new ArrayList<>();
            int glyphs = 0;
            String reason = "";
            for (int i = 0; i < document.getNumberOfPages() && reason.isEmpty(); i++) {
                if (i >= MOST_PAGES || glyphs >= MOST_GLYPHS) {
                    reason = "只量了前 " + i + " 页";
                    break;
                }
                PageMeasuring page = new PageMeasuring(document.getPage(i), fonts, MOST_GLYPHS - glyphs);
                sheets.add(page.sheet());
                glyphs += page.glyphs();
            }
            return new Extracted(PagesText.write(new Pages(Pages.Source.PDF, sheets, fonts.all())), Map.of("type", TYPE),
                    reason.isEmpty() ? ExtractionStatus.COMPLETE : ExtractionStatus.PARTIAL, reason);
        } catch (InvalidPasswordException e) {
            return Extracted.none(ExtractionStatus.ENCRYPTED, TYPE, "文件有密码");
        }
    }
}
