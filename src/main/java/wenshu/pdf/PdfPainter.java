package wenshu.pdf;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.unit.LayoutStoppedException;

/** Paints frames as a PDF/A-2u file (ISO 19005-2): fonts embedded, text extractable, the same bytes every time. */
public final class PdfPainter {

    static {
        // We publish our source under the same licence and keep the producer line, so no reminder on the console.
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    private final PdfDocument pdf;
    private final Writing writing;

    private PdfPainter(PdfDocument pdf, Survey survey) {
        this.pdf = pdf;
        this.writing = Writing.of(pdf, survey);
    }

    /**
     * The PDF of some pages.
     *
     * @param title for the metadata; where it is empty the paper's first words stand for it
     * @param identity sixteen bytes that name this content, such as a part of its source's hash
     */
    public static byte[] paint(List<Frame> frames, String title, byte[] identity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        PdfString id = new PdfString(identity.clone()).setHexWriting(true);
        WriterProperties properties = new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7)
                .setCompressionLevel(Compression.LEVEL).setFullCompressionMode(true).setInitialDocumentId(id)
                .setModifiedDocumentId(id);
        Survey survey = Survey.of(frames);
        try (PdfDocument pdf = new TimelessPdf(new PdfWriter(bytes, properties),
                title.isBlank() ? survey.title() : title, survey.tagged())) {
            pdf.getCatalog().setLang(new PdfString("zh-CN"));
            pdf.addOutputIntent(new PdfOutputIntent(SrgbProfile.NAME, "", "http://www.color.org", SrgbProfile.NAME,
                    new ByteArrayInputStream(SrgbProfile.bytes())));
            PdfPainter painter = new PdfPainter(pdf, survey);
            frames.forEach(painter::page);
            painter.writing.finish(pdf);
        }
        return bytes.toByteArray();
    }

    private void page(Frame frame) {
        LayoutStoppedException.check();
        PdfPage page = pdf.addNewPage(new PageSize(new Rectangle(frame.width() / 1_000f, frame.height() / 1_000f)));
        PageResources used = new PageResources(writing.resources());
        if (writing.structure() != null) {
            writing.structure().begin(page);
        }
        page.getFirstContentStream().setData(new PageWriter(frame, page, used, writing).content());
        used.addTo(page.getResources().getPdfObject());
        page.flush();
    }
}
